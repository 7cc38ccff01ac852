/** A run of months, both included, counted since year 0, and what its text says of it that its neighbour may lack. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The year that its text names, if it names one. */
  readonly year?: number;
  /** Of a company's own year. */
  readonly fiscal: boolean;
  /** A year that is named by its number alone, so that it can be of either kind. */
  readonly bare?: boolean;
  /** The first of several years by its words: `fiscal years 2024–25`. */
  readonly isSeveral?: boolean;
}

/** What helps to read periods and dates. */
export interface TimeContext {
  readonly locale: string;
  /** The month, 1 to 12, in which the company's fiscal year ends. */
  readonly fiscalYearEnd: number;
  /** Whether the company has said so; else it is one of those that are tried. */
  readonly isEndKnown: boolean;
  /** By which of its ends a fiscal year is called; undefined where nobody has said so. */
  readonly fiscalYearName: 'start' | 'end' | undefined;
}

/** The year that two figures mean, [P5]: from 70 on the last century's. */
export function fullYear(figures: number): number {
  return figures < 70 ? 2000 + figures : 1900 + figures;
}

/** A year of the calendar. */
export function calendarYear(year: number): Span {
  return { start: year * 12, end: year * 12 + 11, year, fiscal: false };
}

/** [P2] The company's fiscal year of a name. */
export function fiscalYear(
  year: number,
  times: Pick<TimeContext, 'fiscalYearEnd'>,
  name: 'start' | 'end' = 'end',
): Span {
  // A year that is the calendar's has one name.
  const last = name === 'start' && times.fiscalYearEnd !== 12 ? year + 1 : year;
  const end = last * 12 + times.fiscalYearEnd - 1;
  return { start: end - 11, end, year, fiscal: true };
}
