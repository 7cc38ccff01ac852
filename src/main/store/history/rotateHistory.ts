import type { HistoryFile } from './historyFile';
import { headOf, isEntry } from './historyLine';
import type { UndoTrail, Turn } from './undoTrail';

/** A history longer than this is split after the next snapshot. Bytes. */
export const ROTATE_AT = 50 * 1024 * 1024;

/** Where a history is to be split: what is before goes into an archive, what is after can still be undone. */
export interface Cut {
  readonly offset: number;
  /** The revision before the first change that stays. */
  readonly revision: number;
}

/**
 * The place to split a history that is longer than a limit: so that about a tenth of the limit stays, and at any rate the
 * step that undo would take. Null where it is not long enough, or hardly anything would go, or
 * something that opening the file needs.
 *
 * @param snapshot - The revision of the file and where its mark begins: the mark must stay, and all changes since.
 */
export async function cutOf(history: HistoryFile, trail: UndoTrail, limit: number, snapshot: Cut): Promise<Cut | null> {
  const { length } = history;
  if (length <= limit) return null;
  const start = length - Math.floor(limit / 10);
  const cut = firstChange(await history.read({ offset: start, length: length - start }), start) ?? lastTurn(trail);
  if (!cut || cut.offset < limit / 2) return null;
  return cut.offset <= snapshot.offset && cut.revision <= snapshot.revision ? cut : null;
}

/** The first whole line in a piece of a history that is a change. */
function firstChange(bytes: Uint8Array, offset: number): Cut | null {
  for (let start = bytes.indexOf(10) + 1; start > 0;) {
    const end = bytes.indexOf(10, start);
    if (end < 0) return null;
    const head = headOf(bytes.subarray(start, end));
    if (head && isEntry(head)) return { offset: offset + start, revision: head.revision - 1 };
    start = end + 1;
  }
  return null;
}

function lastTurn({ undo, redo }: UndoTrail): Cut | null {
  const cuts = [undo, redo].flatMap((turn) => {
    const offset = turn?.place.current?.offset;
    return turn && offset !== undefined ? [{ offset, revision: turn.revision - 1 }] : [];
  });
  return cuts.toSorted((a, b) => b.offset - a.offset)[0] ?? null;
}

/** The steps that stayed, each in its new place. */
export function movedTrail(trail: UndoTrail, cut: number, delta: number): UndoTrail {
  return { undo: movedTurn(trail.undo, cut, delta), redo: movedTurn(trail.redo, cut, delta) };
}

function movedTurn(top: Turn | null, cut: number, delta: number): Turn | null {
  const kept: Turn[] = [];
  for (let turn = top; turn?.place.current && turn.place.current.offset >= cut; turn = turn.below) kept.push(turn);
  return kept.reduceRight<Turn | null>((below, turn) => {
    const place = turn.place.current;
    return { ...turn, place: { current: place && { ...place, offset: place.offset + delta } }, below };
  }, null);
}
