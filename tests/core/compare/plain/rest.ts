import { type Fraction, fraction, one, subtract } from '../fraction';
import type { Asked } from './asked';
import { allWithin, type Kept } from './cover';
import { atLeastNothing, eachLess, isNegative, less, lowAtNothing, type Money, scaled, sumMoney } from './money';
import type { Gone } from './overlap';
import { allMonths, type Figure, isOneCurrency, meanRateOf, moneyIn } from './rivals';
import { isSamePlace } from './status';
import { liesWithin } from './within';

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
  const free = freeMonths(asked, kept);
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
function takenOff(asked: Asked, gone: Gone, { figure, parts }: Kept, currency: 'asked' | 'own'): Money {
  const all = sumMoney(parts.map((part) => lowAtNothing(totalIn(asked, gone, part, figure, currency))));
  const shares = parts.flatMap(allWithin);
  return [...new Set(shares)].reduce((money, shared) => {
    const more = shares.filter((one_) => one_ === shared).length - 1;
    return more === 0 ? money : less(money, scaled(ownIn(asked, gone, shared, figure, currency), fraction(more)));
  }, all);
}

/**
 * What a figure and its parts come to in all within a whole: its amount but, spread, the months of it that another figure within that
 * whole counts. They lie in both, and are taken off with the other: so the bars of a whole come to the whole. Months that are counted
 * by what lies elsewhere are taken off with it, for they are no rest of the whole.
 */
function totalIn(asked: Asked, gone: Gone, kept: Kept, whole: Figure, currency: 'asked' | 'own'): Money {
  const { figure, parts } = kept;
  if (parts.length === 0) return ownIn(asked, gone, kept, whole, currency);
  const rest = atLeastNothing(restIn(asked, gone, kept, currency));
  return eachLess(
    moneyIn(figure, allMonths(figure), currency),
    scaled(rest, subtract(one, shareIn(asked, gone, kept, whole))),
  );
}

/** What a figure comes to besides its parts, but for the months that another figure within a whole counts. */
function ownIn(asked: Asked, gone: Gone, kept: Kept, whole: Figure, currency: 'asked' | 'own'): Money {
  const { figure, parts } = kept;
  if (parts.length === 0) {
    return moneyIn(
      figure,
      allMonths(figure).filter((month) => !isCountedWithin(asked, gone, figure, whole, month)),
      currency,
    );
  }
  return scaled(atLeastNothing(restIn(asked, gone, kept, currency)), shareIn(asked, gone, kept, whole));
}

/** The share of the free months of a figure that no other within a whole counts. */
function shareIn(asked: Asked, gone: Gone, kept: Kept, whole: Figure): Fraction {
  const free = freeMonths(asked, kept);
  const own = free.filter((month) => !isCountedWithin(asked, gone, kept.figure, whole, month));
  return fraction(own.length, free.length);
}

function isCountedWithin(asked: Asked, gone: Gone, figure: Figure, whole: Figure, month: number): boolean {
  const other = gone.get(figure)?.get(month);
  return other !== undefined && liesWithin(asked, other, whole);
}

/** The months of a figure that no other counts. */
export function standingMonths(gone: Gone, { figure }: Kept): readonly number[] {
  return allMonths(figure).filter((month) => !gone.get(figure)?.has(month));
}

/** [C6], [D6] The months that parts of its own category and region do not fill; all, where they fill it. */
function freeMonths(asked: Asked, { figure, parts }: Kept): readonly number[] {
  if (!asked.isSpread) return allMonths(figure);
  const own = parts.filter((part) => isSamePlace(part.figure, figure));
  const filled = new Set(own.flatMap((part) => allMonths(part.figure)));
  const free = allMonths(figure).filter((month) => !filled.has(month));
  return free.length > 0 ? free : allMonths(figure);
}
