import type { Question } from '../../dataset/question';
import { monthIndex, type Period } from '../../dataset/period';
import { periodLabel } from '../../words/periodLabel';

/** A year on the axis of time, or a period that is longer than one. */
export interface Place {
  /** `2024`, `2025-01..2028-12`. */
  readonly key: string;
  /** The calendar year, for the year before; null for periods longer than a year. */
  readonly year: number | null;
}

/** What of an investment falls into one place in time. */
export interface Slice {
  readonly place: Place;
  /** What the place is called by this investment: `FY2024`, `by 2030`, `2024`. */
  readonly placeLabel: string;
  /** First and last month, both included (`monthIndex`). */
  readonly start: number;
  readonly end: number;
  /** Months of this slice, of all months of the period. */
  readonly months: number;
  readonly of: number;
}

type Calendar = Question['calendar'];

/**
 * [C2] The places in time of a period, and which months of it fall into each.
 *
 * `asReported`: one place, the year in which the period ends. Quarters, halves and other parts of one fiscal year add up
 * to that fiscal year, which is named after the year in which it ends [P2]. Periods longer than a year have a place of
 * their own. "By 2030" is placed in 2030. `calendarised`: a place for each calendar year; a period without a beginning
 * cannot be spread and has none. `years` keeps only the places whose year is asked about.
 */
export function placeInTime(
  period: Period,
  calendar: Calendar,
  fiscalYearEnd: number,
  years?: Question['filter']['years'],
): readonly Slice[] {
  const end = monthIndex(period.end);
  if (calendar === 'asReported') return [asReported(period, end, fiscalYearEnd)];
  if (period.start === undefined) return [];
  const start = monthIndex(period.start);
  const slices: Slice[] = [];
  const first = Math.max(Math.floor(start / 12), years?.from ?? -Infinity);
  const last = Math.min(Math.floor(end / 12), years?.to ?? Infinity);
  for (let year = first; year <= last; year += 1) {
    const from = Math.max(start, year * 12);
    const to = Math.min(end, year * 12 + 11);
    const place = yearPlace(year);
    slices.push({ place, placeLabel: place.key, start: from, end: to, months: to - from + 1, of: end - start + 1 });
  }
  return slices;
}

/** The first and last year in which a period has a place. */
export function yearsOf(period: Period, calendar: Calendar, fiscalYearEnd: number): readonly [number, number] {
  const end = monthIndex(period.end);
  if (calendar === 'calendarised' && period.start !== undefined) {
    return [Math.floor(monthIndex(period.start) / 12), Math.floor(end / 12)];
  }
  const year =
    period.start === undefined ? Math.floor(end / 12) : reportingYear(monthIndex(period.start), end, fiscalYearEnd);
  return [year, year];
}

function asReported(period: Period, end: number, fiscalYearEnd: number): Slice {
  const start = period.start === undefined ? end : monthIndex(period.start);
  const months = end - start + 1;
  const slice = { start, end, months, of: months };
  const label = periodLabel(period);
  if (period.start === undefined) return { ...slice, place: yearPlace(Math.floor(end / 12)), placeLabel: label };
  if (months > 12) {
    return { ...slice, place: { key: `${period.start}..${period.end}`, year: null }, placeLabel: label };
  }
  const isFiscal = months === 12 ? end % 12 !== 11 : fiscalYearEnd !== 12 && isInOneYear(start, end, fiscalYearEnd);
  const place = yearPlace(reportingYear(start, end, fiscalYearEnd));
  return { ...slice, place, placeLabel: isFiscal ? `FY${place.key}` : place.key };
}

/** The year in which a period of up to a year ends, or in which the fiscal year ends that holds all of it. */
function reportingYear(start: number, end: number, fiscalYearEnd: number): number {
  if (end - start + 1 >= 12) return Math.floor(end / 12);
  return Math.floor((isInOneYear(start, end, fiscalYearEnd) ? endOfFiscalYear(end, fiscalYearEnd) : end) / 12);
}

function isInOneYear(start: number, end: number, fiscalYearEnd: number): boolean {
  return start > endOfFiscalYear(end, fiscalYearEnd) - 12;
}

function endOfFiscalYear(month: number, fiscalYearEnd: number): number {
  return month + ((fiscalYearEnd - 1 - (month % 12) + 12) % 12);
}

const places = new Map<number, Place>();

function yearPlace(year: number): Place {
  let place = places.get(year);
  if (!place) {
    place = { key: String(year).padStart(4, '0'), year };
    places.set(year, place);
  }
  return place;
}
