import type { Amount } from '../../../../src/core/dataset/amount';
import {
  add,
  type Fraction,
  fraction,
  fractionOf,
  largest,
  order,
  over,
  smallest,
  subtract,
  times,
  zero,
} from '../fraction';

/** An amount with its two ends; null: open there. */
export interface Money {
  readonly point: Fraction;
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

const nothing: Money = { point: zero, low: zero, high: zero };

/** The point: the value, `low` of `over`, `high` of `upTo`, the middle of `between`. */
export function moneyOf(amount: Amount): Money {
  const low = 'low' in amount ? fractionOf(amount.low) : null;
  const high = 'high' in amount ? fractionOf(amount.high) : null;
  return { low, high, point: low && high ? over(add(low, high), fraction(2)) : (low ?? high ?? zero) };
}

export function scaled({ point, low, high }: Money, factor: Fraction): Money {
  return { point: times(point, factor), low: low && times(low, factor), high: high && times(high, factor) };
}

/** [C7] Ends add up too: a sum with an open end in it is open there. */
function plus(a: Money, b: Money): Money {
  return {
    point: add(a.point, b.point),
    low: a.low && b.low && add(a.low, b.low),
    high: a.high && b.high && add(a.high, b.high),
  };
}

export function sumMoney(all: readonly Money[]): Money {
  return all.reduce(plus, nothing);
}

/** [C4] The lowest low to the highest high, open where any of them is open. */
export function withEndsOf(value: Money, all: readonly Money[]): Money {
  const lows = all.flatMap(({ low }) => low ?? []);
  const highs = all.flatMap(({ high }) => high ?? []);
  return {
    point: value.point,
    low: lows.length < all.length ? null : smallest(lows),
    high: highs.length < all.length ? null : largest(highs),
  };
}

/**
 * What is taken off a whole: spending is not negative, so an open low is 0 here and what is taken off is at least that. The
 * whole less this may be below zero, which only `atLeastNothing` mends.
 */
export function lowAtNothing(money: Money): Money {
  return { ...money, low: money.low ?? zero };
}

/** `a` less `b`, each end less the other one's. */
export function less(a: Money, b: Money): Money {
  return {
    point: subtract(a.point, b.point),
    low: a.low && b.high && subtract(a.low, b.high),
    high: a.high && subtract(a.high, b.low ?? zero),
  };
}

/** `a` less a share of itself: each end less its own. */
export function eachLess(a: Money, b: Money): Money {
  return {
    point: subtract(a.point, b.point),
    low: a.low && subtract(a.low, b.low ?? zero),
    high: a.high && b.high && subtract(a.high, b.high),
  };
}

/** [D13] The ends and the point of a rest are at least 0, and its open low end is 0. */
export function atLeastNothing({ point, low, high }: Money): Money {
  return { point: largest([point, zero]), low: largest([low ?? zero, zero]), high: high && largest([high, zero]) };
}

export function isNegative({ point }: Money): boolean {
  return order(point, zero) < 0;
}
