import { openChecked } from './readChecked';
import type { StoreFiles } from './storeFiles';
import { DiskError } from './systemError';
import { readAll, writeAll } from './wholeFile';

/**
 * Copies a file to a new one, with its mode, and flushes it. What cannot be copied whole is removed again.
 *
 * @throws {Failure} as `readChecked`; system errors of writing, `EEXIST` among them, go through.
 */
export async function copyFlushed(files: StoreFiles, from: string, to: string): Promise<void> {
  let refused: { readonly error: unknown } | null = null;
  const writing = async <Result>(step: Promise<Result>): Promise<Result> => {
    try {
      return await step;
    } catch (error) {
      refused = { error };
      throw error;
    }
  };
  const copy = openChecked(files, from, async (source, { size, mode }) => {
    const file = await writing(files.open(to, 'wx', mode & 0o777));
    try {
      for (let at = 0; at < size;) {
        const bytes = await readAll(source, Math.min(size - at, 1 << 20), at);
        if (bytes.length === 0) throw new DiskError('the file became shorter while it was copied');
        await writing(writeAll(file, bytes, at));
        at += bytes.length;
      }
      await writing(file.datasync());
    } catch (error) {
      await files.unlink(to).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
  });
  await copy.catch((error: unknown) => {
    throw refused ? refused.error : error;
  });
}
