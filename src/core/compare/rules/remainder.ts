import { isDust, multiply } from '../../rates/exact';
import { addMoney, FINE, mapMoney, type Money, nothing, subtract, takeOff } from '../prepared/money';
import { markBit } from '../vocabulary';
import { routeOf, rowMarks, wholeConversion } from './convert';
import { monthsLeft } from './countOnce';
import { type Figures, membersOf, monthsMoney, ownMoney, totalMoney } from './figures';
import type { Kept, Rest } from './kept';

/**
 * [C6] A figure less its parts, over its whole period. What lies within two parts that do not lie within each other was taken off
 * with both, and is put back once. It is never less than nothing: parts that come to more than their whole stand in its place.
 *
 * Parts are taken off in the question's currency; where by the rates of their own periods they come to more than their whole,
 * though in the currency that they share they do not, in that one.
 */
export function restOf(figures: Figures, kept: Kept): Rest {
  return (kept.found.rest ??= makeRest(figures, kept));
}

function makeRest(figures: Figures, kept: Kept): Rest {
  const { row, parts } = kept;
  let marks = figureMarks(figures, row) | kept.marks;
  for (const part of parts) marks |= figureMarks(figures, part.row);
  marks &= ~markBit.splitPeriod;
  if (parts.length === 0) return { money: totalMoney(figures, row), marks, isAtOwnRate: false };
  const taken = takenOff(kept, (part) => countedMoney(figures, part, kept));
  const own = totalMoney(figures, row);
  const difference = own.point - taken.point;
  if (difference < 0n && !isDust(difference, FINE)) {
    const inOwn = ownRest(figures, kept);
    if (inOwn) {
      const { rate } = wholeConversion(figures.converted, row);
      return { money: mapMoney(inOwn, (value) => multiply(value, rate)), marks, isAtOwnRate: true };
    }
  }
  return { money: clean(takeOff(own, taken)), marks, isAtOwnRate: false };
}

/** The same in the currency that a figure and its parts share; null where they share none, or come to more than it there too. */
function ownRest(figures: Figures, kept: Kept): Money | null {
  const { columns } = figures.asked;
  const currency = columns.currency[kept.row];
  if (allWithin(kept).some(({ row }) => columns.currency[row] !== currency || !ownMoney(figures, row))) return null;
  const whole = ownMoney(figures, kept.row) ?? nothing;
  const taken = takenOff(kept, ({ row }) => ownMoney(figures, row) ?? nothing);
  return whole.point < taken.point ? null : takeOff(whole, taken);
}

/** [D22] What a part comes to in its whole: its months count once there, be it with another part of that whole. */
function countedMoney(figures: Figures, part: Kept, whole: Kept): Money {
  if (part.cuts.length === 0) return totalMoney(figures, part.row);
  const rows = new Set(allWithin(whole).map(({ row }) => row));
  const cuts = part.cuts.filter(({ row }) => rows.has(row));
  const slices = routeOf(figures.converted, part.row)?.slices ?? [];
  return slices
    .map((slice, at) => monthsMoney(figures, part.row, at, monthsLeft(slice, cuts)))
    .reduce(addMoney, nothing);
}

/** What the parts of a figure come to together, each thing once. [D13] What is not known to be more than nothing is at least that. */
function takenOff(kept: Kept, moneyOf: (part: Kept) => Money): Money {
  const known = (part: Kept): Money => {
    const money = moneyOf(part);
    return { ...money, low: money.low ?? 0n };
  };
  const all = kept.parts.map(known).reduce(addMoney, nothing);
  return sharedWithin(kept).reduce((sum, { kept: shared, times }) => {
    const twice = mapMoney(known(shared), (value) => value * BigInt(times));
    return subtract(sum, twice);
  }, all);
}

/**
 * What lies within several parts of a figure, and how often too many it is taken off with them. What lies within such a one is in
 * it already.
 */
export function sharedWithin({ hasShared, parts }: Kept): readonly { readonly kept: Kept; readonly times: number }[] {
  if (!hasShared || parts.length < 2) return [];
  const counts = new Map<Kept, number>();
  for (const part of parts) for (const one of allWithin(part)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  return shared.flatMap(([kept, count]) => {
    const above = Math.max(1, ...kept.wholes.map((whole) => counts.get(whole) ?? 1));
    return count > above ? [{ kept, times: count - above }] : [];
  });
}

/** A figure and all that is taken off it, directly or with others, each once. */
function allWithin(kept: Kept): readonly Kept[] {
  const found = new Set([kept]);
  for (const one of found) for (const part of one.parts) found.add(part);
  return [...found];
}

/** What divisions leave over of nothing is nothing. */
function clean(money: Money): Money {
  return mapMoney(money, (value) => (isDust(value, FINE) ? 0n : value));
}

/** What a reader must be told of a figure, as bits. */
export function figureMarks(figures: Figures, row: number, slice?: number): number {
  const { asked, converted, resolved } = figures;
  let marks = resolved[row] ? markBit.rivals : 0;
  for (const member of membersOf(figures, row)) {
    const own = routeOf(converted, member.row)?.marks ?? [];
    const ofSlices = slice === undefined ? own.reduce((all, one) => all | one, 0) : (own[slice] ?? 0);
    marks |= rowMarks(asked, converted, member.row) | ofSlices;
  }
  return marks;
}
