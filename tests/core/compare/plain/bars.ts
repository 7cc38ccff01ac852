import { toDouble } from '../fraction';
import type { PlainBar } from './answer';
import type { Cell, Piece } from './cells';
import { type Money, sumMoney } from './money';
import { type Months, monthsMissing } from './months';
import { rowsOf } from './rivals';
import type { Settlement } from './settle';

/** A cell with its sum, opened where months are missing. */
export interface Told {
  readonly cell: Cell;
  readonly money: Money;
  readonly months: Months | null;
}

/** A bar as it is told: the cell and what is measured of it. */
export interface Measured extends Told {
  /** What else its marks come from: what it was measured by. */
  readonly base: readonly Piece[];
}

/** All bars, and why rows are in none. */
export interface Answer {
  readonly bars: readonly Measured[];
  readonly left: ReadonlyMap<string, string>;
}

/** [C7], [C2] The sums of the cells; what only lies in parts of years that are left out is left. */
export function toldOf(settlement: Settlement): { told: Told[]; left: Map<string, string> } {
  const { cells, asked } = settlement;
  const left = new Map(settlement.left);
  const all = cells.map((cell): Told => {
    const months = monthsMissing(settlement, cell);
    const money = sumMoney(cell.pieces.map((piece) => piece.money));
    return { cell, months, money: months ? { ...money, high: null } : money };
  });
  const told = asked.question.partial === 'leave' ? all.filter(({ months }) => !months) : all;
  const shown = new Set(told.flatMap(({ cell }) => rowIdsOf(cell.pieces)));
  for (const id of all.flatMap(({ cell }) => rowIdsOf(cell.pieces))) if (!shown.has(id)) left.set(id, 'partialYear');
  return { told, left };
}

/** The rows that stand in some pieces. */
export function rowIdsOf(pieces: readonly Piece[]): string[] {
  return rowsOf(pieces.map(({ kept }) => kept.figure)).map(({ id }) => id);
}

export function keyOf({ index, series }: Pick<Cell, 'index' | 'series'>): string {
  return JSON.stringify([index, series]);
}

/** A bar in doubles, with the marks of what is in it and of its ends. */
export function barOf({ cell, money, months }: Measured): PlainBar {
  const { point, low, high } = money;
  const marks = new Set(cell.pieces.flatMap((piece) => piece.marks));
  if (cell.isOverlapping) marks.add('overlapping');
  if (months) marks.add('partial');
  if (!low && !high) marks.add('open');
  else if (!high) marks.add('lowerBound');
  else if (!low) marks.add('upperBound');
  return {
    point: toDouble(point),
    low: low && toDouble(low),
    high: high && toDouble(high),
    marks: [...marks].sort(),
    statuses: [...new Set(cell.pieces.map(({ kept }) => kept.figure.row.status ?? 'none'))].sort(),
    months,
  };
}
