import type { Investment } from '../../dataset/records';
import { carry } from '../prepared/carry';
import type { Bar } from '../comparison';
import type { Role } from '../vocabulary';
import { conversionOf, routeOf } from '../rules/convert';
import type { Figures } from '../rules/figures';
import type { Slice } from '../dimensions/placeInTime';
import { type Conversion, unconverted } from '../rules/routes';

/**
 * What the bars of a comparison are made of, as columns of numbers, one place a piece, bar by bar: what footnotes, findings and
 * source lines read of 100,000 pieces without an object for each.
 */
export interface PieceColumns {
  /** The investments of `rows`. */
  readonly table: readonly Investment[];
  /** Where the pieces of each bar begin, by the bar's place in the comparison; one more at the end. */
  readonly starts: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
  /** Places in `kinds`. */
  readonly ways: ArrayLike<number>;
  /** Places in `roles`. */
  readonly roles: ArrayLike<number>;
  readonly kinds: readonly Way[];
  /** The place of a bar in the comparison; -1 where it is none of it. */
  readonly placeOf: (bar: Bar) => number;
}

/** The slice of its investment that a piece is, and how that was converted: many pieces share one. */
export interface Way {
  readonly slice: Slice;
  readonly conversion: Conversion;
}

export const roles = ['whole', 'part', 'takenOff', 'rival', 'base'] as const satisfies readonly Role[];

/** The pieces of nothing. */
export const noPieces: PieceColumns = {
  table: [],
  starts: [0],
  rows: [],
  ways: [],
  roles: [],
  kinds: [],
  placeOf: () => -1,
};

/** Takes pieces down as columns. */
export class PieceList {
  readonly kinds: Way[] = [];
  #figures: Figures;
  /** The number of the first way of each route, and the same of all figures that pieces were taken from. */
  #firsts: number[] = [];
  readonly #firstsOf = new Map<Figures, number[]>();
  #size = 0;
  #rows: Int32Array;
  #ways: Int32Array;
  #roles: Uint8Array;

  constructor(figures: Figures) {
    this.#figures = figures;
    this.#firstsOf.set(figures, this.#firsts);
    const expected = Math.max(16, figures.stands.length);
    this.#rows = new Int32Array(expected);
    this.#ways = new Int32Array(expected);
    this.#roles = new Uint8Array(expected);
  }

  get size(): number {
    return this.#size;
  }

  get columns(): Pick<PieceColumns, 'rows' | 'ways' | 'roles'> {
    return { rows: this.#rows, ways: this.#ways, roles: this.#roles };
  }

  /** Takes the pieces that follow from other figures of the same table. */
  from(figures: Figures): void {
    if (figures === this.#figures) return;
    this.#figures = figures;
    const known = this.#firstsOf.get(figures);
    this.#firsts = known ?? [];
    if (!known) this.#firstsOf.set(figures, this.#firsts);
  }

  /** A slice of a row, converted as the row is. */
  addOwn(row: number, slice: number, role: Role): void {
    this.#push(row, this.#wayOf(row, slice), role);
  }

  /** A piece that has a slice, or a conversion, of its own. */
  add(row: number, way: Way, role: Role): void {
    this.#push(row, this.kinds.push(way) - 1, role);
  }

  #push(row: number, way: number, role: Role): void {
    if (way < 0) return;
    if (this.#size === this.#rows.length) this.#grow();
    this.#rows[this.#size] = row;
    this.#ways[this.#size] = way;
    if (role !== 'whole') this.#roles[this.#size] = roles.indexOf(role);
    this.#size += 1;
  }

  #wayOf(row: number, slice: number): number {
    const { converted } = this.#figures;
    const route = routeOf(converted, row);
    const own = route?.slices[slice];
    if (!route || !own) return -1;
    if (converted.stated.size > 0 && converted.stated.has(row)) {
      return this.kinds.push({ slice: own, conversion: conversionOf(converted, row, slice) }) - 1;
    }
    const code = converted.route[row] ?? -1;
    let first = this.#firsts[code];
    if (first === undefined) {
      this.#firsts[code] = first = this.kinds.length;
      route.slices.forEach((one, i) =>
        this.kinds.push({ slice: one, conversion: route.conversions[i] ?? unconverted }),
      );
    }
    return first + slice;
  }

  #grow(): void {
    const room = this.#rows.length * 2;
    this.#rows = carry(this.#rows, new Int32Array(room));
    this.#ways = carry(this.#ways, new Int32Array(room));
    this.#roles = carry(this.#roles, new Uint8Array(room));
  }
}
