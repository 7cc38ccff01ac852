import { barKeyOf } from '../../../chart/figure';
import { periodsOf } from '../../../core/compare/bars/behind';
import type { Bar, Comparison } from '../../../core/compare/comparison';
import type { Key, Mark } from '../../../core/compare/vocabulary';
import { monthsKnownText } from '../../../core/words/monthsKnown';

/** One line of the table that says what the figure shows. */
export interface DataRow {
  /** `barKeyOf` the bar that stands there, or would. */
  readonly key: string;
  readonly gap: boolean;
  readonly index: string;
  readonly series: string;
  /** `at least 20,640,000,000`; `no figure` for a gap [C9]. */
  readonly value: string;
  /** The whisker: `18,000,000,000 – 24,000,000,000`; empty where there is none. */
  readonly range: string;
  readonly periods: string;
  readonly statuses: string;
  readonly remarks: string;
}

/** What marks tell readers of a bar, in plain words. Bounds and `about` stand with the value. */
const markWords: Readonly<Record<Mark, string>> = {
  lowerBound: 'lower bound',
  upperBound: 'upper bound',
  about: 'approximate',
  range: 'range',
  disputed: 'disputed',
  rivals: 'rival figures exist',
  estimatedConversion: 'converted at an estimated rate',
  splitPeriod: 'estimated: a period was split',
  partsExceedWhole: 'parts exceed the whole',
  partial: 'part of a year',
  open: 'open at both ends',
  overlapping: 'overlaps with other bars',
  statedDiffers: 'stated amount departs from the rate table',
};

/** The order in which a figure is read: the keys of what stands on its axis, and of its colours. */
export interface FigureOrder {
  readonly indexes: readonly { readonly key: string }[];
  readonly series: readonly { readonly key: string }[];
}

/** The figure as a table: one row a bar, in the figure's order, and one for each gap where the chart is split. */
export function dataRows(comparison: Comparison, order: FigureOrder, locale: string): DataRow[] {
  const indexes = inOrder(comparison.indexes, order.indexes);
  const allSeries = comparison.split ? inOrder(comparison.series, order.series) : [null];
  const bars = new Map(comparison.bars.map((bar) => [barKeyOf(bar), bar]));
  const write = numberFormat(comparison, locale);
  return indexes.flatMap((index) =>
    allSeries.map((series): DataRow => {
      const key = barKeyOf({ index, series });
      const bar = bars.get(key);
      const cell = { key, gap: !bar, index: index.label, series: series?.label ?? '' };
      if (!bar) return { ...cell, value: 'no figure', range: '', periods: '', statuses: '', remarks: '' };
      return {
        ...cell,
        value: `${boundWord(bar)}${write(bar.point)}`,
        range: rangeOf(bar, write),
        periods: periodsOf(comparison, bar).join(', '),
        statuses: bar.statuses.join(', '),
        remarks: bar.marks
          .filter((mark) => !['lowerBound', 'upperBound', 'about'].includes(mark))
          .map((mark) => remarkOf(mark, bar))
          .join('; '),
      };
    }),
  );
}

/** `part of a year: 6 of 12 months known`. */
function remarkOf(mark: Mark, { months }: Bar): string {
  const words = markWords[mark];
  return mark === 'partial' && months ? `${words}: ${monthsKnownText(months)} known` : words;
}

/** Keys as the figure has them; those it does not know come last. */
function inOrder(keys: readonly Key[], order: readonly { readonly key: string }[]): Key[] {
  const place = new Map(order.map(({ key }, at) => [key, at]));
  const placeOf = ({ key }: Key) => place.get(key) ?? order.length;
  return [...keys].sort((a, b) => placeOf(a) - placeOf(b));
}

function boundWord({ marks }: Bar): string {
  if (marks.includes('lowerBound')) return 'at least ';
  if (marks.includes('upperBound')) return 'at most ';
  return marks.includes('about') ? 'about ' : '';
}

function rangeOf({ point, low, high }: Bar, write: (value: number) => string): string {
  const from = low !== null && low < point ? low : null;
  const to = high !== null && high > point ? high : null;
  if (from === null && to === null) return '';
  return `${write(from ?? point)} – ${write(to ?? point)}`;
}

/** Money in whole units; ratios and shares with the digits that they deserve. */
function numberFormat(comparison: Comparison, locale: string): (value: number) => string {
  const money = /^[A-Z]{3}$/.test(comparison.unit);
  const format = new Intl.NumberFormat(locale, money ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 6 });
  return (value) => format.format(value);
}
