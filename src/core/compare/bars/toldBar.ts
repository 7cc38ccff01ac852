import { ONE, toNumber, toText } from '../../rates/exact';
import type { Told } from './cell';
import type { Bar, MonthsOfBar, Part } from '../comparison';
import { type Key, type Mark, markBit, marks } from '../vocabulary';
import { moneyOf } from '../prepared/money';
import { periodLabel } from '../../words/periodLabel';
import type { Piece } from './pieces';

/** What a bar is told from: its value, and what is told of what is in it. */
interface BarFound {
  readonly told: Told;
  /** As bits, those of its ends aside. */
  readonly marks: number;
  readonly statuses: Bar['statuses'];
  readonly months: MonthsOfBar | null;
}

/** A bar as it is told: doubles from here on, the nearest to what was summed exactly. */
export function toBar({ told, marks: found, statuses, months }: BarFound, index: Key, series: Key | null): Bar {
  const { point, low, high } = told;
  const bits = found | endBits(told);
  const bar: Bar = { index, series, point, low, high, marks: marksIn(bits), statuses };
  return months && months.known < months.of && bits & markBit.partial ? { ...bar, months } : bar;
}

/** [C7] What is said of a bound is its end. Where no end is known on either side only the point is told: it is no bound. */
function endBits({ low, high }: Told): number {
  if (low === null && high === null) return markBit.open;
  return high === null ? markBit.lowerBound : low === null ? markBit.upperBound : 0;
}

/** The marks of each set of bits, as they are met: there are few, and many bars have each. */
const markSets: (readonly Mark[])[] = [];

function marksIn(bits: number): readonly Mark[] {
  return (markSets[bits] ??= marks.filter((mark) => bits & markBit[mark]));
}

/** How a piece enters its bar, in numbers. */
export function toPart({ investment, slice, conversion, money, weight, role }: Piece): Part {
  const { amount, currency = '', period } = investment;
  return {
    investment: investment.id,
    amount: amount ? pointText(amount) : '0',
    currency,
    rate: conversion.rate === ONE ? '1' : toText(conversion.rate),
    rateOrigin: conversion.origin,
    ratePeriod: conversion.period,
    fraction: slice.months === slice.of && weight === 1 ? 1 : slice.months / slice.of / weight,
    converted: toNumber(money().point),
    period: period ? periodLabel(period) : '',
    role,
  };
}

/** The point of an amount as decimal text. */
function pointText(amount: Parameters<typeof moneyOf>[0]): string {
  switch (amount.qualifier) {
    case 'exactly':
    case 'about':
    case 'over':
      return amount.low;
    case 'upTo':
      return amount.high;
    case 'between':
      return toText(moneyOf(amount).point, 100);
  }
}
