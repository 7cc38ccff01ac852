import type { Status } from '../dataset/records';
import type { Exact } from '../rates/exact';
import type { Key } from './comparison';
import { FINE } from './figures';
import type { Money } from './money';
import type { Piece } from './pieces';

/** A bar: exact money, and what it is made of. */
export interface Cell {
  readonly index: Key;
  readonly series: Key | null;
  readonly money: Money;
  /** As bits. */
  readonly marks: number;
  readonly statuses: readonly Status[];
  /** What all that is in it calls its place in time, `FY2024`; null where it is called by several names. */
  readonly placeLabel: string | null;
  /** Worked out when asked. */
  readonly pieces: readonly Piece[];
}

/** A cell that is being summed, in `FINE` parts. Ends are kept by their distance from the point: most have none. */
export interface Sum {
  readonly place: number;
  readonly index: Key;
  readonly series: Key | null;
  point: Exact;
  below: Exact | null;
  above: Exact | null;
  openAbove: boolean;
  openBelow: boolean;
  marks: number;
  /** The places in `statuses`, as bits. */
  statuses: number;
  placeLabel: string | null;
  /** How many slices are in it. */
  slices: number;
}

export function createSum(place: number, index: Key, series: Key | null): Sum {
  return {
    place,
    index,
    series,
    point: 0n,
    below: 0n,
    above: 0n,
    openAbove: false,
    openBelow: false,
    marks: 0,
    statuses: 0,
    placeLabel: null,
    slices: 0,
  };
}

/** [C7] Adds money to a cell; ends add up too. */
export function addMoneyTo(sum: Sum, { point, low, high, openAbove, openBelow }: Money): void {
  sum.point += point;
  if (low !== point) sum.below = low === null || sum.below === null ? null : sum.below + (point - low);
  if (high !== point) sum.above = high === null || sum.above === null ? null : sum.above + (high - point);
  if (openAbove) sum.openAbove = true;
  if (openBelow) sum.openBelow = true;
}

/** What a cell has come to. */
export function moneyIn({ point, below, above, openAbove, openBelow }: Sum): Money {
  const middle = point / FINE;
  return {
    point: middle,
    low: below === 0n ? middle : below === null ? null : (point - below) / FINE,
    high: above === 0n ? middle : above === null ? null : (point + above) / FINE,
    openAbove,
    openBelow,
  };
}

/** The cells of a comparison: index × series, in the order in which they are first met. */
export interface Cells {
  readonly all: readonly Sum[];
  readonly at: (index: number, series: number) => Sum;
  /** A cell beside that of an index: of one of several rivals that are all shown. */
  readonly apartAt: (index: Key, series: number) => Sum;
}

export function createCells(indexOf: (place: number) => Key, seriesOf: (place: number) => Key | null): Cells {
  const all: Sum[] = [];
  const rows: (Sum | undefined)[][] = [];
  const apart = new Map<string, (Sum | undefined)[]>();
  const add = (index: Key, series: number) => {
    const sum = createSum(all.length, index, seriesOf(series));
    all.push(sum);
    return sum;
  };
  return {
    all,
    at(index, series) {
      const row = (rows[index] ??= []);
      return (row[series] ??= add(indexOf(index), series));
    },
    apartAt(index, series) {
      let row = apart.get(index.key);
      if (!row) apart.set(index.key, (row = []));
      return (row[series] ??= add(index, series));
    },
  };
}
