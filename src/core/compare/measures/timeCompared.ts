import { type TimeShown, timesShown } from '../dimensions/askedDimensions';
import type { TimeScale } from '../dimensions/timeScale';
import type { Key } from '../vocabulary';

/** A bar, or a cell that may become one. */
interface Placed {
  readonly index: Key;
  readonly series: Key | null;
}

/** The places in time of a question by which its bars are compared: of two kinds the finer one. */
export interface TimeCompared extends TimeShown {
  /** The place in time of a bar. */
  readonly placeOf: (bar: Placed) => Key;
  /** What else tells bars of one place in time apart; empty where nothing does. */
  readonly acrossOf: (bar: Placed) => string;
}

/** Null where a question shows no places in time. */
export function timeCompared(asked: TimesAsked): TimeCompared | null {
  return timeBy(asked, (a, b) => a.scale.months - b.scale.months);
}

/** [D14] The places in time whose bars have totals of their own: the coarser ones; null where all bars have one total. */
export function timeOfTotals(asked: TimesAsked): TimeCompared | null {
  return asked.split ? timeBy(asked, (a, b) => b.scale.months - a.scale.months) : null;
}

/**
 * [D14] The place in time whose total a bar is a share of: where totals are by time, its own, and always that of a period longer than
 * the places of time, which is its own total; null where it is that of all others.
 */
export function createPlaceOfTotal(asked: TimesAsked): (bar: Placed) => Key | null {
  const totals = timeOfTotals(asked);
  const time = totals ?? timeCompared(asked);
  return (bar) => {
    const place = time?.placeOf(bar) ?? null;
    return place && (totals || place.key.includes('..')) ? place : null;
  };
}

type TimesAsked = Parameters<typeof timesShown>[0];

function timeBy(asked: TimesAsked, order: (a: TimeShown, b: TimeShown) => number): TimeCompared | null {
  const times = timesShown(asked);
  const [time] = [...times].sort(order);
  if (!time) return null;
  const { isIndex } = time;
  return {
    ...time,
    placeOf: ({ index, series }) => (isIndex ? index : (series ?? index)),
    acrossOf: ({ index, series }) => (times.length > 1 ? '' : ((isIndex ? series : index)?.key ?? '')),
  };
}

/** What readers call a place of a scale, by its key: `2024`, `Q3 2024`. */
export function placeName({ placeAt }: TimeScale, key: string): string {
  const [, year, quarter = 1] = /^(\d{4})(?:-Q([1-4]))?$/.exec(key) ?? [];
  return year === undefined ? key : placeAt(Number(year) * 12 + (Number(quarter) - 1) * 3).name;
}
