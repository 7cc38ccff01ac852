import { toDouble } from '../fraction';
import type { PlainAnswer, PlainBar } from './answer';
import type { Cell } from './cells';
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

/** [C7], [C2] The sums of the cells; what only lies in parts of years that are left out is left. */
export function toldOf(settlement: Settlement): { told: Told[]; left: Map<string, string> } {
  const { cells, asked } = settlement;
  const left = new Map(settlement.left);
  const all = cells.map((cell): Told => {
    const money = sumMoney(cell.pieces.map((piece) => piece.money));
    const months = monthsMissing(settlement, cell);
    return { cell, months, money: months ? { ...money, high: null } : money };
  });
  const told = asked.question.partial === 'leave' ? all.filter(({ months }) => !months) : all;
  const shown = new Set(told.flatMap(rowIdsOf));
  for (const id of all.flatMap(rowIdsOf)) if (!shown.has(id)) left.set(id, 'partialYear');
  return { told, left };
}

export function rowIdsOf({ cell }: Told): string[] {
  return rowsOf(cell.pieces.map(({ kept }) => kept.figure)).map(({ id }) => id);
}

export function keyOf({ index, series }: Cell): string {
  return JSON.stringify([index, series]);
}

export function barsOf(settlement: Settlement): PlainAnswer {
  const { told, left } = toldOf(settlement);
  const bars = Object.fromEntries(told.map((one) => [keyOf(one.cell), barOf(one, one.money)]));
  return { bars, left: Object.fromEntries(left) };
}

/** [C8] A bar of a value, with the marks of what is in it and of its ends. */
export function barOf({ cell, months }: Told, { point, low, high }: Money): PlainBar {
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
