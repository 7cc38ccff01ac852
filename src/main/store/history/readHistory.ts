import { type EntryHead, headOf, isEntry, type SnapshotMark } from './historyLine';

/** Where a line lies in the history file, in bytes; its line break is not counted. */
export interface LinePlace {
  readonly offset: number;
  readonly length: number;
}

export interface HistoryRow {
  readonly head: EntryHead | SnapshotMark;
  readonly place: LinePlace;
}

export interface HistoryText {
  readonly rows: readonly HistoryRow[];
  /** How many bytes from the start are good. */
  readonly good: number;
  /** [S6] Why the bytes after the good ones are not; `torn` is a last line that was never acknowledged. */
  readonly after: 'nothing' | 'torn' | 'damage';
}

/** [S6] Reads a history up to the first line that is damaged or out of turn. */
export function readHistory(bytes: Uint8Array): HistoryText {
  const rows: HistoryRow[] = [];
  let good = 0;
  let revision: number | null = null;
  while (good < bytes.length) {
    const end = bytes.indexOf(10, good);
    if (end < 0) return { rows, good, after: 'torn' };
    const head = headOf(bytes.subarray(good, end));
    if (!head || !follows(head, revision)) return { rows, good, after: 'damage' };
    if (isEntry(head) || head.kind === 'baseline') revision = head.revision;
    rows.push({ head, place: { offset: good, length: end - good } });
    good = end + 1;
  }
  return { rows, good, after: 'nothing' };
}

/** The first line is a baseline; a change is one revision on from what is before it. */
function follows(head: EntryHead | SnapshotMark, revision: number | null): boolean {
  if (isEntry(head)) return revision !== null && head.revision === revision + 1;
  return head.kind === 'baseline' ? revision === null || head.revision >= revision : revision !== null;
}
