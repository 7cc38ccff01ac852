import type { Dataset } from '../../core/dataset/dataset';
import type { Exact } from '../../core/rates/exact';
import type { PairMonth } from '../../core/rates/pairMonths';
import { percentOff } from '../../core/rates/percentOff';
import type { TableOrigin } from '../../core/rates/rateBook';
import type { RateRow } from './rateRows';
import { distanceText, originWords, rateNumber, rateSources, spanText } from './rateTexts';

/** A line of a pair's table in words. */
export interface RateRowWords {
  readonly start: number;
  readonly end: number;
  /** `2025`, `Jan 2025`. */
  readonly period: string;
  /** `7.2957`; `no rate`. */
  readonly rate: string;
  /** `Federal Reserve`; `Your own: Financial Times, 23 Jan 2025`. */
  readonly origin: string;
  /** What the user's own rate stands in the place of: `instead of 7.2957, 13.8 % higher`; empty where of nothing. */
  readonly instead: string;
}

/** The months from the one after the last that has a rate to the end of its year: what a rate of one's own would fill. */
function restOfYear(last: number): { readonly start: number; readonly end: number } {
  const start = last + 1;
  return { start, end: start - (start % 12) + 11 };
}

/** What a line says: its months, its rate, whose it is and what it replaces. */
export function rateRowWords(dataset: Dataset, row: RateRow, locale: string): RateRowWords {
  if (row.kind === 'ahead') {
    const { month, rate } = row.last;
    const when = spanText(month, month, locale);
    return {
      ...restOfYear(month),
      period: `After ${when}`,
      rate: 'not yet',
      origin:
        `What is spent, or announced, in these months takes the rate of ${when}` +
        `${rate ? ` (${rateNumber(rate, locale)})` : ''} until there is one, as does a plan that no dated source announces; ` +
        'its bar is marked as an estimate',
      instead: '',
    };
  }
  if (row.kind === 'month') {
    const { month, rate, replaced } = row.month;
    return {
      start: month,
      end: month,
      period: spanText(month, month, locale),
      rate: rate ? rateNumber(rate, locale) : 'no rate',
      origin: monthOrigin(dataset, row.month, locale),
      instead: insteadText(rate, replaced && replaced.rate, replaced && originWords(replaced.origin), locale),
    };
  }
  const { year, months, mean, count, replaced } = row.year;
  const start = year * 12;
  return {
    start,
    end: start + 11,
    period: count === 12 ? String(year) : `${year} (${count} ${count === 1 ? 'month' : 'months'})`,
    rate: mean ? rateNumber(mean, locale) : 'no rate',
    origin: yearOrigin(dataset, months, locale),
    instead: insteadText(mean, replaced, null, locale),
  };
}

function monthOrigin(dataset: Dataset, { origin, own, isYearly, month }: PairMonth, locale: string): string {
  if (origin === null) return '';
  const [id] = own;
  if (origin === 'user' && own.length === 1 && id !== undefined) return ownText(dataset, id, locale);
  const text = originWords(origin);
  return isYearly ? `${text}, average of ${Math.floor(month / 12)}` : text;
}

function yearOrigin(dataset: Dataset, months: readonly PairMonth[], locale: string): string {
  const owners = new Set(months.flatMap(({ own }) => own));
  const [id] = owners;
  const isOwn = months.every(({ origin }) => origin === 'user');
  if (isOwn && owners.size === 1 && id !== undefined) return ownText(dataset, id, locale);
  const bundled = new Set(months.flatMap(({ origin }) => origin?.split('+') ?? []).filter((one) => one !== 'user'));
  const ownCount = months.filter(({ own }) => own.length > 0).length;
  const others = bundled.size === 0 ? '' : originWords([...bundled].sort().join('+') as TableOrigin);
  const yearly = months.some(({ isYearly }) => isYearly) ? ', average of the year' : '';
  const mine = ownCount === 0 ? '' : `your own in ${ownCount} of ${months.length} months`;
  return [`${others}${others && yearly}`, mine].filter((part) => part !== '').join('; ');
}

function ownText(dataset: Dataset, id: string, locale: string): string {
  return `Your own: ${rateSources(dataset, id, locale) ?? 'without a source'}`;
}

function insteadText(rate: Exact | null, other: Exact | null, whose: string | null, locale: string): string {
  if (!rate || !other) return '';
  const by = whose === null ? '' : ` (${whose})`;
  return `instead of ${rateNumber(other, locale)}${by}, ${distanceText(percentOff(rate, other), locale)}`;
}
