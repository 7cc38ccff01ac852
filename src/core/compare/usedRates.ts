import type { Dataset } from '../dataset/dataset';
import { monthIndex } from '../dataset/period';
import { recordOf } from '../dataset/rowIndex';
import { legsOf } from '../rates/pairMonths';
import type { RateBook } from '../rates/rateBook';
import type { Comparison, Part, RateOrigin } from './comparison';
import { metricNameOf } from './measure';
import { createMetricBook } from './metricBook';

/** A rate by which something in a comparison was converted. */
export interface UsedRate {
  readonly from: string;
  readonly to: string;
  readonly origin: Exclude<RateOrigin, 'none'>;
  /** The months whose rates were used, `2025-01` or `2023-07..2024-06`; null where its source stated it. */
  readonly period: string | null;
}

/**
 * [C3] The rates that a comparison of a dataset converted with, each once: its investments and, where it is measured per
 * metric [C8], the metrics. It reads what every bar is made of, which over many rows takes long: it pauses after each bar,
 * and who asks decides when to go on.
 */
export function* findUsedRates(
  { bars, question }: Comparison,
  dataset: Dataset,
  book: RateBook,
): Generator<void, readonly UsedRate[]> {
  const name = metricNameOf(question.measure);
  const metrics = name === null ? null : createMetricBook(dataset, question, book, name);
  const found = new Map<string, UsedRate>();
  const add = (from: string, origin: UsedRate['origin'], period: string | null) =>
    found.set(`${from} ${origin} ${period}`, { from, to: question.currency, origin, period });
  for (const { from } of bars) {
    for (const part of distinctRates(from)) add(part.currency, part.rateOrigin, part.ratePeriod);
    for (const { investment: id, role } of metrics ? from : []) {
      const investment = role === 'takenOff' ? undefined : recordOf(dataset.investments, id);
      const rate = investment && metrics?.rateOf(investment);
      if (rate) add(rate.from, rate.origin, rate.period);
    }
    yield;
  }
  return [...found.values()];
}

type Converted = Part & { readonly rateOrigin: UsedRate['origin'] };

/** The parts that were converted, less those by the rate of the one before: parts that stand together mostly share theirs. */
function* distinctRates(parts: readonly Part[]): Generator<Converted> {
  let last: Part | undefined;
  for (const part of parts) {
    if (!isConverted(part)) continue;
    const isSame =
      last?.currency === part.currency && last.rateOrigin === part.rateOrigin && last.ratePeriod === part.ratePeriod;
    if (!isSame) yield part;
    last = part;
  }
}

function isConverted(part: Part): part is Converted {
  return part.rateOrigin !== 'none';
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
