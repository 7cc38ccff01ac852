import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Recovery } from '../../../contract/keepingCalls';
import { applyChange } from '../../../core/change/applyChange';
import type { Dataset } from '../../../core/dataset/dataset';
import { Failure } from '../../../core/failure';
import { type Backup, listBackups } from '../../store/copies/backups';
import { checksumOf } from '../../store/disk/checksum';
import { entryOf, type HistoryEntry, isEntry } from '../../store/history/historyLine';
import { readChecked } from '../../store/disk/readChecked';
import { readHistory } from '../../store/history/readHistory';
import { sidecarsOf } from '../../store/disk/sidecars';
import { datasetOf } from '../../store/snapshot/snapshotAdapter';
import { nodeFiles } from '../../store/disk/storeFiles';
import { historyBytes } from '../past/historyBytes';
import { datasetExtension, datasetName, freshPath } from './openFile';
import { readDataset } from './readDataset';

interface Recovered {
  readonly backup: Backup;
  /** The backup with the changes that the history has on top of it. */
  readonly dataset: Dataset;
  readonly changes: readonly HistoryEntry[];
  /** How many changes of the history are not in it. */
  readonly lost: number;
}

/** What is wrong with a file, and what its latest good backup and its history give back of it. Nothing is written. */
export async function recoveryOf(path: string): Promise<Recovery> {
  const message = await troubleOf(path);
  const recovered = await recover(path);
  const written = await stat(path).catch(() => null);
  return {
    path,
    message,
    writtenAt: written?.mtime.toISOString() ?? null,
    backup: recovered && {
      name: basename(recovered.backup.path),
      time: recovered.backup.time.toISOString(),
      changes: recovered.changes.length,
      lastChange: recovered.changes.at(-1)?.time ?? null,
      lost: recovered.lost,
    },
  };
}

/**
 * The latest good backup of a file with what the history has on top of it, and a name for a copy of it beside the file:
 * `capex (restored 2025-01-24).outlay.json`.
 *
 * @throws {Failure} `notFound` where there is no good backup.
 */
export async function recoveredCopy(path: string, now: Date): Promise<{ path: string; dataset: Dataset }> {
  const recovered = await recover(path);
  if (!recovered) throw new Failure('notFound', `there is no backup that can be opened: ${path}`, [path]);
  const day = now.toISOString().slice(0, 10);
  const name = `${datasetName(path)} (restored ${day})`;
  return { path: freshPath(dirname(resolve(path)), `${name}${datasetExtension}`), dataset: recovered.dataset };
}

async function troubleOf(path: string): Promise<string | null> {
  try {
    await readDataset(path);
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}

async function recover(path: string): Promise<Recovered | null> {
  // A file that is gone altogether still has its backups, under the name that it had.
  const real = await nodeFiles.realpath(resolve(path)).catch(() => resolve(path));
  for (const backup of await listBackups(nodeFiles, sidecarsOf(real))) {
    try {
      const { bytes } = await readChecked(nodeFiles, backup.path);
      const dataset = datasetOf(backup.path, bytes);
      return { backup, ...(await bringUpToDate(real, dataset, checksumOf(bytes))) };
    } catch (error) {
      // The one before it may be good.
      if (!(error instanceof Failure)) throw error;
    }
  }
  return null;
}

/** The changes of the history that follow from a text, as far as they lead. */
async function bringUpToDate(file: string, start: Dataset, checksum: string): Promise<Omit<Recovered, 'backup'>> {
  const bytes = await bytesOf(file);
  const { rows } = readHistory(bytes);
  const known = rows.find(({ head }) => !isEntry(head) && head.snapshot === checksum)?.head.revision;
  let dataset: Dataset = { ...start, revision: known ?? start.revision };
  const changes: HistoryEntry[] = [];
  let lost = 0;
  for (const { head, place } of rows) {
    if (!isEntry(head) || head.revision <= (known ?? start.revision)) continue;
    const entry = entryOf(bytes.subarray(place.offset, place.offset + place.length));
    const next = known !== undefined && lost === 0 && entry ? applied(dataset, entry) : null;
    if (next && entry) {
      dataset = next;
      changes.push(entry);
    } else lost += 1;
  }
  return { dataset, changes, lost };
}

function applied(dataset: Dataset, { revision, change }: HistoryEntry): Dataset | null {
  if (revision !== dataset.revision + 1) return null;
  try {
    return applyChange(dataset, change).dataset;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return (await historyBytes(file)).bytes;
  } catch (error) {
    // A history that cannot be read gives nothing back; the backup stands without it.
    if (error instanceof Failure || (error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
