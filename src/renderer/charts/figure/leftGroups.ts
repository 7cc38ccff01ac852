import type { Comparison, Left } from '../../../core/compare/comparison';
import { type LeftReason, leftReasons } from '../../../core/compare/vocabulary';
import { measureWords, readMeasure } from '../../../core/dataset/measures';
import type { Question } from '../../../core/dataset/question';
import { formatCount } from '../../shell/formatCount';

/** The investments that one reason keeps out of a chart. */
export interface LeftGroup {
  readonly reason: LeftReason;
  readonly rows: readonly Left[];
}

interface ReasonWords {
  readonly title: string;
  readonly why: string;
}

/** What keeps investments out of a chart, in plain words; null where that depends on what is measured. */
const reasonWords: Readonly<Record<LeftReason, ReasonWords | null>> = {
  unreadable: { title: 'Could not be read', why: 'A cell holds text that is no amount, currency, period or status.' },
  noPeriod: { title: 'Period not known', why: 'Without a period there is no year to show it in.' },
  noRate: { title: 'No exchange rate', why: 'No rate into the chart’s currency is known for the period.' },
  noMetric: null,
  covered: { title: 'Part of another figure', why: 'A part is never added to its whole.' },
  rival: { title: 'A rival figure stands', why: 'Another statement about the same thing is shown.' },
  status: { title: 'A firmer figure stands', why: 'Actual goes before estimated, estimated before planned.' },
  superseded: { title: 'Superseded', why: 'Its own source has corrected or withdrawn it.' },
  filtered: { title: 'Not asked for', why: 'The question leaves it out.' },
};

/** What keeps investments out of a chart of this question, in plain words. */
export function wordsFor(reason: LeftReason, { measure }: Pick<Question, 'measure'>): ReasonWords {
  return reasonWords[reason] ?? measureWords[readMeasure(measure).kind].missing;
}

/** Why a whole group is left out: in the words that all its rows share, else in those of its reason. */
export function whyOf({ reason, rows }: LeftGroup, question: Pick<Question, 'measure'>): string {
  const [first] = rows;
  const shared = first?.detail;
  if (!shared || rows.some(({ detail }) => detail !== shared)) return wordsFor(reason, question).why;
  return `${shared.charAt(0).toUpperCase()}${shared.slice(1)}.`;
}

/** The order in which groups are read: first what the analyst can put right, last what was asked for. */
const readingOrder = Object.keys(reasonWords) as LeftReason[];

/** What a chart leaves out, by reason; reasons without an investment have no group. */
export function groupLeft(left: readonly Left[]): LeftGroup[] {
  const groups = new Map<LeftReason, Left[]>(leftReasons.map((reason) => [reason, []]));
  for (const row of left) groups.get(row.reason)?.push(row);
  return readingOrder
    .map((reason) => ({ reason, rows: groups.get(reason) ?? [] }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many were left out although they were asked for: the number that readers should see. */
export function leftCount(comparison: Comparison): number {
  return countsOf(comparison).reduce((sum, [, count]) => sum + count, 0);
}

/** What left out counts say in one line: `3 left out: 2 part of another figure, 1 no exchange rate`. */
export function leftSummary(comparison: Comparison): string {
  const count = leftCount(comparison);
  if (count === 0) return 'Nothing left out';
  const reasons = countsOf(comparison).map(
    ([reason, own]) => `${formatCount(own)} ${wordsFor(reason, comparison.question).title.toLowerCase()}`,
  );
  return `${formatCount(count)} left out: ${reasons.join(', ')}`;
}

function countsOf({ leftCounts }: Comparison): (readonly [LeftReason, number])[] {
  return readingOrder.flatMap((reason) => {
    const count = leftCounts[reason] ?? 0;
    return reason === 'filtered' || count === 0 ? [] : [[reason, count] as const];
  });
}
