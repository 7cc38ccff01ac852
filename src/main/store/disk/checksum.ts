import { createHash } from 'node:crypto';

/** How many characters a checksum has. */
export const CHECKSUM_LENGTH = 32;

/** The first half of the SHA-256 of bytes (text as UTF-8), in hexadecimal: finds damage; it is no proof against malice. */
export function checksumOf(bytes: string | Uint8Array): string {
  return startChecksum().update(bytes).digest();
}

export interface Checksum {
  readonly update: (bytes: string | Uint8Array) => Checksum;
  readonly digest: () => string;
}

/** The same of bytes that come in pieces. */
export function startChecksum(): Checksum {
  const hash = createHash('sha256');
  const checksum: Checksum = {
    update: (bytes) => {
      hash.update(bytes);
      return checksum;
    },
    digest: () => hash.digest('hex').slice(0, CHECKSUM_LENGTH),
  };
  return checksum;
}
