import { ONE, shareOf, type Exact } from '../../rates/exact';
import type { Asked } from './asked';
import type { ByRow } from '../prepared/byRow';
import { flag } from '../prepared/columns';
import { type Converted, conversionOf, routeOf } from './convert';
import { addMoney, type Ends, FINE, mapMoney, type Money, moneyOf, nothing, shareMoney } from '../prepared/money';
import { type Near, Product, Whole } from '../prepared/near';
import type { Pair } from '../prepared/pairSums';
import { type Spread, spreadOf, withRange } from '../prepared/spread';

/** What stands for a slot with rivals after [C4]. */
export interface Resolved {
  /** The rows that its value is made of and the weight of each, as one over a whole number. */
  readonly members: readonly { readonly row: number; readonly weight: number }[];
  /** All who state the same thing: its range reaches over them. */
  readonly rivals: readonly number[];
  /** The rows in whose bars it stands where these are sources, tags or beneficiaries: its own, or of all together each. */
  readonly standsFor: readonly number[];
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

/** What a figure's slice comes to in the question's currency, with the range of its rivals. */
export function endsAt(figures: Figures, row: number, slice: number): Ends<Near> {
  const own = figures.resolved[row];
  return own ? withRange(...valueAndRivals(own, (one) => rowEnds(figures, one, slice))) : rowEnds(figures, row, slice);
}

/** The same exactly, in `FINE` parts. */
export function moneyAt(figures: Figures, row: number, slice: number): Money {
  return mapMoney(endsAt(figures, row, slice), exactly);
}

/** The same of some months of a slice (`monthIndex`): each month's share at that month's rate. */
export function monthsMoney(figures: Figures, row: number, slice: number, months: readonly number[]): Money {
  const own = figures.resolved[row];
  const endsOf = (one: number) => monthsEnds(figures, one, slice, months);
  return mapMoney(own ? withRange(...valueAndRivals(own, endsOf)) : endsOf(row), exactly);
}

/** What a figure comes to over its whole period, in `FINE` parts of the question's currency, with the range of its rivals. */
export function totalMoney(figures: Figures, row: number): Money {
  const own = figures.resolved[row];
  if (!own) return rowTotal(figures, row);
  // Of several rivals another may be the highest each year: over the whole period it is one of them.
  const endsOf = (one: number) => mapMoney(rowTotal(figures, one), (value) => new Whole(value));
  return mapMoney(withRange(...valueAndRivals(own, endsOf)), exactly);
}

/** The same in the figure's own currency; null where it is made of several currencies. */
export function ownMoney(figures: Figures, row: number): Money | null {
  const { columns } = figures.asked;
  const currency = columns.currency[row];
  const own = figures.resolved[row];
  if (own?.rivals.some((one) => columns.currency[one] !== currency)) return null;
  const endsOf = (one: number) => ownRowEnds(figures, one);
  return mapMoney(own ? withRange(...valueAndRivals(own, endsOf)) : endsOf(row), exactly);
}

/**
 * What is shown of a figure over its whole period, without the range of its rivals, in `FINE` parts: in the currency that its
 * rows share, or in the question's.
 */
export function shownTotal(figures: Figures, row: number, isInOwn: boolean): Money {
  const own = figures.resolved[row];
  const valueOf = (endsOf: (one: number) => Ends<Near>) =>
    mapMoney(own ? valueAndRivals({ ...own, rivals: [] }, endsOf)[0] : endsOf(row), exactly);
  if (isInOwn) return valueOf((one) => ownRowEnds(figures, one));
  return overSlices(figures, row, (slice) => valueOf((one) => rowEnds(figures, one, slice)));
}

function overSlices({ converted }: Figures, row: number, moneyOf: (slice: number) => Money): Money {
  const { length = 0 } = routeOf(converted, row)?.slices ?? [];
  if (length === 1) return moneyOf(0);
  let total: Money = nothing;
  for (let slice = 0; slice < length; slice += 1) total = addMoney(total, moneyOf(slice));
  return total;
}

/** How far the rivals of a slice reach, and what stands for them. */
export function spreadAt(figures: Figures, own: Resolved, slice: number): Spread & { readonly point: Near } {
  const [value, rivals] = valueAndRivals(own, (row) => rowEnds(figures, row, slice));
  return { ...spreadOf(value, rivals), point: value.point };
}

/** The money of one row's slice, in `FINE` parts of the question's currency. */
export function rowMoney(figures: Figures, row: number, slice: number): Money {
  return mapMoney(rowEnds(figures, row, slice), exactly);
}

/** The same over its whole period. */
export function rowTotal(figures: Figures, row: number): Money {
  return overSlices(figures, row, (slice) => rowMoney(figures, row, slice));
}

/** What one row's slice comes to in the question's currency. */
export function rowEnds({ asked: { columns }, converted }: Figures, row: number, slice: number): Ends<Near> {
  const route = routeOf(converted, row);
  const factor = route?.factors[slice] ?? 0n;
  const pair = route?.pairs[slice] ?? noPair;
  const point = converted.point[row] ?? -1;
  if (point < 0) return mapMoney(amountOf(columns.table[row]), (value) => new Whole((value * factor * FINE) / ONE));
  const low = converted.low[row] ?? -1;
  const high = converted.high[row] ?? -1;
  const flags = columns.flags[row] ?? 0;
  const middle = new Product(point, pair, factor);
  const end = (value: number) => (value === point ? middle : value < 0 ? null : new Product(value, pair, factor));
  return {
    point: middle,
    low: end(low),
    high: end(high),
    openAbove: (flags & flag.isOpenAbove) !== 0,
    openBelow: (flags & flag.isOpenBelow) !== 0,
  };
}

const noPair: Pair = { hi: 0, lo: 0 };

function monthsEnds(figures: Figures, row: number, at: number, months: readonly number[]): Ends<Near> {
  const { asked, converted } = figures;
  const { columns, book, question, times } = asked;
  const { months: all = 1, of = 1 } = routeOf(converted, row)?.slices[at] ?? {};
  const { rate, origin, period } = conversionOf(converted, row, at);
  if (months.length === all || origin === 'none' || origin === 'stated' || !period?.includes('..')) {
    return mapMoney(
      shareMoney(mapMoney(rowEnds(figures, row, at), exactly), months.length, all),
      (value) => new Whole(value),
    );
  }
  const { currency = '' } = times.codes.flows[times.flow[row] ?? -1] ?? {};
  const rates = months.reduce((sum, month) => {
    const answer = book.rateFor(currency, question.currency, month, month);
    return sum + (answer.found ? answer.rate : rate);
  }, 0n);
  const factor = shareOf(rates, 1, of);
  return mapMoney(amountOf(columns.table[row]), (value) => new Whole((value * factor * FINE) / ONE));
}

function ownRowEnds({ asked: { columns } }: Figures, row: number): Ends<Near> {
  return mapMoney(amountOf(columns.table[row]), (value) => new Whole(value * FINE));
}

function amountOf(investment: Asked['columns']['table'][number] | undefined): Money {
  return investment?.amount ? moneyOf(investment.amount) : nothing;
}

function exactly({ exact }: Near): Exact {
  return exact;
}

/** What stands for rivals, that of its one row or what several are together by their weights; and each of the rivals. */
function valueAndRivals(
  { members, rivals }: Resolved,
  endsOf: (row: number) => Ends<Near>,
): readonly [value: Ends<Near>, rivals: readonly Ends<Near>[]] {
  const [only] = members;
  if (only && members.length === 1) {
    const value = endsOf(only.row);
    return [value, rivals.map((row) => (row === only.row ? value : endsOf(row)))];
  }
  const shares = members.map(({ row, weight }) => shareMoney(mapMoney(endsOf(row), exactly), 1, weight));
  const value = mapMoney(shares.reduce(addMoney, nothing), (sum) => new Whole(sum));
  return [value, rivals.map(endsOf)];
}
