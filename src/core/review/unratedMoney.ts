import type { Dataset } from '../dataset/dataset';
import { monthIndex } from '../dataset/period';
import type { Investment } from '../dataset/records';
import type { RateBook } from '../rates/rateBook';

/**
 * Tells why an investment cannot be converted [C3] into the currencies that are asked for: the dataset's own and those of
 * its charts. Null where it can.
 */
export function createUnratedMoney(dataset: Dataset, book: RateBook): (investment: Investment) => string | null {
  const wanted = [...new Set([dataset.settings.currency, ...dataset.charts.map(({ question }) => question.currency)])];
  const known = new Map<string, string | null>();
  const whyMissing = (from: string, to: string, start: string, end: string): string | null => {
    const key = `${from}${to}${start}${end}`;
    let why = known.get(key);
    if (why === undefined) {
      const answer = book.rateFor(from, to, monthIndex(start), monthIndex(end), null);
      known.set(key, (why = answer.found ? null : answer.detail));
    }
    return why;
  };
  return ({ currency, period, stated }) => {
    if (currency === undefined || !period) return null;
    for (const to of wanted) {
      if (currency === to || stated.some((other) => other.currency === to)) continue;
      const why = whyMissing(currency, to, period.start ?? period.end, period.end);
      if (why !== null) return why;
    }
    return null;
  };
}
