import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh key: 128 bits, as text that stands in an address as it is. */
export function newKey(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether an `Authorization` header is the one that is wanted. It takes the same time whatever the header is. */
export function hasCredential(authorization: string | undefined, wanted: string): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(wanted));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
