import {
  type Fraction,
  fraction,
  fractionOf,
  isZero,
  one,
  order,
  over,
  subtract,
  sumOf,
  times,
  zero,
} from '../fraction';
import type { Investment } from '../../../../src/core/dataset/records';
import type { Asked, Leave } from './asked';
import { reasonToLeave } from './filter';
import { type Money, moneyOf, scaled } from './money';
import { isYetToCome, lastRate, rateIn } from './rates';
import { monthOf, monthsOf, type Span, spanOf } from './time';
import { dayOf } from './witness';

/** One investment that takes part: its amount, and what each month's share of it is worth. */
export interface Claim {
  readonly row: Investment;
  /** Where it stands in the table. */
  readonly order: number;
  readonly span: Span;
  readonly own: Money;
  /** Units of the question's currency for one of its own, by month of its period. */
  readonly rates: ReadonlyMap<number, Fraction>;
  /** The months whose rate is that of another month. */
  readonly estimated: ReadonlySet<number>;
  readonly marks: readonly string[];
}

/** [C1] to [C3] What takes part, in the order of the table; all else is left with its reason. */
export function claimsOf(asked: Asked, leave: Leave): Claim[] {
  return asked.dataset.investments.flatMap((row, order_) => {
    const reason = reasonToLeave(asked, row);
    const claim = reason === null ? claimOf(asked, row, order_) : null;
    if (!claim) leave([row], reason ?? 'noRate');
    return claim ?? [];
  });
}

function claimOf(asked: Asked, row: Investment, order_: number): Claim | null {
  const { amount } = row;
  const span = spanOf(row);
  const converted = amount && conversionOf(asked, row, span, moneyOf(amount));
  if (!converted) return null;
  const { rates, estimated, isOff } = converted;
  const marks = [
    ...(amount.qualifier === 'about' ? ['about'] : []),
    ...(amount.qualifier === 'between' ? ['range'] : []),
    ...(row.disputed ? ['disputed'] : []),
    ...(isOff ? ['statedDiffers'] : []),
  ];
  return { row, order: order_, span, own: moneyOf(amount), rates, estimated, marks };
}

interface Rates {
  readonly rates: ReadonlyMap<number, Fraction>;
  readonly estimated: ReadonlySet<number>;
}

/** [C3] The source's own `stated` amount first; then the rates. Of an amount of 0 a stated one tells no rate. */
function conversionOf(asked: Asked, row: Investment, span: Span, own: Money): (Rates & { isOff: boolean }) | null {
  const { currency } = asked.question;
  if (row.currency === currency) return { ...sameRate(span, one), isOff: false };
  const byRates = row.status === 'planned' && asked.question.plans === 'announced' ? planRates : spendingRates;
  const table = byRates(asked, row, span);
  const stated = row.stated.find((other) => other.currency === currency);
  if (!stated || isZero(own.point)) return table && { ...table, isOff: false };
  const rate = over(fractionOf(stated.amount), own.point);
  return { ...sameRate(span, rate), isOff: table !== null && isFarOff(rate, meanOf(table)) };
}

function sameRate(span: Span, rate: Fraction, isEstimated = false): Rates {
  const months = monthsOf(span);
  return { rates: new Map(months.map((month) => [month, rate])), estimated: new Set(isEstimated ? months : []) };
}

/** [C3] Money spent: each month's share at that month's rate; a month without a rate yet has that of the last one before it. */
function spendingRates({ dataset, question }: Asked, row: Investment, span: Span): Rates | null {
  const from = row.currency ?? '';
  const rates = new Map<number, Fraction>();
  const estimated = new Set<number>();
  for (const month of monthsOf(span)) {
    const own = rateIn(dataset, from, question.currency, month);
    const isLate = !own && isYetToCome(from, question.currency, month);
    const rate = own ?? (isLate ? lastRate(dataset, from, question.currency, month)?.rate : null);
    if (!rate) return null;
    rates.set(month, rate);
    if (!own) estimated.add(month);
  }
  return { rates, estimated };
}

/**
 * [C3], [D17] A plan: all of it at the rate of the month in which its newest source was published, or of the last month with a
 * rate not after it, which is marked; without a date at that of the last month of the table, marked. Announced before all rates,
 * it has none.
 */
function planRates({ dataset, question }: Asked, row: Investment, span: Span): Rates | null {
  const day = dayOf(dataset, row);
  const month = day === '' ? Infinity : monthOf(day);
  const found = lastRate(dataset, row.currency ?? '', question.currency, month);
  return found && sameRate(span, found.rate, found.month !== month);
}

function meanOf({ rates }: Rates): Fraction {
  return over(sumOf([...rates.values()]), fraction(rates.size));
}

/** [C3], [D17] More than 2 % off the rate that would have been used. */
function isFarOff(rate: Fraction, usual: Fraction): boolean {
  const off = subtract(rate, usual);
  const size = order(off, zero) < 0 ? subtract(zero, off) : off;
  return order(times(size, fraction(50)), usual) > 0;
}

/** [C3] What the share of some months is worth in the question's currency. */
export function valueIn({ own, rates, span }: Claim, months: readonly number[]): Money {
  const factor = sumOf(months.map((month) => rates.get(month) ?? zero));
  return scaled(own, over(factor, fraction(monthsOf(span).length)));
}

/** The share of some months in its own currency. */
export function ownIn({ own, span }: Claim, months: readonly number[]): Money {
  return scaled(own, fraction(months.length, monthsOf(span).length));
}
