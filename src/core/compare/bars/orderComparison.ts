import type { Look } from '../../dataset/question';
import { supported } from '../../text/separators';
import { periodsOf } from './behind';
import type { Bar, Comparison } from '../comparison';
import type { Key } from '../vocabulary';
import { isRest } from '../dimensions/axis';
import { resolutions } from '../rivals/resolutions';
import { indexBeside } from './indexBeside';
import { dimensionOf } from '../dimensions/dimensions';

/** A comparison in the order in which it is drawn and read. */
export interface Ordered {
  readonly indexes: readonly Key[];
  readonly series: readonly Key[];
  /** Index by index, and within one series by series. */
  readonly bars: readonly Bar[];
}

/**
 * Orders the bars: by value (the sum of an index's points, largest first), name, time (places in time always) or as in the
 * table. Rivals that are all shown stand together, with what else their index has [C4], where the first of them stands. Series stand in
 * the order of their dimension, or as met; what is left of wholes is last. What is equal stays as met.
 */
export function orderComparison(comparison: Comparison, sort: Look['sort'], locale: string): Ordered {
  const { by, split } = comparison;
  const collator = new Intl.Collator(supported(locale), { numeric: true });
  const { time, order } = dimensionOf(by);
  const sorted =
    time && order
      ? [...comparison.indexes].sort(order(collator))
      : sortKeys(comparison.indexes, sort, comparison, collator);
  const indexes = together(sorted, comparison);
  const series = sortSeries(comparison.series, split, collator);
  const placeOf = (keys: readonly Key[]) => new Map(keys.map(({ key }, place) => [key, place]));
  const [indexPlaces, seriesPlaces] = [placeOf(indexes), placeOf(series)];
  const ranked = comparison.bars.map((bar) => ({
    bar,
    rank: (indexPlaces.get(bar.index.key) ?? 0) * (series.length + 1) + (seriesPlaces.get(bar.series?.key ?? '') ?? 0),
  }));
  return { indexes, series, bars: ranked.sort((a, b) => a.rank - b.rank).map(({ bar }) => bar) };
}

function sortKeys(keys: readonly Key[], sort: Look['sort'], comparison: Comparison, collator: Intl.Collator): Key[] {
  const { bars } = comparison;
  switch (sort) {
    case 'table':
      return [...keys];
    case 'name':
      return [...keys].sort((a, b) => collator.compare(a.label, b.label));
    case 'value': {
      const totals = new Map<string, number>();
      for (const { index, point } of bars) totals.set(index.key, (totals.get(index.key) ?? 0) + point);
      return [...keys].sort((a, b) => (totals.get(b.key) ?? 0) - (totals.get(a.key) ?? 0));
    }
    case 'time': {
      const firsts = new Map<string, string>();
      for (const bar of bars) {
        const { index } = bar;
        const first = periodsOf(comparison, bar)
          .map(yearOf)
          .reduce((a, b) => (a < b ? a : b), '9999');
        const known = firsts.get(index.key);
        if (known === undefined || first < known) firsts.set(index.key, first);
      }
      return [...keys].sort((a, b) => collator.compare(firsts.get(a.key) ?? '', firsts.get(b.key) ?? ''));
    }
  }
}

/** The same keys, those that belong to one index one behind the other. */
function together(keys: readonly Key[], comparison: Comparison): readonly Key[] {
  if (resolutions[comparison.question.rivals].choosing) return keys;
  const besides = new Map(comparison.bars.map((bar) => [bar.index.key, indexBeside(comparison, bar)]));
  const groups = new Map<string, Key[]>();
  for (const key of keys) {
    const beside = besides.get(key.key) ?? key.key;
    const group = groups.get(beside);
    if (group) group.push(key);
    else groups.set(beside, [key]);
  }
  return [...groups.values()].flat();
}

function sortSeries(series: readonly Key[], split: Comparison['split'], collator: Intl.Collator): readonly Key[] {
  const order = split && dimensionOf(split).order;
  if (order) return [...series].sort(order(collator));
  return [...series].sort((a, b) => Number(isRest(a)) - Number(isRest(b)));
}

/** The year in which the period of a label begins or, of a fiscal year, ends. */
function yearOf(label: string): string {
  return /\d{4}/.exec(label)?.[0] ?? '9999';
}
