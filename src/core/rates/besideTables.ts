import type { Exact } from './exact';
import type { FoundRate, RateBook } from './rateBook';

/** A source's own conversion may be off the rate tables by this much, in percent, before it is warned of. */
const TOLERANCE = 2n;

/** Money that a source states in two currencies. */
export interface StatedMoney {
  readonly from: string;
  readonly to: string;
  /** The months of its period, both included (`monthIndex`); null where it has none. */
  readonly months: { readonly start: number; readonly end: number } | null;
  /** The month in which its newest source was published; null where none is dated. */
  readonly known: number | null;
}

/**
 * [C3] What the tables say beside a source's own rate: for the month in which it was published, then for its period. A source
 * converts at the rate of its day or at that of the period.
 */
export function ratesBeside(book: RateBook, { from, to, months, known }: StatedMoney): readonly FoundRate[] {
  const answers = [
    ...(known === null ? [] : [book.rateFor(from, to, known, known, known)]),
    ...(months ? [book.rateFor(from, to, months.start, months.end, known)] : []),
  ];
  return answers.filter((answer) => answer.found);
}

/**
 * [C3] Whether a source's own rate is more than 2 % off the tables: off each of `ratesBeside`, both in units of the other currency
 * for one of its own.
 */
export function isFarOff(stated: Exact, beside: readonly FoundRate[]): boolean {
  return beside.length > 0 && beside.every(({ rate }) => distance(stated, rate) * 100n > rate * TOLERANCE);
}

/** How far one rate is from another, whichever is more. */
export function distance(a: Exact, b: Exact): Exact {
  return a > b ? a - b : b - a;
}
