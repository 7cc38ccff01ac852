import type { Slice } from '../dimensions/placeInTime';
import type { Ends, Money } from '../prepared/money';
import type { Near } from '../prepared/near';
import type { Conversion, SlicePlace } from './routes';

/** Months from one to another, both included (`monthIndex`). */
export interface Months {
  readonly start: number;
  readonly end: number;
}

/** Months that a figure counts. */
interface Cut extends Months {
  readonly row: number;
}

/** [C6] What is left of a figure without its parts, over its whole period. In `FINE` parts. */
export interface Rest {
  readonly money: Money;
  /** As bits. */
  readonly marks: number;
  /** Its parts were taken off in their common currency, at its own rate: by theirs they would have come to more than it. */
  readonly isAtOwnRate: boolean;
}

/** What of a figure stands in one place in time, where it does not simply stand for itself. */
export interface Share extends SlicePlace {
  /** Its months there, of those over which it is spread. */
  readonly slice: Slice;
  /** The slice of its route that it is, or of which it is some months; null: a share of all of it, in one place or spread anew. */
  readonly at: number | null;
  readonly conversion: Conversion;
  /** In `FINE` parts of the question's currency; and the same to be summed. */
  readonly money: Money;
  readonly ends: Ends<Near>;
  /** What a reader must be told of it, as bits. */
  readonly marks: number;
}

/** A figure that does not simply stand for itself: it is part of another that is shown too, has such parts, or lacks months. */
export interface Kept {
  readonly row: number;
  /** The parts that are shown beside it and taken off it: those that lie in no other part of it. */
  readonly parts: readonly Kept[];
  /** The wholes that this one is taken off: those that hold no other of them. Two where a row and a column of a table meet. */
  readonly wholes: readonly Kept[];
  /** Whether something within it is taken off two of its parts. */
  readonly hasShared: boolean;
  /** [C2] The months of it that other figures count, and the rows of these. */
  readonly cuts: readonly Cut[];
  /** What a reader must be told of its bars beside what it is itself, as bits. */
  readonly marks: number;
  /** What was worked out of it: the same for all who ask. */
  readonly found: { rest?: Rest; shares?: readonly Share[] };
}

/** The same while it is not decided yet what is taken off what. */
export interface Keeping extends Kept {
  readonly parts: Keeping[];
  readonly wholes: Keeping[];
  hasShared: boolean;
  cuts: readonly Cut[];
  marks: number;
}

export function createKept(row: number): Keeping {
  return { row, parts: [], wholes: [], hasShared: false, cuts: [], marks: 0, found: {} };
}
