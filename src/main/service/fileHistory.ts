import { resolve } from 'node:path';
import { Failure } from '../../core/failure';
import { entryOf, type HistoryEntry, isEntry } from '../store/historyLine';
import { readChecked } from '../store/readChecked';
import { readHistory } from '../store/readHistory';
import { sidecarsOf } from '../store/sidecars';
import { nodeFiles } from '../store/storeFiles';

export type { HistoryEntry };

export interface FileHistory {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** What is wrong with the history's file, in plain words; null where nothing is. */
  readonly problem: string | null;
}

/** Who changed what, when, as the history beside a dataset's file says. A dataset without a history has no entries. */
export async function readFileHistory(file: string): Promise<FileHistory> {
  const { history } = sidecarsOf(await nodeFiles.realpath(resolve(file)));
  const bytes = await bytesOf(history);
  const { rows, good, after } = readHistory(bytes);
  const entries = rows.flatMap(({ head, place }) => {
    if (!isEntry(head)) return [];
    const entry = entryOf(bytes.subarray(place.offset, place.offset + place.length));
    return entry ? [entry] : [];
  });
  const problem = after === 'damage' ? `${history}: line ${rows.length + 1} is damaged (byte ${good})` : null;
  return { entries, problem };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return (await readChecked(nodeFiles, path)).bytes;
  } catch (error) {
    if (error instanceof Failure && error.code === 'notFound') return new Uint8Array();
    throw error;
  }
}
