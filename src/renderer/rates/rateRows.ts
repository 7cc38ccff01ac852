import type { PairMonth } from '../../core/rates/pairMonths';
import type { RateYear } from '../../core/rates/rateYears';

/** One line of the table of a pair: the months that have no rate yet, a year, or one of the months of a year that is open. */
export type RateRow =
  | { readonly kind: 'ahead'; readonly key: 'ahead'; readonly last: PairMonth }
  | { readonly kind: 'year'; readonly key: string; readonly year: RateYear; readonly isOpen: boolean }
  | { readonly kind: 'month'; readonly key: string; readonly month: PairMonth };

/** The lines of a pair's table, the newest first; the months of a year stand under it while it is open. */
export function rateRows(years: readonly RateYear[], open: ReadonlySet<number>): readonly RateRow[] {
  const last = years[0]?.months.at(-1);
  // A rate that is fixed for good stands for all months to come.
  const ahead: RateRow[] = last && !last.isFixed ? [{ kind: 'ahead', key: 'ahead', last }] : [];
  const known = years.flatMap((year): RateRow[] => {
    const isOpen = hasMonths(year) && open.has(year.year);
    const row: RateRow = { kind: 'year', key: String(year.year), year, isOpen };
    if (!isOpen) return [row];
    const months = [...year.months].reverse();
    return [row, ...months.map((month): RateRow => ({ kind: 'month', key: `month ${month.month}`, month }))];
  });
  return [...ahead, ...known];
}

/** Whether the months of a year say more than the year. */
export function hasMonths({ isOne }: RateYear): boolean {
  return !isOne;
}

/** The years to open at first: the newest of those in which the user's own rates stand in some months and not in others. */
export function mixedYears(years: readonly RateYear[]): ReadonlySet<number> {
  const mixed = years.filter(({ ownCount, count }) => ownCount > 0 && ownCount < count);
  return new Set(mixed.slice(0, MOST_OPEN).map(({ year }) => year));
}

const MOST_OPEN = 3;
