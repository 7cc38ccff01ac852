import type { Amount } from '../../dataset/amount';
import { type Exact, exactOf, multiply, ONE, shareOf } from '../../rates/exact';

/**
 * While it is summed, money counts in hundredths of `Exact`'s unit: an amount in whole hundredths times a rate then needs no
 * division, and nothing is rounded. `FINE` of them are one of `Exact`.
 */
export const FINE = 100n;

/** An amount with its ends, in one currency. Null: nothing is known on that side. */
export interface Ends<Value> {
  readonly point: Value;
  readonly low: Value | null;
  readonly high: Value | null;
  /** The true amount may be above `high`, or below `low`: bounds, not ranges. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

export type Money = Ends<Exact>;

export const nothing: Money = { point: 0n, low: 0n, high: 0n, openAbove: false, openBelow: false };

/** An amount as money in its own currency. Its point is the value, the one end that is known, or the middle. */
export function moneyOf(amount: Amount): Money {
  switch (amount.qualifier) {
    case 'exactly':
    case 'about': {
      const point = exactOf(amount.low);
      return { point, low: point, high: point, openAbove: false, openBelow: false };
    }
    case 'over': {
      const point = exactOf(amount.low);
      return { point, low: point, high: null, openAbove: true, openBelow: false };
    }
    case 'upTo': {
      const point = exactOf(amount.high);
      return { point, low: null, high: point, openAbove: false, openBelow: true };
    }
    case 'between': {
      const low = exactOf(amount.low);
      const high = exactOf(amount.high);
      return { point: (low + high) / 2n, low, high, openAbove: false, openBelow: false };
    }
  }
}

export function addMoney(a: Money, b: Money): Money {
  return {
    point: a.point + b.point,
    low: a.low === null || b.low === null ? null : a.low + b.low,
    high: a.high === null || b.high === null ? null : a.high + b.high,
    openAbove: a.openAbove || b.openAbove,
    openBelow: a.openBelow || b.openBelow,
  };
}

/** `a` less `b`, whatever each of them truly is. */
export function subtract(a: Money, b: Money): Money {
  return {
    point: a.point - b.point,
    low: a.low === null || b.high === null ? null : a.low - b.high,
    high: a.high === null || b.low === null ? null : a.high - b.low,
    openAbove: a.openAbove || b.openBelow,
    openBelow: a.openBelow || b.openAbove,
  };
}

/** [D13] What is left of `a` without `b`, which is a part of it: no end of it and no point is less than nothing. */
export function takeOff(a: Money, b: Money): Money {
  const { point, low, high } = subtract(a, b);
  const atLeastNothing = (value: Exact) => (value > 0n ? value : 0n);
  return {
    point: atLeastNothing(point),
    low: low === null ? 0n : atLeastNothing(low),
    high: high === null ? null : atLeastNothing(high),
    openAbove: high === null,
    openBelow: false,
  };
}

export function convertMoney(money: Money, rate: Exact): Money {
  return rate === ONE ? money : mapMoney(money, (value) => multiply(value, rate));
}

export function shareMoney(money: Money, numerator: number, denominator: number): Money {
  return numerator === denominator ? money : mapMoney(money, (value) => shareOf(value, numerator, denominator));
}

/** The same in other numbers: an end that is the point stays the point. */
export function mapMoney<From, To>(money: Ends<From>, map: (value: From) => To): Ends<To> {
  const point = map(money.point);
  return {
    point,
    low: money.low === null ? null : money.low === money.point ? point : map(money.low),
    high: money.high === null ? null : money.high === money.point ? point : map(money.high),
    openAbove: money.openAbove,
    openBelow: money.openBelow,
  };
}

export function negative(money: Money): Money {
  const turn = (value: Exact | null) => (value === null ? null : -value);
  return {
    point: -money.point,
    low: turn(money.high),
    high: turn(money.low),
    openAbove: money.openBelow,
    openBelow: money.openAbove,
  };
}
