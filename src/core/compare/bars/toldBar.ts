import { ONE, toNumber, toText } from '../../rates/exact';
import type { Cell, Told } from './cell';
import type { Bar, Part } from '../comparison';
import { type Key, type Mark, markBit, marks } from '../vocabulary';
import { moneyOf } from '../prepared/money';
import { periodLabel } from '../../words/periodLabel';
import type { Piece } from './pieces';

/** A bar as it is told: doubles from here on, the nearest to what was summed exactly. */
export function toBar(cell: Cell, told: Told, index: Key, series: Key | null): Bar {
  const { point, low, high, openAbove, openBelow } = told;
  const isOpen = low === null && high === null;
  const bits =
    cell.marks |
    (openAbove ? markBit.lowerBound : 0) |
    (openBelow ? markBit.upperBound : 0) |
    (isOpen ? markBit.open : 0);
  const bar: Bar = { index, series, point, low, high, marks: marksIn(bits), statuses: cell.statuses };
  return bits & markBit.partial && cell.months ? { ...bar, months: cell.months } : bar;
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
