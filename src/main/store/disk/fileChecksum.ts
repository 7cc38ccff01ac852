import { startChecksum } from './checksum';
import { openChecked } from './readChecked';
import type { StoreFiles } from './storeFiles';
import { readAll } from './wholeFile';

/** Small enough that nobody waits for one piece to be summed up. Bytes. */
const PIECE = 1 << 20;

/**
 * The checksum of a file's bytes, piece by piece, so that nothing else waits for a large one.
 *
 * @throws {Failure} as `readChecked`.
 */
export async function fileChecksum(files: StoreFiles, path: string): Promise<string> {
  return openChecked(files, path, async (file, { size }) => {
    const checksum = startChecksum();
    for (let at = 0; at < size;) {
      const bytes = await readAll(file, Math.min(PIECE, size - at), at);
      if (bytes.length === 0) break;
      checksum.update(bytes);
      at += bytes.length;
    }
    return checksum.digest();
  });
}
