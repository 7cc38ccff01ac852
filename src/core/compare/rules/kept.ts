import type { Money } from '../prepared/money';

/** What is shown of one slice of a figure, and what of it is seen from the whole above it. In `FINE` parts. */
export interface Shown {
  /** What is added to its cell; null where its parts exceed it, so that nothing is. */
  readonly rest: Money | null;
  /** What the whole above it loses to it: itself, or its parts where they exceed it. */
  readonly taken: Money;
  /**
   * The same two in its own currency; null where it is made of several currencies, undefined where they are all of it
   * (`ownMoneyAt`): that is reckoned only where it decides something.
   */
  readonly ownRest: Money | null | undefined;
  readonly ownTaken: Money | null | undefined;
  /** As bits. */
  readonly marks: number;
  /** Its parts were taken off in their common currency, at its own rate: by theirs they would have come to more than it. */
  readonly isAtOwnRate: boolean;
}

/** A figure that is part of another one with a segment of its own, or has such parts. */
export interface Kept {
  readonly row: number;
  /** The parts with segments of their own that are taken off this one: those that lie in no other part of it. */
  readonly parts: readonly Kept[];
  /** The wholes that this one is taken off: those that hold no other of them. Two where a row and a column of a table meet. */
  readonly wholes: readonly Kept[];
  /** Whether something within it is taken off two of its parts. */
  readonly hasShared: boolean;
  /** What is shown of its slices, as far as it was worked out: the same for all who ask. */
  readonly shown: Shown[];
}

/** The same while it is not decided yet what is taken off what. */
export interface Keeping extends Kept {
  readonly parts: Keeping[];
  readonly wholes: Keeping[];
  hasShared: boolean;
}

export function createKept(row: number): Keeping {
  return { row, parts: [], wholes: [], hasShared: false, shown: [] };
}
