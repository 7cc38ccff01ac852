import type { TableOrigin } from '../rates/rateBook';

/** Why an investment is in no bar. Data, not an error. */
export const leftReasons = [
  'filtered',
  'unreadable',
  'superseded',
  'noPeriod',
  'noRate',
  'rival',
  'status',
  'covered',
  'overlaps',
  'partialYear',
  'partsExceed',
  'tooLong',
  'noMetric',
  'noBase',
] as const;
export type LeftReason = (typeof leftReasons)[number];

/** What a reader must be told about a bar. */
export const marks = [
  'lowerBound',
  'upperBound',
  'open',
  'about',
  'range',
  'disputed',
  'rivals',
  'estimatedConversion',
  'splitPeriod',
  'partial',
  'partsExceedWhole',
  'overlapping',
  'statedDiffers',
] as const;
export type Mark = (typeof marks)[number];

/** A bit for each mark, so that the marks of a bar are one number while it is summed. */
export const markBit = Object.fromEntries(marks.map((mark, i) => [mark, 1 << i])) as Readonly<Record<Mark, number>>;

/**
 * Where a rate came from: the source's own words, the user's table, the tables that come with the app (`FED+IMF` where
 * several went into it); 1 for none.
 */
export type RateOrigin = 'none' | 'stated' | TableOrigin;

/**
 * `whole`: it stands by itself. `part`: it was taken off a whole and has a segment of its own. `takenOff`: the same,
 * as it stands in the rest of that whole; it is put back there where it was taken off with two others. `rival`: it is one of those whose mean is shown.
 * `base`: it is what the bar is measured by, and not in its own money.
 */
export type Role = 'whole' | 'part' | 'takenOff' | 'rival' | 'base';

/** A place on a dimension: stable key (an id, a year, a path), and what readers see. */
export interface Key {
  readonly key: string;
  readonly label: string;
}
