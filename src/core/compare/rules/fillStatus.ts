import type { Months } from './kept';
import { type CompanyFigures, leaveFigure, rankIn, standsIn } from './companyFigures';

/**
 * [C5] A whole that figures of its own category and region fill: they lie within its period, none of them is weaker than it, one at
 * least is stronger, and together they have all its months. They stand, and it is left out.
 */
export function leaveFilled(company: CompanyFigures): void {
  for (const { spans } of company.nest.buckets) {
    const standing = spans.filter((row) => standsIn(company, row));
    const ranks = new Set(standing.map((row) => rankIn(company, row)));
    if (ranks.size < 2) continue;
    // What fills a whole that is left fills what that filled, so what is found does not hang on the order.
    const filled = standing.flatMap((whole) => {
      const by = firstOfFilling(company, standing, whole);
      return by === null ? [] : [{ whole, by }];
    });
    for (const { whole, by } of filled) leaveFigure(company, whole, 'status', by);
  }
}

/** The first of those that fill a whole, which are among rows that stand by their first months; null where none do. */
function firstOfFilling(company: CompanyFigures, rows: readonly number[], whole: number): number | null {
  const { start, end } = company.nest;
  const rank = rankIn(company, whole);
  const own: Months = { start: start[whole] ?? 0, end: end[whole] ?? 0 };
  let [next, isStronger, first] = [own.start, false, -1];
  for (const row of rows) {
    const [from = 0, to = 0] = [start[row], end[row]];
    if (row === whole || from < own.start || to > own.end || rankIn(company, row) > rank) continue;
    if (from === own.start && to === own.end) continue;
    if (from > next) return null;
    if (first < 0) first = row;
    next = Math.max(next, to + 1);
    isStronger ||= rankIn(company, row) < rank;
  }
  return next > own.end && isStronger ? first : null;
}
