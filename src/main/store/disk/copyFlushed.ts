import { openChecked } from './readChecked';
import type { StoreFiles } from './storeFiles';
import { DiskError } from './systemError';
import { readAll, writeAll } from './wholeFile';

/**
 * Copies a file to a new one, with its mode, and flushes it. What cannot be copied whole is removed again.
 *
 * @throws {Failure} as `readChecked`; system errors of writing go through.
 */
export async function copyFlushed(files: StoreFiles, from: string, to: string): Promise<void> {
  await openChecked(files, from, async (source, { size, mode }) => {
    const file = await files.open(to, 'wx', mode & 0o777);
    try {
      for (let at = 0; at < size;) {
        const bytes = await readAll(source, Math.min(size - at, 1 << 20), at);
        if (bytes.length === 0) throw new DiskError('the file became shorter while it was copied');
        await writeAll(file, bytes, at);
        at += bytes.length;
      }
      await file.datasync();
    } catch (error) {
      await files.unlink(to).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
  });
}
