import { type Status, statuses } from '../dataset/records';
import { ONE, toNumber, toText } from '../rates/exact';
import type { Cell, Piece } from './cell';
import type { Money } from './claim';
import { type Bar, type Key, type Mark, marks, type Part } from './comparison';
import { moneyOf } from './money';

/** A bar as it is told: doubles from here on, the nearest to what was summed exactly. */
export function toBar(cell: Cell, value: Money, index: Key, series: Key | null): Bar {
  const found = new Set<Mark>(cell.marks);
  if (value.openAbove) found.add('lowerBound');
  if (value.openBelow) found.add('upperBound');
  const point = toNumber(value.point);
  let parts: readonly Part[] | null = null;
  return {
    index,
    series,
    point,
    low: value.low === null ? null : value.low === value.point ? point : toNumber(value.low),
    high: value.high === null ? null : value.high === value.point ? point : toNumber(value.high),
    marks: marks.filter((mark) => found.has(mark)),
    statuses: statusesOf(cell.pieces),
    periods: periodsOf(cell.pieces),
    // Only who asks how a bar was made pays for the telling.
    get from() {
      return (parts ??= cell.pieces.map(toPart));
    },
  };
}

function toPart({ claim, slice, money, weight, role }: Piece): Part {
  const { amount } = claim.investment;
  const { at, conversion } = slice;
  return {
    investment: claim.investment.id,
    amount: amount ? pointText(amount) : '0',
    currency: claim.currency,
    rate: conversion.rate === ONE ? '1' : toText(conversion.rate),
    rateOrigin: conversion.origin,
    ratePeriod: conversion.period,
    fraction: at.months === at.of && weight === 1 ? 1 : at.months / at.of / weight,
    converted: toNumber(money.point),
    period: claim.period,
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

/** What is taken off a whole does not colour it. */
function statusesOf(pieces: readonly Piece[]): readonly Status[] {
  const [only] = pieces;
  if (only && pieces.length === 1) return [only.claim.investment.status];
  const found = new Set(shown(pieces).map(({ claim }) => claim.investment.status));
  return statuses.filter((status) => found.has(status));
}

function periodsOf(pieces: readonly Piece[]): readonly string[] {
  const [only] = pieces;
  if (only && pieces.length === 1) return [only.claim.period];
  const ends = new Map<string, number>();
  for (const { claim } of shown(pieces)) ends.set(claim.period, claim.end);
  return [...ends].sort(([a, endA], [b, endB]) => endA - endB || (a < b ? -1 : 1)).map(([label]) => label);
}

function shown(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ role }) => role !== 'takenOff');
}
