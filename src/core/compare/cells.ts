import { type Status, statuses } from '../dataset/records';
import type { Exact } from '../rates/exact';
import type { Key } from './comparison';
import { FINE } from './figures';
import type { Money } from './money';
import type { Piece } from './pieces';

/** How the pieces of a cell are told. */
type TellPieces = (place: number) => readonly Piece[];

/**
 * A bar in the making: exact money, and what it is made of. It is summed in `FINE` parts, and ends are kept by their
 * distance from the point, for most amounts have none.
 */
export class Cell {
  readonly place: number;
  readonly index: Key;
  readonly series: Key | null;
  point: Exact = 0n;
  /** Null: no end is known on that side. */
  below: Exact | null = 0n;
  above: Exact | null = 0n;
  openAbove = false;
  openBelow = false;
  /** As bits. */
  marks = 0;
  /** The places in `statuses`, as bits. */
  statusBits = 0;
  /** What all that is in it calls its place in time, `FY2024`; null where it is called by several names. */
  placeLabel: string | null = null;
  /** How many slices are in it. */
  slices = 0;
  readonly #tell: TellPieces;
  #money: Money | null = null;

  constructor(place: number, index: Key, series: Key | null, tell: TellPieces) {
    this.place = place;
    this.index = index;
    this.series = series;
    this.#tell = tell;
  }

  /** [C7] Adds money; ends add up too. */
  add({ point, low, high, openAbove, openBelow }: Money): void {
    this.point += point;
    if (low !== point) this.below = low === null || this.below === null ? null : this.below + (point - low);
    if (high !== point) this.above = high === null || this.above === null ? null : this.above + (high - point);
    if (openAbove) this.openAbove = true;
    if (openBelow) this.openBelow = true;
  }

  /** What it has come to, once all is in it. */
  get money(): Money {
    return (this.#money ??= this.#sum());
  }

  #sum(): Money {
    const { below, above, openAbove, openBelow } = this;
    const point = this.point / FINE;
    return {
      point,
      low: below === 0n ? point : below === null ? null : (this.point - below) / FINE,
      high: above === 0n ? point : above === null ? null : (this.point + above) / FINE,
      openAbove,
      openBelow,
    };
  }

  get statuses(): readonly Status[] {
    return statusSets[this.statusBits] ?? [];
  }

  /** Worked out when asked. */
  get pieces(): readonly Piece[] {
    return this.#tell(this.place);
  }
}

/** The statuses of each set of bits. */
const statusSets = Array.from({ length: 1 << statuses.length }, (_, bits) =>
  statuses.filter((_status, i) => bits & (1 << i)),
);

/** The cells of a comparison: index × series, in the order in which they are first met. */
export interface Cells {
  readonly all: readonly Cell[];
  readonly at: (index: number, series: number) => Cell;
  /** A cell beside that of an index: of one of several rivals that are all shown. */
  readonly apartAt: (index: Key, series: number) => Cell;
}

export function createCells(
  indexOf: (place: number) => Key,
  seriesOf: (place: number) => Key | null,
  tell: TellPieces,
): Cells {
  const all: Cell[] = [];
  const rows: (Cell | undefined)[][] = [];
  const apart = new Map<string, (Cell | undefined)[]>();
  const add = (index: Key, series: number) => {
    const cell = new Cell(all.length, index, seriesOf(series), tell);
    all.push(cell);
    return cell;
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
