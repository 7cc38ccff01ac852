import type { Dataset } from '../dataset/dataset';
import { monthIndex } from '../dataset/period';
import type { Rate } from '../dataset/records';
import { type Exact, exactOf } from './exact';
import { percentOff } from './percentOff';
import { bundledBookOf, type FoundRate, type RateBook } from './rateBook';

/** A rate of the user's own that is this far, in percent, from the one that comes with the app looks wrong. */
const SUSPECT = 10;

/** One rate of the user's own beside those that come with the app. */
export interface OwnRate {
  readonly id: string;
  readonly base: string;
  readonly quote: string;
  /** First and last month, both included (`monthIndex`). */
  readonly start: number;
  readonly end: number;
  /** Units of `quote` for one of `base`. */
  readonly value: Exact;
  /** The months of its period in which no stronger rate of the user's stands in its way. */
  readonly months: readonly number[];
  /** The plain mean of the app's own rates over those months of the period that have one; null: there is none. */
  readonly replaced: Pick<FoundRate, 'rate' | 'origin'> | null;
  /** How far it is from what it replaces, in percent of that; null where it replaces nothing. */
  readonly percent: number | null;
  /** Whether it is so far off that it may be a slip of the hand. It is used all the same. */
  readonly isSuspect: boolean;
}

/** [C3] The user's rates that are complete, in the order of their table, each beside what it stands in the place of. */
export function ownRates({ rates }: Pick<Dataset, 'rates'>, book: RateBook): readonly OwnRate[] {
  return rates.flatMap((rate) => ownRateOf(rate, book) ?? []);
}

/** One of the user's rates beside what it stands in the place of; null while it is not complete, or zero. */
export function ownRateOf({ id, base, quote, value, period }: Rate, book: RateBook): OwnRate | null {
  if (!base || !quote || value === undefined || !period || base === quote) return null;
  const exact = exactOf(value);
  if (exact === 0n) return null;
  const end = monthIndex(period.end);
  const start = period.start === undefined ? end : monthIndex(period.start);
  const replaced = bundledMean(book, base, quote, start, end);
  const percent = replaced && percentOff(exact, replaced.rate);
  return {
    id,
    base,
    quote,
    start,
    end,
    value: exact,
    months: monthsBetween(start, end).filter((month) => book.user.recordFor(base, quote, month) === id),
    replaced,
    percent,
    isSuspect: percent !== null && Math.abs(percent) > SUSPECT,
  };
}

function bundledMean({ table }: RateBook, base: string, quote: string, start: number, end: number) {
  const book = bundledBookOf(table);
  const span = book.spanOf(base, quote);
  if (!span) return null;
  const first = Math.max(start, span.first);
  const last = Math.min(end, span.last);
  if (first > last) return null;
  const answer = book.rateFor(base, quote, first, last);
  return answer.found ? { rate: answer.rate, origin: answer.origin } : null;
}

function monthsBetween(start: number, end: number): number[] {
  return Array.from({ length: end - start + 1 }, (_, i) => start + i);
}
