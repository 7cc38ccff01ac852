import type { Investment } from '../../../../src/core/dataset/records';
import type { Asked } from './asked';
import { companyOf } from './words';

/** Months as counts since year 0, both included; without a start it is as long as it likes. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly isOpen: boolean;
}

/** Where in time something stands: the keys of its year and of its quarter. */
export interface Place {
  readonly year: string;
  readonly quarter: string;
  /** Whether it is the place of its own of a period longer than a year. */
  readonly isLong: boolean;
}

export function monthOf(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

function monthText(month: number): string {
  return `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
}

export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

export function quarterText(month: number): string {
  return `${yearText(Math.floor(month / 12))}-Q${Math.floor((month % 12) / 3) + 1}`;
}

export function spanOf({ period }: Investment): Span {
  const last = monthOf(period?.end ?? '0000-01');
  return {
    first: period?.start === undefined ? last : monthOf(period.start),
    last,
    isOpen: period?.start === undefined,
  };
}

export function lengthOf({ first, last, isOpen }: Span): number {
  return isOpen ? Infinity : last - first + 1;
}

/** The months of a period; of one without a start its last. */
export function monthsOf({ first, last }: Span): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** [C2], [D26] Longer than a year, as is all without a start. */
export function isLong(span: Span): boolean {
  return lengthOf(span) > 12;
}

export function isDuring(part: Span, whole: Span): boolean {
  return !part.isOpen && !whole.isOpen && part.first >= whole.first && part.last <= whole.last;
}

export function isSameSpan(a: Span, b: Span): boolean {
  return a.isOpen === b.isOpen && a.first === b.first && a.last === b.last;
}

/** Whether two periods have months in common; of one without a start nobody knows. */
export function shareMonths(a: Span, b: Span): boolean {
  return !a.isOpen && !b.isOpen && a.first <= b.last && b.first <= a.last;
}

/**
 * [C2] The year in which a period ends; quarters and halves add up to their year: what is shorter than a year and lies in one
 * fiscal year stands in the year in which that ends. Of a company whose fiscal year nobody knows it is the calendar year.
 */
function barYear({ dataset }: Asked, row: Investment): number {
  const span = spanOf(row);
  if (lengthOf(span) >= 12) return Math.floor(span.last / 12);
  const ends = companyOf(dataset, row.company)?.fiscalYearEnd ?? 12;
  let fiscalEnd = span.last;
  while ((fiscalEnd % 12) + 1 !== ends) fiscalEnd += 1;
  return Math.floor((span.first > fiscalEnd - 12 ? fiscalEnd : span.last) / 12);
}

/** [C2], [D19] As reported: the year, or the calendar quarter, in which the period ends; a place of its own for longer ones. */
export function reportedPlace(asked: Asked, row: Investment): Place {
  const span = spanOf(row);
  if (isLong(span)) {
    const own = `${span.isOpen ? '' : monthText(span.first)}..${monthText(span.last)}`;
    return { year: own, quarter: own, isLong: true };
  }
  return { year: yearText(barYear(asked, row)), quarter: quarterText(span.last), isLong: false };
}

/** Calendarised: the calendar year and quarter of a month. */
export function placeOfMonth(month: number): Place {
  return { year: yearText(Math.floor(month / 12)), quarter: quarterText(month), isLong: false };
}

/** Whether the filter of years lets a calendar year pass. */
export function isYearAsked({ question }: Asked, year: number): boolean {
  const { from = -Infinity, to = Infinity } = question.filter.years ?? {};
  return year >= from && year <= to;
}

/**
 * [C2], [D3] As reported, a filter of years goes by the end: by the year of the bar, or by quarters alone that of the quarter.
 * Where time is no grouping, a longer period is kept only if all of it lies in those years; one without a start begins before all.
 */
export function isInYearsAsked(asked: Asked, row: Investment): boolean {
  const span = spanOf(row);
  if (isLong(span) && !asked.isByTime) {
    const first = span.isOpen ? -Infinity : Math.floor(span.first / 12);
    const { from = -Infinity } = asked.question.filter.years ?? {};
    return first >= from && isYearAsked(asked, Math.floor(span.last / 12));
  }
  const goesByQuarter = asked.isByQuarter && !asked.groups.includes('year');
  return isYearAsked(asked, goesByQuarter ? Math.floor(span.last / 12) : barYear(asked, row));
}
