import { entryOf, type HistoryEntry, isEntry } from '../../store/history/historyLine';
import { readHistory } from '../../store/history/readHistory';
import { eachOnce, historyParts, type HistoryPart } from './historyParts';

export interface FileHistory {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** What is wrong with the history's files, in plain words; null where nothing is. */
  readonly problem: string | null;
}

/**
 * Who changed what, when, as the history beside a dataset's file and the archives of it say. A dataset without a history has
 * no entries.
 */
export async function readFileHistory(file: string): Promise<FileHistory> {
  const entries: HistoryEntry[] = [];
  let problem: string | null = null;
  for await (const part of historyParts(file)) {
    const { rows, trouble } = readPart(part);
    problem ??= trouble;
    entries.push(...rows);
  }
  return { entries: eachOnce(entries), problem };
}

function readPart({ path, bytes, problem }: HistoryPart): { rows: readonly HistoryEntry[]; trouble: string | null } {
  const { rows, good, after } = readHistory(bytes);
  const entries = rows.flatMap(({ head, place }) => {
    if (!isEntry(head)) return [];
    const entry = entryOf(bytes.subarray(place.offset, place.offset + place.length));
    return entry ? [entry] : [];
  });
  const damage = after === 'damage' ? `${path}: line ${rows.length + 1} is damaged (byte ${good})` : null;
  return { rows: entries, trouble: problem ?? damage };
}
