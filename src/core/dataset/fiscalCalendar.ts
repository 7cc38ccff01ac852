import type { Company } from './records';

/** [P2] How a company counts its years. */
export interface FiscalCalendar {
  /** The month, 1 to 12, in which its fiscal year ends; undefined while nobody has said it. */
  readonly yearEnd: number | undefined;
  /** Which of its two calendar years a fiscal year is named by. */
  readonly namedBy: 'end' | 'start';
}

/** How a company counts its years; of no company nothing is known. */
export function fiscalCalendarOf(company: Company | null | undefined): FiscalCalendar {
  return { yearEnd: company?.fiscalYearEnd, namedBy: company?.fiscalYearName ?? 'end' };
}

/** The month in which the fiscal year of a month ends (`monthIndex`); that of the calendar year where the company's is not known. */
export function endOfFiscalYear(month: number, { yearEnd = 12 }: FiscalCalendar): number {
  return month + ((yearEnd - 1 - (month % 12) + 12) % 12);
}
