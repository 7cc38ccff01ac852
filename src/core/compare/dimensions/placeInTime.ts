import type { FiscalCalendar } from '../../dataset/fiscalCalendar';
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
  /** Whether bars or segments are places in time. */
  readonly isShown: boolean;
  /** [C2] Whether periods are spread over these; else each stands in one place, whole. */
  readonly isSpread: boolean;
  /** Only the months of these years are asked about; of what is not spread, that was decided before. */
  readonly years: Question['filter']['years'];
}

/**
 * [C2] The places in time of a period, and which months of it fall into each: one, that of the whole period; or, spread, one for
 * each calendar year, or what else time is cut into, also outside the years that are asked about. A period without a beginning
 * cannot be spread and has none.
 */
export function placeInTime(period: Period, calendar: FiscalCalendar, asked: TimeAsked): readonly Slice[] {
  const { start, end } = monthsOf(period);
  const of = end - start + 1;
  if (!asked.isSpread) {
    const places = asked.scales.map((scale) => scale.placeOf(period, calendar));
    return [{ places, key: keyOf(places), start, end, months: of, of }];
  }
  return period.start === undefined ? [] : spread(start, end, asked.scales);
}

/** Spread by the finest scale; a coarser one has several of its slices in one place. */
function spread(start: number, end: number, scales: readonly TimeScale[]): readonly Slice[] {
  const step = stepOf(scales);
  const slices: Slice[] = [];
  for (let first = start; first <= end;) {
    const last = Math.min(end, (Math.floor(first / step) + 1) * step - 1);
    slices.push({ ...placesAt(scales, first), start: first, end: last, months: last - first + 1, of: end - start + 1 });
    first = last + 1;
  }
  return slices;
}

/** The places in which a month lies. */
export function placesAt(scales: readonly TimeScale[], month: number): Pick<Slice, 'places' | 'key'> {
  const places = scales.map((scale) => scale.placeAt(month));
  return { places, key: keyOf(places) };
}

/** How many months a place on each of some scales has to have: those of the finest; 0 where one is longer and has none to be asked for. */
export function monthsOfPlaces(places: readonly PlaceInTime[]): number {
  return Math.min(...places.map(({ months }) => months));
}

/** How many months the places of the finest of some scales have. */
export function stepOf(scales: readonly TimeScale[]): number {
  return Math.min(...scales.map(({ months }) => months));
}

/** Whether the months of a slice that was spread lie in the years that are asked about: it lies in one of them. */
export function isAskedAbout({ start }: Pick<Slice, 'start'>, { isSpread, years }: TimeAsked): boolean {
  if (!isSpread || !years) return true;
  const year = Math.floor(start / 12);
  return year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity);
}

function keyOf(places: readonly PlaceInTime[]): string {
  return places.map(({ key }) => key).join(' ');
}

/** Numbers places in time from 0, in the order in which they are met. */
export interface PlaceCodes {
  /** By code, a place on each scale. */
  readonly values: readonly (readonly PlaceInTime[])[];
  readonly codeOf: (slice: Pick<Slice, 'places' | 'key'>) => number;
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
