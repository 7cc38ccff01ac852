import type { Claim } from '../../dataset/records';
import { toNumber } from '../../rates/exact';
import { type Cells, ends, statusSets } from './cells';
import { type Key, markBit, type Role } from '../vocabulary';
import type { Slice } from '../dimensions/placeInTime';
import type { MeasuredCell } from '../measures/measuring';
import { PartOfCell, type ShownCell, tellRows, tellSlices } from './shownCell';
import type { MonthsOfBar } from '../comparison';
import type { MonthsKnown } from './monthsKnown';
import type { Money } from '../prepared/money';
import type { PieceList } from './pieceColumns';
import type { Piece } from './pieces';
import type { Telling } from './telling';

/** Money as it is told: the double nearest to each exact number. Null: no end is known on that side. */
export interface Told {
  readonly point: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** A bar in the making. */
export class Cell implements ShownCell, MeasuredCell<ShownCell> {
  readonly index: Key;
  readonly series: Key | null;
  /** Its number among the cells. */
  readonly place: number;
  /** [D9] How many months of it are known, by the company, category and region of which the fewest are; null: none are asked for. */
  readonly months: MonthsOfBar | null;
  readonly #cells: Cells;
  readonly #telling: Telling;
  readonly #months: MonthsKnown;

  constructor({ cells, place, telling, months }: CellOf, index: Key) {
    this.index = index;
    this.series = cells.series[place] ?? null;
    this.place = place;
    this.months = months.ofCell(place);
    this.#cells = cells;
    this.#telling = telling;
    this.#months = months;
  }

  /** As bits. */
  get marks(): number {
    return (this.#cells.marks[this.place] ?? 0) | (this.#isPart ? markBit.partial : 0);
  }

  get #isPart(): boolean {
    return this.months !== null && this.months.known < this.months.of;
  }

  get statuses(): readonly Claim[] {
    return statusSets[this.#cells.statuses[this.place] ?? 0] ?? [];
  }

  /** What all that is in it calls its place in time on a scale, `FY2024`; null where it is called by several names. */
  placeLabel(scale: number): string | null {
    return this.#telling.labels[this.#cells.labels[this.place] ?? -1]?.[scale] ?? null;
  }

  /** Whether it stands beside the bar of its index: one of several rivals that are all shown. */
  get isApart(): boolean {
    return this.#cells.isApart(this.place);
  }

  /** What it has come to, exactly: a lower bound where some of its months are not known. */
  get money(): Money {
    const known = this.#telling.moneyOf(this.place, null);
    return this.#isPart ? { ...known, high: null, openAbove: true } : known;
  }

  get periods(): readonly string[] {
    return this.#telling.periodsOf(this.place, null);
  }

  get pieces(): readonly Piece[] {
    return this.#telling.piecesOf(this.place, null);
  }

  addPieces(list: PieceList, role: Role | null): void {
    this.#telling.addPieces(this.place, null, list, role);
  }

  eachSlice(tell: (row: number, slice: Slice) => void): void {
    tellSlices(this.#telling, this.place, null, tell);
  }

  eachRow(tell: (row: number) => void): void {
    tellRows(this.#telling, this.place, null, tell);
  }

  of(isMeant: ((company: number) => boolean) | null): ShownCell {
    return new PartOfCell(this, this.#telling, this.place, isMeant);
  }

  get companyMonths(): ReadonlyMap<number, number> {
    return this.#months.byCompany(this.place);
  }

  /** What it has come to, by the quick sums where they are sure, else by the exact ones. */
  get told(): Told {
    const { points, below, above } = this.#cells;
    const place = this.place;
    const bits = this.#cells.ends[place] ?? 0;
    const point = points.nearest(place);
    const low = bits & ends.noLow ? NaN : below.isEmpty(place) ? point : points.nearestWith(below, place, -1);
    const high = bits & ends.noHigh ? NaN : above.isEmpty(place) ? point : points.nearestWith(above, place, 1);
    if (point === null || low === null || high === null) return tell(this.money);
    const isPart = this.#isPart;
    return {
      point,
      low: bits & ends.noLow ? null : low,
      high: isPart || bits & ends.noHigh ? null : high,
      openAbove: isPart || (bits & ends.openAbove) !== 0,
      openBelow: (bits & ends.openBelow) !== 0,
    };
  }
}

/** Where a cell stands, and who tells of it. */
interface CellOf {
  readonly cells: Cells;
  readonly place: number;
  readonly telling: Telling;
  readonly months: MonthsKnown;
}

/** Exact money as it is told. */
export function tell({ point, low, high, openAbove, openBelow }: Money): Told {
  const told = toNumber(point);
  const end = (value: Money['low']) => (value === null ? null : value === point ? told : toNumber(value));
  return { point: told, low: end(low), high: end(high), openAbove, openBelow };
}
