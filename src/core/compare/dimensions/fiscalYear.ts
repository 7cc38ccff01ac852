import { monthIndex, type Period } from '../../dataset/period';
import { endOfFiscalYear, type FiscalCalendar } from '../../dataset/fiscalCalendar';

/** [P2] The year in which a period of up to a year ends, or in which the fiscal year ends that holds all of it (`monthIndex`). */
export function reportingYear(start: number, end: number, calendar: FiscalCalendar): number {
  if (end - start + 1 >= 12) return Math.floor(end / 12);
  return Math.floor((isInOneYear(start, end, calendar) ? endOfFiscalYear(end, calendar) : end) / 12);
}

/** Whether a period lies in one fiscal year. */
export function isInOneYear(start: number, end: number, calendar: FiscalCalendar): boolean {
  return start > endOfFiscalYear(end, calendar) - 12;
}

/** [C2] The year by which a period is filtered as reported: that in which it ends. */
export function yearOf(period: Period, calendar: FiscalCalendar): number {
  const end = monthIndex(period.end);
  return period.start === undefined ? Math.floor(end / 12) : reportingYear(monthIndex(period.start), end, calendar);
}
