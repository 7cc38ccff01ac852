import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Backup } from '../../contract/keepingCalls';
import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import { type Backup as StoredBackup, listBackups } from '../store/backups';
import { readChecked } from '../store/readChecked';
import { sidecarsOf } from '../store/sidecars';
import { datasetOf } from '../store/snapshotAdapter';
import { nodeFiles } from '../store/storeFiles';

/** The backups of a dataset's file, the latest first. */
export async function backupsOf(file: string): Promise<Backup[]> {
  const found = await listBackups(nodeFiles, await sidecars(file));
  return Promise.all(
    found.map(async ({ path, time, revision }) => ({
      name: basename(path),
      time: time.toISOString(),
      revision,
      bytes: (await stat(path)).size,
    })),
  );
}

/**
 * The dataset in a backup, found by its name in the list.
 *
 * @throws {Failure} `notFound` where there is none of that name; else as opening a file.
 */
export async function readBackup(file: string, name: string): Promise<{ dataset: Dataset; backup: StoredBackup }> {
  const found = await listBackups(nodeFiles, await sidecars(file));
  const backup = found.find(({ path }) => basename(path) === name);
  if (!backup) throw new Failure('notFound', `there is no such backup any more: ${name}`, [name]);
  const { bytes } = await readChecked(nodeFiles, backup.path);
  return { dataset: datasetOf(backup.path, bytes), backup };
}

async function sidecars(file: string) {
  return sidecarsOf(await nodeFiles.realpath(resolve(file)));
}
