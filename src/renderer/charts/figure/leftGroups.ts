import type { Comparison, Left } from '../../../core/compare/comparison';
import { leftOrderOfChart, leftWordsOf } from '../../../core/compare/leftWords';
import type { LeftReason } from '../../../core/compare/vocabulary';
import type { Question } from '../../../core/dataset/question';
import { formatCount } from '../../words/formatCount';

/** The investments that one reason keeps out of a chart. */
export interface LeftGroup {
  readonly reason: LeftReason;
  readonly rows: readonly Left[];
}

/** Why a whole group is left out: in the words that all its rows share, else in those of its reason. */
export function whyOf({ reason, rows }: LeftGroup, question: Pick<Question, 'measure'>): string {
  const [first] = rows;
  const shared = first?.detail;
  if (!shared || rows.some(({ detail }) => detail !== shared)) return leftWordsOf(reason, question).why;
  return `${shared.charAt(0).toUpperCase()}${shared.slice(1)}.`;
}

/** What a chart leaves out, by reason; reasons without an investment have no group. */
export function groupLeft(left: readonly Left[]): LeftGroup[] {
  const groups = new Map<LeftReason, Left[]>();
  for (const row of left) {
    const rows = groups.get(row.reason);
    if (rows) rows.push(row);
    else groups.set(row.reason, [row]);
  }
  return leftOrderOfChart.flatMap((reason) => {
    const rows = groups.get(reason);
    return rows ? [{ reason, rows }] : [];
  });
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
    ([reason, own]) => `${formatCount(own)} ${leftWordsOf(reason, comparison.question).title.toLowerCase()}`,
  );
  return `${formatCount(count)} left out: ${reasons.join(', ')}`;
}

function countsOf({ leftCounts }: Comparison): (readonly [LeftReason, number])[] {
  return leftOrderOfChart.flatMap((reason) => {
    const count = leftCounts[reason] ?? 0;
    return reason === 'filtered' || count === 0 ? [] : [[reason, count] as const];
  });
}
