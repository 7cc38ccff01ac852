import { isDust, multiply } from '../../rates/exact';
import { markBit } from '../vocabulary';
import { routeOf, rowMarks } from './convert';
import type { Kept, Shown } from './kept';
import { type Figures, membersOf, moneyAt, ownMoneyAt, rateAt } from './figures';
import { addMoney, FINE, mapMoney, type Money, nothing, takeOff } from '../prepared/money';

/**
 * [C6] A slice of a figure less its parts. `asReported`, a figure has one slice and parts of any year within it are taken
 * off that; calendarised, parts are taken off year by year. What lies within two parts that do not lie within each other
 * was taken off with both, and is put back once.
 *
 * Whether parts exceed their whole is decided in the currency that they share, where they do: at rates of their own periods
 * they can come to more than it though they do not.
 */
export function remainderOf(figures: Figures, kept: Kept, slice: number): Shown {
  return (kept.shown[slice] ??= makeRemainder(figures, kept, slice));
}

function makeRemainder(figures: Figures, kept: Kept, slice: number): Shown {
  const { row, parts } = kept;
  const own = moneyAt(figures, row, slice);
  let marks = figureMarks(figures, row, slice);
  const all = { taken: own, ownTaken: undefined, isAtOwnRate: false };
  if (parts.length === 0) return { ...all, rest: own, ownRest: undefined, marks };
  let taken: Money = nothing;
  let ownTaken = parts.every((part) => isSameCurrency(figures, part.row, row)) ? nothing : null;
  for (const part of parts) {
    const at = sliceWithin(figures, part.row, row, slice);
    if (at < 0) continue;
    const shown = remainderOf(figures, part, at);
    taken = addMoney(taken, shown.taken);
    const lost = ownTaken && inOwn(figures, part, at, shown.ownTaken);
    ownTaken = ownTaken && lost && addMoney(ownTaken, lost);
    marks |= figureMarks(figures, part.row, at);
  }
  for (const { kept: shared, times } of sharedWithin(kept)) {
    const at = sliceWithin(figures, shared.row, row, slice);
    const shown = at < 0 ? null : remainderOf(figures, shared, at);
    if (!shown?.rest) continue;
    taken = takeOff(taken, timesMoney(shown.rest, times));
    const back =
      ownTaken && isSameCurrency(figures, shared.row, row) ? inOwn(figures, shared, at, shown.ownRest) : null;
    ownTaken = ownTaken && back && takeOff(ownTaken, timesMoney(back, times));
  }
  const whole = ownTaken && ownMoneyAt(figures, row, slice);
  const [rest, ownRest] = [takeOff(own, taken), whole && ownTaken && takeOff(whole, ownTaken)];
  const isLess = ({ point }: Money) => point < 0n && !isDust(point, FINE);
  if (isLess(ownRest ?? rest)) return { rest: null, taken, ownRest: null, ownTaken, marks, isAtOwnRate: false };
  const cleanRest = ownRest && clean(ownRest);
  if (!cleanRest || !isLess(rest)) return { ...all, rest: clean(rest), ownRest: cleanRest, marks };
  const rate = rateAt(figures, row, slice);
  const atRate = mapMoney(cleanRest, (value) => multiply(value, rate));
  return { ...all, rest: atRate, ownRest: cleanRest, marks, isAtOwnRate: true };
}

/** What is shown of a figure in its own currency, or what its whole loses, where that may be all of it. */
function inOwn(figures: Figures, { row }: Kept, slice: number, own: Money | null | undefined): Money | null {
  return own === undefined ? ownMoneyAt(figures, row, slice) : own;
}

/** What lies within several parts of a figure, and how often too many it is taken off with them. */
export function sharedWithin({ hasShared, parts }: Kept): readonly { readonly kept: Kept; readonly times: number }[] {
  if (!hasShared || parts.length < 2) return [];
  const counts = new Map<Kept, number>();
  for (const part of parts) for (const one of allWithin(part)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].flatMap(([kept, count]) => (count > 1 ? [{ kept, times: count - 1 }] : []));
}

/** A figure and all that is taken off it, directly or with others, each once. */
function allWithin(kept: Kept): ReadonlySet<Kept> {
  const found = new Set([kept]);
  for (const one of found) for (const part of one.parts) found.add(part);
  return found;
}

function timesMoney(money: Money, times: number): Money {
  return times === 1 ? money : mapMoney(money, (value) => value * BigInt(times));
}

/** What divisions leave over of nothing is nothing. */
function clean(money: Money): Money {
  return mapMoney(money, (value) => (isDust(value, FINE) ? 0n : value));
}

/** The slice of a part that stands in the place of a slice of its whole; -1 where none does. */
export function sliceWithin({ asked, converted }: Figures, part: number, whole: number, slice: number): number {
  if (asked.question.calendar === 'asReported') return 0;
  const place = routeOf(converted, whole)?.places[slice] ?? -1;
  return routeOf(converted, part)?.places.indexOf(place) ?? -1;
}

function isSameCurrency({ asked: { columns } }: Figures, a: number, b: number): boolean {
  return columns.currency[a] === columns.currency[b];
}

/** What a reader must be told of a figure, as bits. */
export function figureMarks(figures: Figures, row: number, slice: number): number {
  const { asked, converted, resolved } = figures;
  let marks = resolved[row] ? markBit.rivals : 0;
  for (const member of membersOf(figures, row)) {
    marks |= rowMarks(asked, converted, member.row) | (routeOf(converted, member.row)?.marks[slice] ?? 0);
  }
  return marks;
}
