import type { Picture } from '../../../contract';

/** A file that was made of a chart, before it goes anywhere. */
export interface MadeFile {
  /** A safe file name with its extension. */
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** A file as it crosses a wire. */
export function wiredFile({ name, mime, bytes }: MadeFile): Picture {
  return { name, mime, base64: bytes.toString('base64') };
}
