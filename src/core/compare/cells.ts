import { addToCell, type Cell, createCell, type Piece } from './cell';
import type { Claim, Converted, Money } from './claim';
import type { Key, Mark } from './comparison';
import { type Locate, other } from './dimension';

/** One slice of a figure on its way into the cells. */
export interface Entry {
  readonly claim: Claim;
  readonly slice: Converted;
  readonly money: Money;
  readonly marks: readonly Mark[];
  readonly pieces: readonly Piece[];
  /** Whether it is what is left of a whole whose parts stand elsewhere on that dimension. */
  readonly isOther: { readonly index: boolean; readonly series: boolean };
  /** Its own bar, beside that of its index: what tells it apart. Null: it adds to the bar. */
  readonly apart: string | null;
}

/** The cells of a comparison: index × series, in the order in which they are first met. */
export interface Cells {
  readonly all: readonly Cell[];
  readonly add: (entry: Entry) => void;
  /** The cells in which a slice stands that is in no `other`. */
  readonly at: (claim: Claim, slice: Converted) => readonly Cell[];
  /** Whether any investment stands in several cells at once. */
  readonly isOverlapping: () => boolean;
}

export function createCells(byLocate: Locate, splitLocate: Locate | null): Cells {
  const all: Cell[] = [];
  const rows = new Map<string, Map<string | null, Cell>>();
  let overlapping = false;
  const cellAt = (index: Key, series: Key | null): Cell => {
    let row = rows.get(index.key);
    if (!row) rows.set(index.key, (row = new Map()));
    const known = row.get(series?.key ?? null);
    if (known) return known;
    const cell = createCell(index, series);
    row.set(series?.key ?? null, cell);
    all.push(cell);
    return cell;
  };
  const seriesOf = (claim: Claim, slice: Converted, isOther: boolean): readonly (Key | null)[] =>
    splitLocate === null ? noSeries : isOther ? otherOnly : splitLocate(claim, slice);
  return {
    all,
    add({ claim, slice, money, marks, pieces, isOther, apart }) {
      const indexes = isOther.index ? otherOnly : byLocate(claim, slice);
      const series = seriesOf(claim, slice, isOther.series);
      const isSpread = indexes.length * series.length > 1;
      if (isSpread) overlapping = true;
      for (const index of indexes) {
        for (const one of series) {
          const cell = cellAt(apart === null ? index : apartKey(index, claim, apart), one);
          addToCell(cell, money, marks);
          if (isSpread) cell.marks.add('overlapping');
          for (const piece of pieces) cell.pieces.push(piece);
        }
      }
    },
    at(claim, slice) {
      const series = seriesOf(claim, slice, false);
      return byLocate(claim, slice).flatMap((index) => series.map((one) => cellAt(index, one)));
    },
    isOverlapping: () => overlapping,
  };
}

const noSeries: readonly null[] = [null];
const otherOnly: readonly Key[] = [other];

function apartKey({ key, label }: Key, { investment }: Claim, apart: string): Key {
  return { key: `${key} ${investment.id}`, label: `${label} (${apart})` };
}
