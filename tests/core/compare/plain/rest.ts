import { type Fraction, fraction, one, subtract } from '../fraction';
import type { Asked } from './asked';
import { allWithin, type Kept } from './cover';
import { atLeastNothing, eachLess, isNegative, less, lowAtNothing, type Money, scaled, sumMoney } from './money';
import type { Gone } from './overlap';
import { allMonths, isOneCurrency, meanRateOf, moneyIn } from './rivals';
import { isSamePlace } from './status';

/** What stands of a figure once its parts have been taken off. */
export interface Rest {
  /** All of it, over the whole period, in the question's currency. */
  readonly money: Money;
  /** The months among which it is spread evenly; null: each month has its own value, for nothing was taken off. */
  readonly free: readonly number[] | null;
}

/** [C6] Answers what is left of each figure. */
export function restsOf(asked: Asked, gone: Gone, kept: readonly Kept[]): ReadonlyMap<Kept, Rest> {
  return new Map(kept.map((one) => [one, restOf(asked, gone, one)]));
}

function restOf(asked: Asked, gone: Gone, kept: Kept): Rest {
  const { figure, parts } = kept;
  const whole = moneyIn(figure, allMonths(figure), 'asked');
  if (parts.length === 0) return { money: whole, free: null };
  const money = restIn(asked, gone, kept, 'asked');
  const free = freeMonths(asked, gone, kept);
  if (!isNegative(money) || !isOneCurrency(allWithin(kept).map((one) => one.figure))) {
    return { money: atLeastNothing(money), free };
  }
  const own = restIn(asked, gone, kept, 'own');
  // A rate alone never makes parts exceed their whole.
  return { money: isNegative(own) ? atLeastNothing(money) : scaled(atLeastNothing(own), meanRateOf(figure)), free };
}

/** The whole less what is taken off it; it may be below zero. */
function restIn(asked: Asked, gone: Gone, kept: Kept, currency: 'asked' | 'own'): Money {
  return less(moneyIn(kept.figure, allMonths(kept.figure), currency), takenOff(asked, gone, kept, currency));
}

/** The totals of the direct parts; [D22] what lies in two of them once. */
function takenOff(asked: Asked, gone: Gone, { parts }: Kept, currency: 'asked' | 'own'): Money {
  const all = sumMoney(parts.map((part) => lowAtNothing(totalOf(asked, gone, part, currency))));
  const shares = parts.flatMap(allWithin);
  return [...new Set(shares)].reduce((money, shared) => {
    const more = shares.filter((one) => one === shared).length - 1;
    return more === 0 ? money : less(money, scaled(standingOf(asked, gone, shared, currency), fraction(more)));
  }, all);
}

/**
 * What a figure and its parts come to in all: its amount but, spread, what others count of it. So the bars of a whole of which two
 * parts share months still come to the whole.
 */
function totalOf(asked: Asked, gone: Gone, kept: Kept, currency: 'asked' | 'own'): Money {
  const { figure, parts } = kept;
  const all = moneyIn(figure, allMonths(figure), currency);
  if (!gone.get(figure)?.size) return all;
  if (parts.length === 0) return standingOf(asked, gone, kept, currency);
  const free = freeMonths(asked, gone, kept);
  const rest = atLeastNothing(restIn(asked, gone, kept, currency));
  return eachLess(all, scaled(rest, subtract(one, standingShare(gone, kept, free))));
}

/** What stands of a figure besides its parts, in the months that others do not count. */
function standingOf(asked: Asked, gone: Gone, kept: Kept, currency: 'asked' | 'own'): Money {
  const { figure, parts } = kept;
  if (parts.length === 0) return moneyIn(figure, standingMonths(gone, kept), currency);
  const rest = atLeastNothing(restIn(asked, gone, kept, currency));
  return scaled(rest, standingShare(gone, kept, freeMonths(asked, gone, kept)));
}

/** The share of the free months of a figure that no other counts. */
function standingShare(gone: Gone, { figure }: Kept, free: readonly number[]): Fraction {
  return fraction(free.filter((month) => !gone.get(figure)?.has(month)).length, free.length);
}

export function standingMonths(gone: Gone, { figure }: Kept): readonly number[] {
  return allMonths(figure).filter((month) => !gone.get(figure)?.has(month));
}

/** [C6], [D6] The months that parts of its own category and region do not fill; all, where they fill it. */
function freeMonths(asked: Asked, gone: Gone, { figure, parts }: Kept): readonly number[] {
  if (!asked.isSpread) return allMonths(figure);
  const own = parts.filter((part) => isSamePlace(part.figure, figure));
  const filled = new Set(own.flatMap((part) => standingMonths(gone, part)));
  const free = allMonths(figure).filter((month) => !filled.has(month));
  return free.length > 0 ? free : allMonths(figure);
}
