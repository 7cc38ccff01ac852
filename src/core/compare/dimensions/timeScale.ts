import type { FiscalCalendar } from '../../dataset/fiscalCalendar';
import type { Period } from '../../dataset/period';

/** A place on a scale of time, as it was met: a year, or a period that is longer than one. */
export interface PlaceInTime {
  /** `2024`, `2025-01..2028-12`. It has no space in it. */
  readonly key: string;
  /** What readers see where those who stand in it call it by several names. */
  readonly name: string;
  /** What it is called by the period that stands in it: `FY2024`, `by 2030`, `2024`. */
  readonly label: string;
  /** How many months make it whole; 0 for a period that has a place of its own, of which nothing is asked. */
  readonly months: number;
}

/** [C2] How a dimension of time cuts it into places. */
export interface TimeScale {
  /** So many months make a place, counted from January. */
  readonly months: number;
  /** Whether what is longer has a place of its own, as reported; else it has none. */
  readonly hasLonger: boolean;
  /** As reported: the one place of a whole period, by how its company counts its years. */
  readonly placeOf: (period: Period, calendar: FiscalCalendar) => PlaceInTime;
  /** Calendarised: the place in which a month lies (`monthIndex`). */
  readonly placeAt: (month: number) => PlaceInTime;
  /** The key of the place before that of a key; null for periods that are longer than a place. */
  readonly before: (key: string) => string | null;
}
