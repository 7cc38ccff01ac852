import { constants } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Low } from 'lowdb';
import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import { copyBackup, latestGoodBackup } from './copies/backups';
import { DatasetStore } from './datasetStore';
import { findHistory } from './history/openHistory';
import { type Lock, takeLock } from './lock/lock';
import { prepareHistory } from './history/prepareHistory';
import { type Sidecars, sidecarsOf } from './disk/sidecars';
import { SnapshotAdapter } from './snapshot/snapshotAdapter';
import type { Store, StoreOptions } from './store';
import { nodeFiles, type StoreFiles } from './disk/storeFiles';
import { codeOf, systemReason } from './disk/systemError';

/**
 * Opens a dataset: its file is checked [S5], its lock taken [S3], and the changes that are newer than the file are read from
 * its history [S6]. Where the folder or the file cannot be written to, it is opened for reading, and `readOnly` says why.
 *
 * @throws {Failure} `notFound`, `notAFile`, `tooLarge`, `forbidden`, `badFile`, `newerFormat` or `locked`. Each names the
 * file and the next step; nothing was written then.
 */
export async function openStore(path: string, options: StoreOptions, files: StoreFiles = nodeFiles): Promise<Store> {
  const given = resolve(path);
  const sidecars = sidecarsOf(await realPath(files, given));
  const adapter = new SnapshotAdapter(files, sidecars, options.migrations);
  // Read before the lock is made: beside a file that is no dataset nothing may appear, not even for a moment.
  let dataset = await readOrAdvise(adapter, files, sidecars);
  const { lock, readOnly } = await lockOrReason(files, sidecars, options);
  try {
    if (lock && !(await adapter.isCurrent())) dataset = await adapter.read();
    const found = await findHistory(files, sidecars, dataset, adapter.checksum);
    const low = new Low<Dataset>(adapter, found.dataset);
    const written = dataset.revision;
    const common = { path: given, low, adapter, files, sidecars, options, written };
    if (!lock) {
      const notices = found.damaged ? [`The history is damaged; its good part was read: ${sidecars.history}`] : [];
      return new DatasetStore({ ...common, ...found, notices, lock, readOnly });
    }
    await removeLeftovers(files, sidecars);
    // Before anything of the present format is written.
    if (adapter.migratedFrom !== null) await copyBackup(files, sidecars, options.clock(), written, 'migration');
    const prepared = await prepareHistory({ files, sidecars, options, found });
    const store = new DatasetStore({ ...common, ...prepared, lock, readOnly: null });
    for (const { change } of prepared.orphans) await store.apply(change, store.dataset.revision);
    return store;
  } catch (error) {
    await lock?.release();
    throw notOpened(given, error);
  }
}

/** The file itself, links followed; the path as it is where that fails, so that reading it says what is wrong. */
async function realPath(files: StoreFiles, path: string): Promise<string> {
  return files.realpath(path).catch(() => path);
}

/** [S5] A file that cannot be read is left as it is; the message names the backup that can be opened in its place. */
async function readOrAdvise(adapter: SnapshotAdapter, files: StoreFiles, sidecars: Sidecars): Promise<Dataset> {
  try {
    return await adapter.read();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'badFile') throw error;
    // Where the backups cannot be read either, what is wrong with the file is still what to say.
    const backup = await latestGoodBackup(files, sidecars).catch(() => null);
    if (!backup) throw error;
    throw new Failure('badFile', `${error.message} The latest good backup: ${backup.path}`, error.path);
  }
}

interface Locked {
  readonly lock: Lock | null;
  readonly readOnly: string | null;
}

async function lockOrReason(files: StoreFiles, sidecars: Sidecars, options: StoreOptions): Promise<Locked> {
  if (options.readOnly) return { lock: null, readOnly: 'opened for reading only' };
  try {
    const { mode } = await files.stat(sidecars.snapshot);
    if ((mode & 0o222) === 0) return { lock: null, readOnly: 'the file is read-only' };
    await files.access(sidecars.snapshot, constants.W_OK);
    return { lock: await takeLock(files, sidecars), readOnly: null };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (code === 'EROFS') return { lock: null, readOnly: 'the disk is read-only' };
    if (code === 'EACCES' || code === 'EPERM')
      return { lock: null, readOnly: 'you may not write to this file or folder' };
    return { lock: null, readOnly: `its lock cannot be made: ${systemReason(error)}` };
  }
}

/** What the system refused, as something that the user can act on. A bug stays a bug. */
function notOpened(path: string, error: unknown): unknown {
  if (error instanceof Failure || codeOf(error) === '') return error;
  return new Failure('badFile', `${path}: not opened: ${systemReason(error)}`, [path]);
}

/** What a program that was killed while writing has left. Nobody else writes here while the lock is held. */
async function removeLeftovers(files: StoreFiles, { folder, tempPrefix, snapshot }: Sidecars): Promise<void> {
  const names = await files.readdir(folder);
  for (const name of names.filter((found) => found.startsWith(tempPrefix) && found !== basename(snapshot))) {
    // One that cannot be removed does no harm and is met again at the next start.
    await files.unlink(join(folder, name)).catch(() => undefined);
  }
}
