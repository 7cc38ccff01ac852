import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { checksumOf } from '../disk/checksum';
import { copyFlushed } from '../disk/copyFlushed';
import { fileChecksum } from '../disk/fileChecksum';
import { fileTime, type Sidecars } from '../disk/sidecars';
import type { StoreOptions } from '../store';
import type { StoreFiles } from '../disk/storeFiles';
import { codeOf, DiskError } from '../disk/systemError';
import { flushFolder } from '../disk/wholeFile';

/** For how many days the second copies are kept. */
const DAYS = 14;

/**
 * [S4] Keeps a copy of the file, whose text has this checksum, in a folder elsewhere: the first of each day, for 14 days with
 * one. Each dataset has a folder of its own in it, by its name and its place.
 */
export async function keepSecondCopy(
  files: StoreFiles,
  { snapshot }: Sidecars,
  { secondCopy, clock }: StoreOptions,
  checksum: string,
): Promise<void> {
  if (secondCopy === undefined) return;
  const folder = join(secondCopy, `${basename(snapshot)} ${checksumOf(snapshot).slice(0, 8)}`);
  const name = `${fileTime(clock()).slice(0, '2025-01-24'.length)}.outlay.json`;
  await makeFolders(files, secondCopy, folder);
  const kept = (await files.readdir(folder)).filter((found) => /^\d{4}-\d\d-\d\d\.outlay\.json$/.test(found)).sort();
  if (kept.includes(name)) return;
  const temp = join(folder, `.temp-${randomBytes(6).toString('hex')}`);
  try {
    await copyFlushed(files, snapshot, temp);
    if ((await fileChecksum(files, temp)) !== checksum) throw new DiskError('the copy is not what was copied');
    await files.rename(temp, join(folder, name));
  } catch (error) {
    await files.unlink(temp).catch(() => undefined);
    throw error;
  }
  await flushFolder(files, folder);
  for (const old of kept.slice(0, Math.max(0, kept.length + 1 - DAYS))) await files.unlink(join(folder, old));
}

async function makeFolders(files: StoreFiles, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      await files.mkdir(path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}
