import type { Dataset } from '../dataset/dataset';
import { monthIndex } from '../dataset/period';
import { legsOf } from '../rates/pairMonths';
import type { RateBook } from '../rates/rateBook';
import { createAsked } from '../compare/rules/asked';
import { asKnown } from '../compare/rules/asKnown';
import { leftOf, measureOf } from '../compare/bars/behind';
import type { Comparison } from '../compare/comparison';
import type { RateOrigin } from '../compare/vocabulary';
import { conversionOf, convert, routeOf } from '../compare/rules/convert';
import { filter } from '../compare/rules/filter';
import { askMeasure } from '../compare/measures/measures';
import type { Conversion } from '../compare/rules/routes';

/** A rate by which something in a comparison was converted. */
export interface UsedRate {
  readonly from: string;
  readonly to: string;
  readonly origin: Exclude<RateOrigin, 'none'>;
  /** The months whose rates were used, `2025-01` or `2023-07..2024-06`; null where its source stated it. */
  readonly period: string | null;
}

/**
 * [C3] The rates that a comparison of a dataset converted with, each once: those of the investments that it did not leave
 * out and of what these are measured by [C8]. The conversion is made anew, without the rest: what each
 * bar is made of need not be told for it, which over many rows takes long.
 */
export function usedRates(comparison: Comparison, dataset: Dataset, book: RateBook): readonly UsedRate[] {
  const { question } = comparison;
  const known = asKnown(dataset, question);
  const { baseQuestion } = askMeasure({ dataset: known, question, book });
  const { conversionsOf } = measureOf(comparison);
  const asked = createAsked(known, baseQuestion ?? question, book);
  filter(asked);
  const converted = convert(asked);
  const out = new Set(leftOf(comparison).map(({ investment }) => investment));
  const found = new Map<string, UsedRate>();
  // Rows of one route and one currency share their rates: 17,576 codes are fewer than 2^16.
  const seen = new Set<number>();
  asked.columns.table.forEach((investment, row) => {
    if (asked.left[row] || out.has(investment.id)) return;
    for (const by of conversionsOf?.(investment) ?? []) add(found, question.currency, by.from, by);
    const { currency = '' } = investment;
    const code = converted.stated.has(row) ? 0 : (converted.route[row] ?? -1) + 2;
    const route = code * 2 ** 16 + (asked.columns.currency[row] ?? 0);
    if (seen.has(route)) return;
    seen.add(route);
    const slices = routeOf(converted, row)?.slices ?? [];
    slices.forEach((_, slice) => add(found, question.currency, currency, conversionOf(converted, row, slice)));
  });
  return [...found.values()];
}

function add(
  found: Map<string, UsedRate>,
  to: string,
  from: string,
  { origin, period }: Pick<Conversion, 'origin' | 'period'>,
): void {
  if (origin !== 'none') found.set(`${from} ${origin} ${period}`, { from, to, origin, period });
}

/** The months in which a comparison used the rate of a pair of currencies. */
export interface RateUse {
  /** Whether it converted between the two, or through them, by a rate of any of the months `start` to `end` (`monthIndex`). */
  readonly isUsed: (one: string, other: string, start: number, end: number) => boolean;
  /** Whether it took what a source itself states of one currency in the other. */
  readonly isStated: (one: string, other: string) => boolean;
}

/** [C3] What rates of the tables stand behind the rates that were used: a cross rate stands on those of the dollar with its two currencies. */
export function rateUseOf(used: readonly UsedRate[], book: RateBook): RateUse {
  const months = new Map<string, Set<number>>();
  const stated = new Set<string>();
  for (const { from, to, origin, period } of used) {
    if (origin === 'stated') stated.add(pairKey(from, to));
    for (const month of period === null ? [] : monthsIn(period)) {
      for (const [one, other] of [[from, to] as const, ...legsOf(book, from, to, month)]) {
        const key = pairKey(one, other);
        const known = months.get(key);
        if (known) known.add(month);
        else months.set(key, new Set([month]));
      }
    }
  }
  return {
    isUsed(one, other, start, end) {
      const known = months.get(pairKey(one, other));
      if (!known) return false;
      for (let month = start; month <= end; month += 1) if (known.has(month)) return true;
      return false;
    },
    isStated: (one, other) => stated.has(pairKey(one, other)),
  };
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function* monthsIn(period: string): Generator<number> {
  for (const span of period.split(', ')) {
    const [start = '', end = start] = span.split('..');
    for (let month = monthIndex(start); month <= monthIndex(end); month += 1) yield month;
  }
}
