import { add, type Fraction, fraction, isZero, one, over, subtract, times } from '../../fraction';
import type { Money } from '../money';

const HUNDRED = fraction(100);

/** [C8] A quotient, each end of which comes from the other end of what it is divided by; null where that is nothing. */
export function ratioOf(a: Money, b: Money): Money | null {
  if (isZero(b.point)) return null;
  return { point: over(a.point, b.point), low: divided(a.low, b.high), high: divided(a.high, b.low) };
}

/** Open where either is, or where nothing is divided by. */
function divided(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a && b && !isZero(b) ? over(a, b) : null;
}

/** Each end and the point, changed alike. */
export function each({ point, low, high }: Money, change: (value: Fraction) => Fraction): Money {
  return { point: change(point), low: low && change(low), high: high && change(high) };
}

export const inPercent = (value: Fraction) => times(value, HUNDRED);
export const changeInPercent = (value: Fraction) => inPercent(subtract(value, one));

/** What is divided by itself: exactly one, whatever its ends. */
export const itself: Money = { point: one, low: one, high: one };

/** [C8] The part of one in itself and the others; alone it is all. */
export function partOf(a: Money, others: Money): Money | null {
  if (isZero(add(a.point, others.point))) return null;
  const part = (mine: Fraction | null, theirs: Fraction | null) =>
    mine && theirs && !isZero(add(mine, theirs)) ? over(mine, add(mine, theirs)) : null;
  return {
    point: over(a.point, add(a.point, others.point)),
    low: part(a.low, others.high),
    high: part(a.high, others.low),
  };
}
