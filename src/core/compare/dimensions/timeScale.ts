import type { Period } from '../../dataset/period';

/** A place on a scale of time, as it was met: a year, or a period that is longer than one. */
export interface PlaceInTime {
  /** `2024`, `2025-01..2028-12`. It has no space in it. */
  readonly key: string;
  /** What readers see where those who stand in it call it by several names. */
  readonly name: string;
  /** What it is called by the period that stands in it: `FY2024`, `by 2030`, `2024`. */
  readonly label: string;
}

/** [C2] How a dimension of time cuts it into places. */
export interface TimeScale {
  /** So many months make a place, counted from January. */
  readonly months: number;
  /** As reported: the one place of a whole period, by the month (1 to 12) in which its company's fiscal year ends. */
  readonly placeOf: (period: Period, fiscalYearEnd: number) => PlaceInTime;
  /** Calendarised: the place in which a month lies (`monthIndex`). */
  readonly placeAt: (month: number) => PlaceInTime;
  /** The key of the place before that of a key; null for periods that are longer than a place. */
  readonly before: (key: string) => string | null;
}
