import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { notSaved } from '../../store/disk/systemError';

/**
 * [I2] Writes a file as a whole or not at all: a new temp file beside it, flushed, then renamed over it. Its folder is
 * made where there is none.
 *
 * @throws {Failure} `notSaved` with the file and the system's reason.
 */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const temp = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFlushed(temp, bytes);
    await rename(temp, path);
  } catch (error) {
    // Where there was no folder for it there is nothing to remove.
    await rm(temp, { force: true }).catch(() => undefined);
    throw notSaved(path, error);
  }
}

async function writeFlushed(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    // writeFile on a handle goes on until all is written; a bare write may stop short.
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
