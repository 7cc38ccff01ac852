import type { Dataset } from '../dataset/dataset';
import { monthIndex } from '../dataset/period';
import type { Rate } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { divide, type Exact, exactOf, ONE } from './exact';

/** The user's own rates: units of a currency for one of another, by month. */
export interface UserRates {
  /** The months (`monthIndex`) that have a rate from one currency to another, in either direction; undefined: none. */
  readonly between: (from: string, to: string) => ReadonlyMap<number, Exact> | undefined;
  /** The id of the record that gives the rate of a month between two currencies; undefined where none does. */
  readonly recordFor: (from: string, to: string, month: number) => string | undefined;
}

/** No rates of one's own: what comes with the app stands alone. */
export const noUserRates: UserRates = { between: () => undefined, recordFor: () => undefined };

/**
 * Spreads the rates of a dataset over the months of their periods. Where two speak of one month, the shorter period wins,
 * then the newer source. Rates that are not complete yet, or zero, say nothing.
 */
export function readUserRates(dataset: Pick<Dataset, 'rates' | 'sources'>): UserRates {
  const pairs = new Map<string, Map<number, Exact>>();
  const records = new Map<string, Map<number, string>>();
  for (const rate of [...dataset.rates].sort((a, b) => compareStrength(dataset, a, b))) {
    const { base, quote, value, period } = rate;
    if (!base || !quote || value === undefined || !period || base === quote) continue;
    const exact = exactOf(value);
    if (exact === 0n) continue;
    const end = monthIndex(period.end);
    const start = period.start === undefined ? end : monthIndex(period.start);
    for (let month = start; month <= end; month += 1) {
      put(pairs, `${base}>${quote}`, month, exact);
      put(pairs, `${quote}>${base}`, month, divide(ONE, exact));
      put(records, `${base}>${quote}`, month, rate.id);
      put(records, `${quote}>${base}`, month, rate.id);
    }
  }
  return {
    between: (from, to) => pairs.get(`${from}>${to}`),
    recordFor: (from, to, month) => records.get(`${from}>${to}`)?.get(month),
  };
}

function put<Value>(pairs: Map<string, Map<number, Value>>, pair: string, month: number, value: Value): void {
  const months = pairs.get(pair);
  if (months) months.set(month, value);
  else pairs.set(pair, new Map([[month, value]]));
}

/** The stronger one later, so that it is written last. */
function compareStrength(dataset: Pick<Dataset, 'sources'>, a: Rate, b: Rate): number {
  return length(b) - length(a) || compareText(newest(dataset, a), newest(dataset, b)) || compareText(a.id, b.id);
}

function length({ period }: Rate): number {
  return period ? monthIndex(period.end) - monthIndex(period.start ?? period.end) : 0;
}

function newest(dataset: Pick<Dataset, 'sources'>, rate: Rate): string {
  return rate.citations.reduce((found, { source }) => {
    const published = recordOf(dataset.sources, source)?.published ?? '';
    return published > found ? published : found;
  }, '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
