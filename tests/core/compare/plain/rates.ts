import { readFileSync } from 'node:fs';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import type { Rate } from '../../../../src/core/dataset/records';
import { type Fraction, fractionOf, isZero, one, over, times } from '../fraction';
import { monthOf } from './time';
import { compareTexts, sourceOf } from './words';

interface Table {
  readonly first: string | number;
  readonly values: readonly (number | null)[];
}
interface RateFile {
  readonly perUsd: Readonly<Record<string, { readonly months?: Table; readonly years?: Table }>>;
}
const shipped = JSON.parse(
  readFileSync(new URL('../../../../resources/rates.json', import.meta.url), 'utf8'),
) as RateFile;

/** The currencies that gave way to the euro: units for one euro, and the month of adoption. Council Regulation (EC) 2866/98 and its followers. */
const forerunners: Readonly<Record<string, readonly [perEuro: string, since: string]>> = {
  ATS: ['13.7603', '1999-01'],
  BEF: ['40.3399', '1999-01'],
  DEM: ['1.95583', '1999-01'],
  ESP: ['166.386', '1999-01'],
  FIM: ['5.94573', '1999-01'],
  FRF: ['6.55957', '1999-01'],
  IEP: ['0.787564', '1999-01'],
  ITL: ['1936.27', '1999-01'],
  LUF: ['40.3399', '1999-01'],
  NLG: ['2.20371', '1999-01'],
  PTE: ['200.482', '1999-01'],
  GRD: ['340.750', '2001-01'],
  SIT: ['239.640', '2007-01'],
  CYP: ['0.585274', '2008-01'],
  MTL: ['0.429300', '2008-01'],
  SKK: ['30.1260', '2009-01'],
  EEK: ['15.6466', '2011-01'],
  LVL: ['0.702804', '2014-01'],
  LTL: ['3.45280', '2015-01'],
  HRK: ['7.53450', '2023-01'],
  BGN: ['1.95583', '2026-01'],
};

/** The first and the last month that anybody asks about. */
const EARLIEST = 1900 * 12;
const LATEST = 2100 * 12;

/**
 * [C3], [D18] Units of one currency for one of another in a month; null: none is known. The user's own rate of the two wins; then the
 * fixed one of the euro and its forerunner; then through the dollar, where a forerunner follows the euro.
 */
export function rateIn(dataset: Dataset, from: string, to: string, month: number): Fraction | null {
  if (from === to) return one;
  const own = userRate(dataset, from, to, month);
  if (own) return own;
  if (to === 'EUR' && isFixed(from, month)) return over(one, perEuro(from));
  if (from === 'EUR' && isFixed(to, month)) return perEuro(to);
  if (from !== 'USD' && follows(dataset, from, month)) {
    const ofEuro = rateIn(dataset, 'EUR', to, month);
    return ofEuro && over(ofEuro, perEuro(from));
  }
  if (to !== 'USD' && follows(dataset, to, month)) {
    const inEuro = rateIn(dataset, from, 'EUR', month);
    return inEuro && times(inEuro, perEuro(to));
  }
  const [mine, theirs] = [perDollar(dataset, from, month), perDollar(dataset, to, month)];
  return mine && theirs && over(theirs, mine);
}

function perEuro(currency: string): Fraction {
  return fractionOf(forerunners[currency]?.[0] ?? '1');
}

/** [D18] From the month of adoption on, and wherever the table lacks either. */
function isFixed(currency: string, month: number): boolean {
  const since = forerunners[currency]?.[1];
  if (since === undefined) return false;
  return month >= monthOf(since) || !shippedRate(currency, month) || !shippedRate('EUR', month);
}

/** [D18] From the month of adoption on, unless the user has a rate of its own for it and the dollar. */
function follows(dataset: Dataset, currency: string, month: number): boolean {
  const since = forerunners[currency]?.[1];
  return since !== undefined && month >= monthOf(since) && !userRate(dataset, 'USD', currency, month);
}

function perDollar(dataset: Dataset, currency: string, month: number): Fraction | null {
  if (currency === 'USD') return one;
  return userRate(dataset, 'USD', currency, month) ?? shippedRate(currency, month);
}

/** The user's own: of those that speak of a month the one of the shortest period, then of the newest source, then the last id. */
function userRate(dataset: Dataset, from: string, to: string, month: number): Fraction | null {
  const isAbout = ({ base, quote, value, period }: Rate) => {
    if (!period || value === undefined || isZero(fractionOf(value))) return false;
    if (!((base === from && quote === to) || (base === to && quote === from))) return false;
    return month >= monthOf(period.start ?? period.end) && month <= monthOf(period.end);
  };
  const lengthOf = ({ period }: Rate) => (period ? monthOf(period.end) - monthOf(period.start ?? period.end) : 0);
  const newest = ({ citations }: Rate) =>
    citations.map(({ source }) => sourceOf(dataset, source)?.published ?? '').reduce((a, b) => (a > b ? a : b), '');
  const [best] = dataset.rates
    .filter(isAbout)
    .sort((a, b) => lengthOf(a) - lengthOf(b) || compareTexts(newest(b), newest(a)) || compareTexts(b.id, a.id));
  if (!best) return null;
  const value = fractionOf(best.value ?? '0');
  return best.base === from ? value : over(one, value);
}

/** The table's: of the month, else of its year. */
function shippedRate(currency: string, month: number): Fraction | null {
  if (currency === 'USD') return one;
  const { months, years } = shipped.perUsd[currency] ?? {};
  const own = months?.values[month - monthOf(String(months.first))];
  const value = own ?? years?.values[Math.floor(month / 12) - Number(years.first)];
  return value === undefined || value === null ? null : fractionOf(String(value));
}

/** [D17] The rate of the last month with one that is not after a month. */
export function lastRate(
  dataset: Dataset,
  from: string,
  to: string,
  month: number,
): { rate: Fraction; month: number } | null {
  for (let at = Math.min(month, LATEST); at >= EARLIEST; at -= 1) {
    const rate = rateIn(dataset, from, to, at);
    if (rate) return { rate, month: at };
  }
  return null;
}

/**
 * [C3] Whether a month has no rate *yet*: it is after the last month for which the rates that come with the app know both. A
 * hole before that is no rate at all.
 */
export function isYetToCome(from: string, to: string, month: number): boolean {
  return month > Math.min(lastShipped(from), lastShipped(to));
}

function lastShipped(currency: string): number {
  if (currency === 'USD') return Infinity;
  const { months, years } = shipped.perUsd[currency] ?? {};
  const ofMonths = months
    ? monthOf(String(months.first)) + months.values.findLastIndex((value) => value !== null)
    : -Infinity;
  const ofYears = years
    ? (Number(years.first) + years.values.findLastIndex((value) => value !== null)) * 12 + 11
    : -Infinity;
  return Math.max(ofMonths, ofYears);
}
