import type { Question } from '../../dataset/question';
import type { Investment } from '../../dataset/records';
import type { Conversion } from '../rules/routes';
import type { Explain } from './explaining';
import type { MeasureContext, MeasuredCell, MeasuredPart, TakeMeasure } from './measuring';
import type { Spending } from './metricUses';

/** A measure as a question asks for it. */
export interface AskedMeasure {
  /** What its values count: `%`, `×`, `USD per employee`. */
  readonly unit: string;
  /** What its values are, for an axis: `% of each year’s total`; null where the unit says it. */
  readonly caption: string | null;
  /** [C1] The question of which what it measures by is asked, where that is not cut by all filters; null: the question itself. */
  readonly baseQuestion: Question | null;
  /**
   * Measures the cells of a comparison by those of `baseQuestion`, which may be the same; null where they are shown as the money
   * that they are.
   */
  readonly over: OverCells | null;
  /** Why what it could not measure is left out. */
  readonly leftReason: 'noMetric' | 'noBase';
  /** What tells investments apart before they are summed; null where all take part. */
  readonly perInvestment: ((standing: readonly Spending[]) => MeasuredByInvestment) | null;
  /** Tells line by line what a bar's money was measured by, and the arithmetic. */
  readonly explain: Explain;
}

/** Measures cells by all of them, or by those of another question. */
type OverCells = <Part extends MeasuredPart>(
  cells: readonly MeasuredCell<Part>[],
  bases: readonly MeasuredCell<Part>[],
) => TakeMeasure<Part>;

/** A measure of investments that stand: how their cells are measured and told, and what it knows of each of them. */
export interface MeasuredByInvestment extends Pick<AskedMeasure, 'over' | 'explain'> {
  /** Why there is nothing to measure it by, in plain English; null where there is: then it takes no part. */
  readonly whyMissing: (investment: Investment) => string | null;
  /** How what it is measured by was converted, and from which currencies. */
  readonly conversionsOf: (investment: Investment) => readonly MeasureConversion[];
}

/** A measure that is ready for the cells of a comparison. */
export type FinalMeasure = AskedMeasure & Partial<MeasuredByInvestment>;

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
