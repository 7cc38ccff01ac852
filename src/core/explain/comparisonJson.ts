import type { Dataset } from '../dataset/dataset';
import type { RateTable } from '../rates/rateTable';
import { leftOf, partsOf, periodsOf } from '../compare/bars/behind';
import type { Left, MonthsOfBar, Part } from '../compare/comparison';
import type { Mark } from '../compare/vocabulary';
import type { Comparison } from '../compare/comparison';
import { annotate, type Annotations } from '../notes/annotate';
import { createExplainer, type Explanation } from './explain';
import type { JudgedFinding } from '../notes/judgeFindings';
import { earlierOf, sinceThen } from '../history/withRecordsOn';

/** What `compare --json` prints. Numbers are in whole units of `currency`, or in `unit` where a measure is asked. */
export interface ComparisonJson {
  readonly currency: string;
  readonly unit: string;
  readonly by: string;
  readonly split: string | null;
  readonly calendar: string;
  readonly rivals: string;
  readonly measure: string;
  /** The day on which the figures were known; null: today. */
  readonly knownOn: string | null;
  /** The records that stand as they stood on that day, and what became of them since. */
  readonly earlier: readonly { readonly table: string; readonly id: string; readonly since: 'changed' | 'removed' }[];
  readonly bars: readonly {
    readonly index: string;
    readonly series: string | null;
    readonly point: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly marks: readonly Mark[];
    /** [C2] Of how many months figures are known, where these are not all of the bar's; absent where they are, or none are asked for. */
    readonly months?: MonthsOfBar;
    readonly statuses: readonly string[];
    readonly periods: readonly string[];
    readonly keys: readonly [string, string | null];
    readonly from: readonly Part[];
    /** In plain English: what is in the bar, the rules and the arithmetic, and what was left out of it and why. */
    readonly howMade: Explanation;
  }[];
  readonly left: readonly Left[];
  readonly footnotes: Annotations['footnotes'];
  readonly sources: readonly string[];
  /** What a reader could be misled by, and whether it is footnoted, accepted (with the reason) or due again. */
  readonly findings: readonly JudgedFinding[];
  readonly warnings: Comparison['warnings'];
}

/** A comparison as data for other programs; bars in the order in which they were met, named by their labels. */
export function comparisonJson(
  dataset: Dataset,
  comparison: Comparison,
  rates: RateTable,
  annotations: Annotations = annotate(dataset, comparison, { sort: 'table', locale: 'en' }),
): ComparisonJson {
  const { question, unit, by, split, bars, warnings } = comparison;
  const { explainBar } = createExplainer(dataset, comparison, rates, 'en');
  return {
    currency: question.currency,
    unit,
    by,
    split,
    calendar: question.calendar,
    rivals: question.rivals,
    measure: question.measure,
    knownOn: question.knownOn ?? null,
    earlier: earlierJson(dataset),
    bars: bars.map((bar) => {
      const { index, series, point, low, high, marks, months, statuses } = bar;
      return {
        index: index.label,
        series: series?.label ?? null,
        point,
        low,
        high,
        marks,
        ...(months && { months }),
        statuses,
        periods: periodsOf(comparison, bar),
        keys: [index.key, series?.key ?? null],
        from: partsOf(comparison, bar),
        howMade: explainBar(bar),
      };
    }),
    left: leftOf(comparison),
    footnotes: annotations.footnotes,
    sources: annotations.sources,
    findings: annotations.findings,
    warnings,
  };
}

function earlierJson(dataset: Dataset): ComparisonJson['earlier'] {
  const earlier = earlierOf(dataset);
  if (!earlier) return [];
  return earlier.records.flatMap(({ table, record: { id } }) => {
    const since = sinceThen(earlier, table, id);
    return since ? [{ table, id, since }] : [];
  });
}
