import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import { monthOf } from '../../core/dataset/period';
import type { Rate } from '../../core/dataset/records';
import { newRecord } from '../../core/dataset/newRecord';
import { putOf } from '../../core/change/putOf';
import type { CurrencyPair } from './currentPair';

/** Months, both included (`monthIndex`). */
export interface MonthSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Adds a rate of the user's own for a pair and some months. Its value is left to be typed: until then the rates that come with
 * the app stay in force. `id` begins with `rat_`.
 */
export function addOwnRate(id: string, { base, quote }: CurrencyPair, { start, end }: MonthSpan): Change {
  const period = { start: monthOf(start), end: monthOf(end) };
  const record = { ...newRecord('rates', id), base, quote, period };
  return { label: `add a rate for ${base} in ${quote}`, edits: [putOf('rates', record)] };
}

/** The user's own rate, complete or not, for just a pair, either way round, and just some months. */
export function ownRateFor({ rates }: Pick<Dataset, 'rates'>, pair: CurrencyPair, span: MonthSpan): Rate | undefined {
  const [start, end] = [monthOf(span.start), monthOf(span.end)];
  return rates.find(
    ({ base, quote, period }) =>
      ((base === pair.base && quote === pair.quote) || (base === pair.quote && quote === pair.base)) &&
      period?.end === end &&
      (period.start ?? period.end) === start,
  );
}
