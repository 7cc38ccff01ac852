import type { Bar } from '../compare/comparison';
import type { Slice } from '../compare/dimensions/placeInTime';

/** A bar, the months that each of its parts takes, and what it is measured as in words: `16.3369 %, a lower bound`. */
export interface MeasuredBar {
  readonly bar: Bar;
  readonly slices: readonly (Slice | null)[];
  readonly result: string;
}

export type ExplainMeasure = (measured: MeasuredBar) => readonly string[];
