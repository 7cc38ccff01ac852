import { basename, join } from 'node:path';
import { Failure } from '../../../core/failure';
import { openChecked } from '../disk/readChecked';
import type { Sidecars } from '../disk/sidecars';
import { nodeFiles, type StoreFiles } from '../disk/storeFiles';
import { readAll } from '../disk/wholeFile';

/** How much of a file is read to see whose it is. Bytes. */
const HEAD = 1000;

/**
 * The files beside a dataset's that a program that keeps folders in step has made of it, for merging: `(conflicted copy ...)`
 * of Dropbox and Nextcloud, `-HOSTNAME` of OneDrive, `.sync-conflict-...` of Syncthing, ` (1)` of others. Only those that have
 * the dataset's id.
 *
 * @throws {Failure} where the dataset's own file cannot be read; system errors of reading the folder go through.
 */
export async function conflictedCopies(
  { snapshot, folder }: Sidecars,
  files: StoreFiles = nodeFiles,
): Promise<readonly string[]> {
  const name = basename(snapshot);
  const own = await idIn(files, snapshot);
  if (own === null) return [];
  const found: string[] = [];
  for (const other of (await files.readdir(folder)).filter((each) => isCopyName(name, each)).sort()) {
    const path = join(folder, other);
    const id = await idIn(files, path).catch((error: unknown) => {
      // A folder of that name, or a file that may not be read, is no copy to merge.
      if (error instanceof Failure) return null;
      throw error;
    });
    if (id === own) found.push(path);
  }
  return found;
}

/** Whether a name is another's with something that such programs add: before its last ending, or before `.outlay.json`. */
function isCopyName(name: string, other: string): boolean {
  return ['.outlay.json', /\.[^.]*$/.exec(name)?.[0] ?? ''].some((ending) => {
    if (!name.endsWith(ending) || !other.endsWith(ending)) return false;
    const stem = name.slice(0, name.length - ending.length);
    const otherStem = other.slice(0, other.length - ending.length);
    return otherStem.startsWith(stem) && added.test(otherStem.slice(stem.length));
  });
}

const added = /^( \(.*conflict.*\)| \(\d{1,3}\)| \d{1,3}|\.sync-conflict-[\dA-Z-]+|-[A-Za-z0-9][A-Za-z0-9-]{0,30})$/i;

async function idIn(files: StoreFiles, path: string): Promise<string | null> {
  return openChecked(files, path, async (file) => {
    const head = Buffer.from(await readAll(file, HEAD, 0)).toString('utf8');
    return /"id"\s*:\s*"([a-z]{3}_[a-z0-9-]{1,40})"/.exec(head)?.[1] ?? null;
  });
}
