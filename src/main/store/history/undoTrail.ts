import type { EntryHead } from './historyLine';
import type { TrailLabels } from '../store';
import type { LinePlace } from './readHistory';

/** A line of the history whose inverse is the next step back (or forth), and the lines below it. */
export interface Turn {
  readonly revision: number;
  readonly label: string;
  /** Set once the line is flushed. */
  readonly place: { current: LinePlace | null };
  readonly below: Turn | null;
}

/** What undo and redo would do. Never changed in place, so that a change that was not saved leaves no trace in it. */
export interface UndoTrail {
  readonly undo: Turn | null;
  readonly redo: Turn | null;
}

export const emptyTrail: UndoTrail = { undo: null, redo: null };

/** The trail after a line. A change ends what could be redone; undo and redo move the top from one side to the other. */
export function afterLine(
  trail: UndoTrail,
  { kind, revision, label }: EntryHead,
  place: { current: LinePlace | null },
): UndoTrail {
  const turn = (below: Turn | null): Turn => ({ revision, label, place, below });
  switch (kind) {
    case 'change':
      return { undo: turn(trail.undo), redo: null };
    case 'undo':
      return { undo: trail.undo?.below ?? null, redo: turn(trail.redo) };
    case 'redo':
      return { undo: turn(trail.undo), redo: trail.redo?.below ?? null };
  }
}

/** What undo and redo would do, in words. */
export function labelsOf({ undo, redo }: UndoTrail): TrailLabels {
  return { undo: undo?.label ?? null, redo: redo?.label ?? null };
}
