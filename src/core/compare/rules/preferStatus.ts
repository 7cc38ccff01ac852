import { groupsBy } from '../dimensions/askedDimensions';
import { type Asked, leave } from './asked';
import { type Figures, membersOf } from './figures';

/**
 * [C5] Of the figures of one company, period, category and region: the actual ones, else the estimated, else the planned.
 * Gives the rows that stand.
 */
export function preferStatus(figures: Figures, rows: readonly number[]): readonly number[] {
  const { asked } = figures;
  const rankOf = (row: number) => asked.columns.status[row] ?? 0;
  const best = rows.reduce((least, row) => Math.min(least, rankOf(row)), Infinity);
  const kept = rows.filter((row) => rankOf(row) === best);
  for (const row of rows) {
    if (rankOf(row) === best) continue;
    for (const member of membersOf(figures, row)) leave(asked, member.row, 'status', kept[0]);
  }
  return kept;
}

/** Whether a question tells the statuses apart by itself, so that none is preferred. */
export function isStatusAsked({ question }: Asked): boolean {
  return groupsBy(question, 'status') || question.filter.statuses?.length === 1;
}
