import { type Claim, claims } from '../../dataset/records';
import type { Key } from '../vocabulary';
import type { Ends } from '../prepared/money';
import type { Near } from '../prepared/near';
import { PairSums } from '../prepared/pairSums';

/** What of the ends of a cell no sum says, as bits. */
export const ends = { noLow: 1, noHigh: 2, openAbove: 4, openBelow: 8 } as const;

/**
 * The cells of a comparison, index × series, while they are summed: in the order in which they are first met, as columns.
 * Money is summed as pairs of doubles; ends by their distance from the point, for most amounts have none.
 */
export class Cells {
  readonly indexes: Key[] = [];
  readonly series: (Key | null)[] = [];
  readonly points = new PairSums();
  readonly below = new PairSums();
  readonly above = new PairSums();
  /** `ends`, `markBit`, and the places in `claims`, as bits. */
  readonly ends: number[] = [];
  readonly marks: number[] = [];
  readonly statuses: number[] = [];
  /** How many slices are in it. */
  readonly slices: number[] = [];
  /** What all that is in it calls its place in time, by number; -1 where it is called by several names. */
  readonly labels: number[] = [];
  readonly #indexOf: (place: number) => Key;
  readonly #seriesOf: (place: number) => Key | null;
  readonly #rows: number[][] = [];
  readonly #apart = new Map<string, number[]>();
  readonly #isApart = new Set<number>();

  constructor(indexOf: (place: number) => Key, seriesOf: (place: number) => Key | null) {
    this.#indexOf = indexOf;
    this.#seriesOf = seriesOf;
  }

  /** The number of the cell of two places. */
  at(index: number, series: number): number {
    const row = (this.#rows[index] ??= []);
    return row[series] ?? (row[series] = this.#add(this.#indexOf(index), series));
  }

  /** That of a cell beside an index: of one of several rivals that are all shown. */
  apartAt(index: Key, series: number): number {
    let row = this.#apart.get(index.key);
    if (!row) this.#apart.set(index.key, (row = []));
    const cell = (row[series] ??= this.#add(index, series));
    this.#isApart.add(cell);
    return cell;
  }

  isApart(cell: number): boolean {
    return this.#isApart.has(cell);
  }

  /** [C7] Adds what a slice comes to; its ends add up too, by their distance from the point. */
  add(cell: number, { point, low, high, openAbove, openBelow }: Ends<Near>): void {
    point.addTo(this.points, cell, 1);
    if (low !== null && low !== point) {
      point.addTo(this.below, cell, 1);
      low.addTo(this.below, cell, -1);
    }
    if (high !== null && high !== point) {
      high.addTo(this.above, cell, 1);
      point.addTo(this.above, cell, -1);
    }
    const open = (openAbove ? ends.openAbove : 0) | (openBelow ? ends.openBelow : 0);
    this.ends[cell] =
      (this.ends[cell] ?? 0) | (low === null ? ends.noLow : 0) | (high === null ? ends.noHigh : 0) | open;
  }

  /** Notes what else went into a cell: a slice, as bits of marks, the place of its status, the number of its label. */
  note(cell: number, marks: number, status: number, label: number): void {
    this.marks[cell] = (this.marks[cell] ?? 0) | marks;
    this.statuses[cell] = (this.statuses[cell] ?? 0) | (1 << status);
    if (this.slices[cell] === 0) this.labels[cell] = label;
    else if (this.labels[cell] !== label) this.labels[cell] = -1;
    this.slices[cell] = (this.slices[cell] ?? 0) + 1;
  }

  #add(index: Key, series: number): number {
    this.series.push(this.#seriesOf(series));
    this.ends.push(0);
    this.marks.push(0);
    this.statuses.push(0);
    this.slices.push(0);
    this.labels.push(0);
    const count = this.indexes.push(index);
    this.points.reach(count);
    this.below.reach(count);
    this.above.reach(count);
    return count - 1;
  }
}

/** The statuses of each set of bits. */
export const statusSets: readonly (readonly Claim[])[] = Array.from({ length: 1 << claims.length }, (_, bits) =>
  claims.filter((_claim, i) => bits & (1 << i)),
);
