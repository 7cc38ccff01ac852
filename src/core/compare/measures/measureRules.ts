import type { Investment } from '../../dataset/records';
import type { Conversion } from '../rules/routes';
import type { Explain } from './explaining';
import type { MeasureContext, MeasuredCell, TakeMeasure } from './measuring';

/** A measure as a question asks for it. */
export interface AskedMeasure {
  /** What its values count: `%`, `×`, `USD per employee`. */
  readonly unit: string;
  /** Measures the cells of a comparison; null where they are shown as the money that they are. */
  readonly over: ((cells: readonly MeasuredCell[]) => TakeMeasure) | null;
  /** What tells investments apart before they are summed; null where all take part. */
  readonly perInvestment: PerInvestment | null;
  /** Tells line by line what a bar's money was measured by, and the arithmetic. */
  readonly explain: Explain;
}

/** What a measure knows of each investment. */
export interface PerInvestment {
  /** Why there is nothing to measure it by, in plain English; null where there is: then it takes no part. */
  readonly whyMissing: (investment: Investment) => string | null;
  /** How what it is measured by was converted, and from which currency; null where it was not. */
  readonly conversionOf: (investment: Investment) => MeasureConversion | null;
}

interface MeasureConversion extends Pick<Conversion, 'origin' | 'period'> {
  readonly from: string;
}

/** What a measure does. How it is written and called stands in `measureWords`. */
export interface MeasureRules {
  /** [C8] Takes the measure of a question; `argument` is what stands behind the colon of a measure. */
  readonly ask: (context: MeasureContext, argument: string) => AskedMeasure;
  /** What of it needs places in time as bars or segments, in words: `a change on the year before`; null where it needs none. */
  readonly needsTime: string | null;
  /** Why its bars are never put on top of each other, in plain words; null where they may be [C7]. */
  readonly whyNotStacked: string | null;
}
