import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh key for one start of the host: 128 bits, as text that stands in an address as it is. */
export function newKey(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether an `Authorization` header carries the key. It takes the same time whatever the header is. */
export function hasKey(authorization: string | undefined, key: string): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${key}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
