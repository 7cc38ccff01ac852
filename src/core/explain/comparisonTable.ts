import type { Dataset } from '../dataset/dataset';
import { rowOf } from '../dataset/rowIndex';
import type { RateTable } from '../rates/rateTable';
import { annotate, type AnnotateOptions } from '../notes/annotate';
import { cellKey } from '../compare/cellKey';
import { leftOf, periodsOf } from '../compare/bars/behind';
import type { Comparison } from '../compare/comparison';
import type { Key } from '../compare/vocabulary';
import { createExplainer, explanationText } from './explain';
import { orderComparison } from '../compare/bars/orderComparison';
import { monthsKnownText } from '../words/monthsKnown';
import { periodLabel } from '../words/periodLabel';
import { createPlacer } from '../compare/dimensions/placer';
import { sourceFacts } from '../words/sourceFacts';
import { sourceLines } from '../notes/sourceLines';

/** The columns of a comparison as one table. `reason` is that of what is left out, the others are those of a bar. */
export const comparisonColumns = [
  'row',
  'index',
  'series',
  'value',
  'low',
  'high',
  'unit',
  'reason',
  'marks',
  'months',
  'status',
  'periods',
  'footnotes',
  'sources',
  'how it was made',
] as const;

export type ComparisonRow = Readonly<Record<(typeof comparisonColumns)[number], string | number | null>>;

/**
 * A comparison as one table: its bars as they are read (`row`: `bar`), then what is in none of them and why (`left out`).
 * Values are plain numbers in `unit`; an end that is not known is empty. `months` says of a bar of which only some months are known
 * how many: `6 of 12 months`.
 */
export function comparisonTable(
  dataset: Dataset,
  comparison: Comparison,
  rates: RateTable,
  options: AnnotateOptions,
): readonly ComparisonRow[] {
  const { locale, sort } = options;
  const annotations = annotate(dataset, comparison, options);
  const notes = new Map(annotations.footnotes.map(({ n, text }) => [n, `${n} ${text}`]));
  const { explainBar, explainLeft } = createExplainer(dataset, comparison, rates, locale);
  const bars = orderComparison(comparison, sort, locale).bars.map((bar): ComparisonRow => {
    const { index, series, point, low, high, marks, months, statuses } = bar;
    return {
      row: 'bar',
      index: index.label,
      series: series?.label ?? null,
      value: point,
      low,
      high,
      unit: comparison.unit,
      reason: null,
      marks: marks.join('; '),
      months: months ? monthsKnownText(months) : null,
      status: statuses.join('; '),
      periods: periodsOf(comparison, bar).join('; '),
      footnotes: (annotations.markers.get(cellKey(bar)) ?? []).map((n) => notes.get(n)).join('\n'),
      sources: sourceLines(dataset, comparison, [bar], locale).join('; '),
      'how it was made': explanationText(explainBar(bar)).trimEnd(),
    };
  });
  const placesOf = createPlacer(dataset, comparison.question);
  const left = leftOf(comparison).map((one): ComparisonRow => {
    const row = rowOf(dataset.investments, one.investment);
    const investment = dataset.investments[row];
    const places = placesOf(row);
    const sources = investment ? sourceFacts(dataset, investment, locale) : [];
    return {
      row: 'left out',
      index: labelsOf(comparison.indexes, places.indexes),
      series: labelsOf(comparison.series, places.series),
      value: null,
      low: null,
      high: null,
      unit: null,
      reason: one.reason,
      marks: null,
      months: null,
      status: investment ? (investment.unread?.status ?? investment.status ?? 'none') : null,
      periods: investment?.unread?.period ?? (investment?.period ? periodLabel(investment.period) : null),
      footnotes: null,
      sources: sources.map(({ name, standing }) => `${name} (${standing})`).join('; '),
      'how it was made': explainLeft(one).text,
    };
  });
  return [...bars, ...left];
}

/** Where something would stand, by the names of the bars that are there. */
function labelsOf(keys: readonly Key[], wanted: readonly string[] | null): string | null {
  const found = keys.filter(({ key }) => wanted?.includes(key)).map(({ label }) => label);
  return found.length === 0 ? null : found.join('; ');
}
