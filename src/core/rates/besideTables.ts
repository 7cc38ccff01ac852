import type { Exact } from './exact';
import type { FoundRate, MissingRate, RateBook } from './rateBook';

/** A source's own conversion may be off the rate tables by this much, in percent, before it is warned of. */
const TOLERANCE = 2n;

/** [C3] The months by whose rate money is converted, as `monthIndex`. */
export type RateTime =
  /** Money spent: the months of its period, both included. */
  | { readonly kind: 'spent'; readonly start: number; readonly end: number }
  /** A plan: the month in which its newest source was published; null where none is dated. */
  | { readonly kind: 'announced'; readonly month: number | null };

/** [C3] The rate of the tables from one currency to another for money of some time. */
export function tableRate(book: RateBook, from: string, to: string, time: RateTime): FoundRate | MissingRate {
  return time.kind === 'spent' ? book.rateFor(from, to, time.start, time.end) : book.rateOn(from, to, time.month);
}

/**
 * [C3] Whether a source's own rate is more than 2 % off the one that would have been used in its place [D17], both in units of the
 * other currency for one of its own.
 */
export function isFarOff(stated: Exact, { rate }: FoundRate): boolean {
  return distance(stated, rate) * 100n > rate * TOLERANCE;
}

/** How far one rate is from another, whichever is more. */
export function distance(a: Exact, b: Exact): Exact {
  return a > b ? a - b : b - a;
}
