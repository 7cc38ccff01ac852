import { ONE, share, type Exact } from '../../rates/exact';
import type { Asked } from './asked';
import type { ByRow } from '../prepared/byRow';
import { flag } from '../prepared/columns';
import { type Converted, conversionOf, routeOf } from './convert';
import { addMoney, mapMoney, type Money, moneyOf, nothing, shareMoney } from '../prepared/money';

/**
 * While it is summed, money counts in hundredths of `Exact`'s unit: an amount in whole hundredths times a rate then needs no
 * division, and nothing is rounded. `FINE` of them are one of `Exact`.
 */
export const FINE = 100n;

/** What stands for a slot with rivals after [C4]. */
export interface Resolved {
  /** The rows that its value is made of and the weight of each, as one over a whole number. */
  readonly members: readonly { readonly row: number; readonly weight: number }[];
  /** All who state the same thing: its range reaches over them. */
  readonly rivals: readonly number[];
  /** Set apart from the sum of its bar: one of several rivals that are all shown. */
  readonly apart: boolean;
}

/** The figures of a comparison: each is a row that stands, for itself alone or for its rivals. Answers share them. */
export interface Figures {
  readonly asked: Asked;
  readonly converted: Converted;
  /** 1 where a row stands for its slot. */
  readonly stands: ArrayLike<number>;
  /** By the row that stands: where several state the same thing. */
  readonly resolved: Readonly<ByRow<Resolved>>;
}

/** Figures of which it is not decided yet what stands. */
export interface Settling extends Figures {
  readonly stands: Uint8Array;
  readonly resolved: ByRow<Resolved>;
}

/** The rows that a figure's value is made of. */
export function membersOf({ resolved }: Figures, row: number): Resolved['members'] {
  return resolved[row]?.members ?? [{ row, weight: 1 }];
}

/** The money of a figure's slice, in `FINE` parts of the question's currency, with the range of its rivals. */
export function moneyAt(figures: Figures, row: number, slice: number): Money {
  return ofAll(figures, row, (one) => rowMoney(figures, one, slice));
}

/** The same in the figure's own currency; null where it is made of several currencies. */
export function ownMoneyAt(figures: Figures, row: number, slice: number): Money | null {
  const { columns } = figures.asked;
  const currency = columns.currency[row];
  if (figures.resolved[row]?.rivals.some((one) => columns.currency[one] !== currency)) return null;
  return ofAll(figures, row, (one) => ownRowMoney(figures, one, slice));
}

/** The money of one row's slice, in `FINE` parts of the question's currency. */
export function rowMoney({ asked: { columns }, converted }: Figures, row: number, slice: number): Money {
  const factor = routeOf(converted, row)?.factors[slice] ?? 0n;
  const point = converted.point[row] ?? -1;
  if (point < 0) return mapMoney(amountOf(columns.table[row]), (value) => (value * factor * FINE) / ONE);
  const [low = -1, high = -1] = [converted.low[row], converted.high[row]];
  const flags = columns.flags[row] ?? 0;
  const middle = BigInt(point) * factor;
  const end = (value: number) => (value === point ? middle : value < 0 ? null : BigInt(value) * factor);
  return {
    point: middle,
    low: end(low),
    high: end(high),
    openAbove: (flags & flag.isOpenAbove) !== 0,
    openBelow: (flags & flag.isOpenBelow) !== 0,
  };
}

function ownRowMoney({ asked: { columns }, converted }: Figures, row: number, slice: number): Money {
  const { months = 0, of = 1 } = routeOf(converted, row)?.slices[slice] ?? {};
  return mapMoney(amountOf(columns.table[row]), (value) => share(value * FINE, months, of));
}

function amountOf(investment: Asked['columns']['table'][number] | undefined): Money {
  return investment?.amount ? moneyOf(investment.amount) : nothing;
}

/** The rate at which a figure's slice was converted. */
export function rateAt({ converted }: Figures, row: number, slice: number): Exact {
  return conversionOf(converted, row, slice).rate;
}

/** The value of a figure by that of its rows. */
function ofAll({ resolved }: Figures, row: number, moneyOfRow: (row: number) => Money): Money {
  const own = resolved[row];
  if (!own) return moneyOfRow(row);
  const [only] = own.members;
  const value =
    only && own.members.length === 1
      ? moneyOfRow(only.row)
      : own.members.reduce(
          (sum, member) => addMoney(sum, shareMoney(moneyOfRow(member.row), 1, member.weight)),
          nothing,
        );
  return withRange(value, own.rivals.map(moneyOfRow));
}

/** A value with the lowest low and the highest high of all rivals. A bound stays open unless a rival closes it. */
function withRange(value: Money, rivals: readonly Money[]): Money {
  let [lowest, highest] = [value.point, value.point];
  let isClosedAbove = !value.openAbove;
  let isClosedBelow = !value.openBelow;
  for (const { low, high } of rivals) {
    for (const end of [low, high]) {
      if (end !== null && end > highest) highest = end;
      if (end !== null && end < lowest) lowest = end;
    }
    if (high !== null && high > value.point) isClosedAbove = true;
    if (low !== null && low < value.point) isClosedBelow = true;
  }
  return { ...value, high: isClosedAbove ? highest : null, low: isClosedBelow ? lowest : null };
}
