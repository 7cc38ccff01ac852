import { monthIndex, type Period } from '../../dataset/period';
import type { Question } from '../../dataset/question';

/** [P2] The year in which a period of up to a year ends, or in which the fiscal year ends that holds all of it (`monthIndex`). */
export function reportingYear(start: number, end: number, fiscalYearEnd: number): number {
  if (end - start + 1 >= 12) return Math.floor(end / 12);
  return Math.floor((isInOneYear(start, end, fiscalYearEnd) ? endOfFiscalYear(end, fiscalYearEnd) : end) / 12);
}

/** Whether a period lies in one fiscal year. */
export function isInOneYear(start: number, end: number, fiscalYearEnd: number): boolean {
  return start > endOfFiscalYear(end, fiscalYearEnd) - 12;
}

function endOfFiscalYear(month: number, fiscalYearEnd: number): number {
  return month + ((fiscalYearEnd - 1 - (month % 12) + 12) % 12);
}

/** The first and last year in which a period has a place. */
export function yearsOf(
  period: Period,
  calendar: Question['calendar'],
  fiscalYearEnd: number,
): readonly [number, number] {
  const end = monthIndex(period.end);
  if (calendar === 'calendarised' && period.start !== undefined) {
    return [Math.floor(monthIndex(period.start) / 12), Math.floor(end / 12)];
  }
  const year =
    period.start === undefined ? Math.floor(end / 12) : reportingYear(monthIndex(period.start), end, fiscalYearEnd);
  return [year, year];
}
