import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../core/failure';

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
    throw new Failure('notSaved', `not saved: ${path}: ${reasonOf(error)}`, [path]);
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

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Record<string, string | undefined> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota on this disk is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENAMETOOLONG: 'the name is too long',
};
