import type { Shared } from '../../keep';

type Column = Int32Array | Uint8Array | Float64Array;

/** Copies a column as far as it reaches into one of another length. */
export function carry<Values extends Column>(from: Column, to: Values): Values {
  to.set(from.subarray(0, to.length));
  return to;
}

/** How many places two columns share at their beginning, and after those at their end. */
export interface SharedEnds extends Shared {
  readonly head: number;
  readonly tail: number;
}

/** Copies the ends of a column to those of one of another length. */
export function carryEnds(from: Column, to: Column, { head, tail }: SharedEnds): void {
  to.set(from.subarray(0, head));
  to.set(from.subarray(from.length - tail), to.length - tail);
}
