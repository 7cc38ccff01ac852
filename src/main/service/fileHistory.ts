import { entryOf, type HistoryEntry, isEntry } from '../store/historyLine';
import { readHistory } from '../store/readHistory';
import { historyBytes } from './historyBytes';

export type { HistoryEntry };

export interface FileHistory {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** What is wrong with the history's file, in plain words; null where nothing is. */
  readonly problem: string | null;
}

/** Who changed what, when, as the history beside a dataset's file says. A dataset without a history has no entries. */
export async function readFileHistory(file: string): Promise<FileHistory> {
  const { path, bytes } = await historyBytes(file);
  const { rows, good, after } = readHistory(bytes);
  const entries = rows.flatMap(({ head, place }) => {
    if (!isEntry(head)) return [];
    const entry = entryOf(bytes.subarray(place.offset, place.offset + place.length));
    return entry ? [entry] : [];
  });
  const problem = after === 'damage' ? `${path}: line ${rows.length + 1} is damaged (byte ${good})` : null;
  return { entries, problem };
}
