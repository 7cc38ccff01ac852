import type { Investment } from '../dataset/records';
import type { Exact } from '../rates/exact';
import type { RateOrigin } from './comparison';
import type { TreeNode } from './treePath';

/** An amount with its ends, in one currency. Null: nothing is known on that side. */
export interface Money {
  readonly point: Exact;
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** The true amount may be above `high`, or below `low`: bounds, not ranges. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** A year on the axis of time, or a period that is longer than one. */
export interface Place {
  /** `2024`, `2025-01..2028-12`. */
  readonly key: string;
  /** The calendar year, for the year before; null for periods longer than a year. */
  readonly year: number | null;
}

/** What of an investment falls into one place in time. */
export interface Slice {
  readonly place: Place;
  /** What the place is called by this investment: `FY2024`, `by 2030`, `2024`. */
  readonly placeLabel: string;
  /** First and last month, both included (`monthIndex`). */
  readonly start: number;
  readonly end: number;
  /** Months of this slice, of all months of the period. */
  readonly months: number;
  readonly of: number;
}

/** An investment after [C1] and [C2]: it is asked about, readable, and has its places in time. */
export interface Placed {
  readonly investment: Investment;
  /** Its row in the table. */
  readonly row: number;
  readonly company: string;
  readonly currency: string;
  readonly category: TreeNode;
  readonly region: TreeNode;
  /** First month, -Infinity where the period has no beginning; last month. */
  readonly start: number;
  readonly end: number;
  /** `2024`, `FY2024`, `Q1 2025`, `2025–2028`, `by 2030`. */
  readonly period: string;
  readonly slices: readonly Slice[];
}

/** The rate by which money was converted, and where it came from. */
export interface Conversion {
  readonly rate: Exact;
  readonly origin: RateOrigin;
  /** The months whose rates were used; null where no table was asked. */
  readonly period: string | null;
  /** Whether a month without a rate yet took that of another. */
  readonly estimated: boolean;
}

/** A slice in the question's currency, and how it got there. */
export interface Converted {
  readonly at: Slice;
  readonly money: Money;
  readonly conversion: Conversion;
}

/** An investment after [C3]. */
export interface Claim extends Omit<Placed, 'slices'> {
  readonly slices: readonly Converted[];
  /** The slices together: what rivals are measured by. */
  readonly total: Money;
  /** Why the source's own conversion looks wrong; null where it does not. */
  readonly warning: string | null;
}

/** What stands for one slot after [C4]: one investment, or the mean of several. */
export interface Figure {
  /** The investment that stands for the slot. */
  readonly claim: Claim;
  /** Those that its value is made of and the weight of each, as one over a whole number; the claim alone with 1. */
  readonly members: readonly { readonly claim: Claim; readonly weight: number }[];
  /** Each slice's value, beside the claim's slices. */
  readonly money: readonly Money[];
  /** Whether other investments state the same thing. */
  readonly hasRivals: boolean;
  /** Set apart from the sum of its bar: one of several rivals that are all shown. */
  readonly apart: boolean;
}
