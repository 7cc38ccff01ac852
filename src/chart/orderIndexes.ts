import type { Comparison, Key } from '../core/compare/comparison';
import type { Look } from '../core/dataset/question';

/** The places of the axis in the order in which the picture shows them. Years are always in the order of time. */
export function orderIndexes(comparison: Comparison, sort: Look['sort'], locale: string): readonly Key[] {
  const { indexes, by } = comparison;
  if (by === 'year')
    return sorted(
      indexes,
      byText((index) => index.key, locale),
    );
  if (sort === 'table') return indexes;
  if (sort === 'name')
    return sorted(
      indexes,
      byText((index) => index.label, locale),
    );
  if (sort === 'time')
    return sorted(
      indexes,
      byText((index) => firstPeriod(comparison, index), locale),
    );
  const totals = new Map<string, number>();
  for (const { index, point } of comparison.bars) totals.set(index.key, (totals.get(index.key) ?? 0) + point);
  return sorted(indexes, (a, b) => (totals.get(b.key) ?? 0) - (totals.get(a.key) ?? 0));
}

/** The series in their order: time for years, firmness for statuses, else as met; what is left of a whole comes last. */
export function orderSeries(comparison: Comparison, locale: string): readonly Key[] {
  const { series, split } = comparison;
  if (split === 'year')
    return sorted(
      series,
      byText((key) => key.key, locale),
    );
  if (split === 'status') return sorted(series, (a, b) => statusRank(a.key) - statusRank(b.key));
  return series;
}

function statusRank(status: string): number {
  return ['actual', 'estimated', 'planned'].indexOf(status);
}

function firstPeriod(comparison: Comparison, index: Key): string {
  const periods = comparison.bars.filter((bar) => bar.index.key === index.key).flatMap((bar) => bar.periods);
  return (periods[0] ?? '').replace(/^\D+/, '');
}

function sorted(keys: readonly Key[], order: (a: Key, b: Key) => number): readonly Key[] {
  return [...keys].sort(order);
}

function byText(textOf: (key: Key) => string, locale: string): (a: Key, b: Key) => number {
  const collator = new Intl.Collator(locale, { numeric: true });
  return (a, b) => collator.compare(textOf(a), textOf(b));
}
