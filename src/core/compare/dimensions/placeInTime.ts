import { monthIndex, type Period } from '../../dataset/period';
import type { Question } from '../../dataset/question';
import { createIntern } from '../prepared/intern';
import type { PlaceInTime, TimeScale } from './timeScale';

/** What of an investment falls into one place in time. */
export interface Slice {
  /** Its place on each scale by which time is cut. */
  readonly places: readonly PlaceInTime[];
  /** The keys of these as one: `2024`. */
  readonly key: string;
  /** First and last month, both included (`monthIndex`). */
  readonly start: number;
  readonly end: number;
  /** Months of this slice, of all months of the period. */
  readonly months: number;
  readonly of: number;
}

/** What of a question decides how time is cut. */
export interface TimeAsked {
  /** The same as text: equal where time is cut alike. */
  readonly key: string;
  /** At least one. */
  readonly scales: readonly TimeScale[];
  readonly calendar: Question['calendar'];
  /** Only the places in these years are asked about. */
  readonly years: Question['filter']['years'];
}

/**
 * [C2] The places in time of a period, and which months of it fall into each.
 *
 * `asReported`: one place, that of the whole period. `calendarised`: a place for each calendar year, or what else time is cut
 * into; a period without a beginning cannot be spread and has none.
 */
export function placeInTime(period: Period, fiscalYearEnd: number, asked: TimeAsked): readonly Slice[] {
  const { start, end } = monthsOf(period);
  const of = end - start + 1;
  if (asked.calendar === 'asReported') {
    const places = asked.scales.map((scale) => scale.placeOf(period, fiscalYearEnd));
    return [{ places, key: keyOf(places), start, end, months: of, of }];
  }
  return period.start === undefined ? [] : spread(start, end, asked);
}

/** Spread by the finest scale; a coarser one has several of its slices in one place. */
function spread(start: number, end: number, { scales, years }: TimeAsked): readonly Slice[] {
  const step = Math.min(...scales.map(({ months }) => months));
  const from = Math.max(start, (years?.from ?? -Infinity) * 12);
  const to = Math.min(end, (years?.to ?? Infinity) * 12 + 11);
  const slices: Slice[] = [];
  for (let first = from; first <= to;) {
    const last = Math.min(to, (Math.floor(first / step) + 1) * step - 1);
    const places = scales.map((scale) => scale.placeAt(first));
    slices.push({
      places,
      key: keyOf(places),
      start: first,
      end: last,
      months: last - first + 1,
      of: end - start + 1,
    });
    first = last + 1;
  }
  return slices;
}

function keyOf(places: readonly PlaceInTime[]): string {
  return places.map(({ key }) => key).join(' ');
}

/** Numbers places in time from 0, in the order in which they are met. */
export interface PlaceCodes {
  /** By code, a place on each scale. */
  readonly values: readonly (readonly PlaceInTime[])[];
  readonly codeOf: (slice: Slice) => number;
}

export function createPlaceCodes(): PlaceCodes {
  const keys = createIntern<string>();
  const values: (readonly PlaceInTime[])[] = [];
  return {
    values,
    codeOf({ key, places }) {
      const code = keys.codeOf(key);
      if (code === values.length) values.push(places);
      return code;
    },
  };
}

/** The first and last month of a period; without a beginning it is its last one. */
export function monthsOf(period: Period): { readonly start: number; readonly end: number } {
  const end = monthIndex(period.end);
  return { start: period.start === undefined ? end : monthIndex(period.start), end };
}
