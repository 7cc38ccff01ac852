import { endOfFiscalYear, type FiscalCalendar } from '../../dataset/fiscalCalendar';

/** How the months of a period count among those that are known of a year [C2] [D8]. */
export const monthKind = {
  /** It is a whole: it says nothing of the months that are known. */
  irregular: 0,
  /** Years, and parts of one that begin and end with its fiscal or calendar quarters. */
  regular: 1,
  /** A single month: it counts where its company has two or more. */
  single: 2,
} as const;
export type MonthKind = (typeof monthKind)[keyof typeof monthKind];

/** How the months of a period count, by its first and last month (`monthIndex`); -1 where it has no beginning. */
export function monthKindOf(start: number, end: number, calendar: FiscalCalendar): MonthKind {
  const months = end - start + 1;
  if (start < 0) return monthKind.irregular;
  if (months === 1) return monthKind.single;
  if (months % 12 === 0) return monthKind.regular;
  if (months > 9 || months % 3 !== 0) return monthKind.irregular;
  const beginsQuarter = start % 3 === 0 || (endOfFiscalYear(start, calendar) + 1 - start) % 3 === 0;
  return beginsQuarter ? monthKind.regular : monthKind.irregular;
}
