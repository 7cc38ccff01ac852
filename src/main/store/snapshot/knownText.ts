import { constants } from 'node:fs';
import { headOf, isEntry } from '../history/historyLine';
import type { Sidecars } from '../disk/sidecars';
import type { StoreFiles } from '../disk/storeFiles';
import { readAll } from '../disk/wholeFile';

/** How much of a history is looked through, from its end. Bytes. */
const TAIL = 1 << 20;

/**
 * Whether the history says that a text with this checksum was read, or written, whole: then its bytes need no second
 * validation. The mark of the last snapshot stands near the end; one that is not found there costs some time, no more.
 */
export async function isKnownText(files: StoreFiles, { history }: Sidecars, checksum: string): Promise<boolean> {
  const tail = await tailOf(files, history);
  const line = tail.lastIndexOf(`"snapshot":"${checksum}"`);
  if (line < 0) return false;
  const end = tail.indexOf(10, line);
  if (end < 0) return false;
  const head = headOf(tail.subarray(tail.lastIndexOf(10, line) + 1, end));
  return head !== null && !isEntry(head) && head.snapshot === checksum;
}

async function tailOf(files: StoreFiles, history: string): Promise<Buffer> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  // A history that cannot be read knows nothing, here and below. What is wrong with it is said where it is needed.
  const file = await files.open(history, flags).catch(() => null);
  if (!file) return Buffer.alloc(0);
  try {
    const { size } = await file.stat();
    const bytes = await readAll(file, Math.min(size, TAIL), Math.max(0, size - TAIL));
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    // As above.
    return Buffer.alloc(0);
  } finally {
    await file.close();
  }
}
