import { divide, type Exact, multiply, ONE } from './exact';
import type { RateTable } from './rateTable';
import type { UserRates } from './userRates';

/** A rate of one month. */
export interface MonthRate {
  readonly value: Exact;
  /** A `TableOrigin`; null: it is one for one, which nobody had to say. */
  readonly origin: string | null;
  /** Whether it is that at which a currency gave way to the euro. */
  readonly isFixed?: true;
}

/** Units of one currency for one US dollar. */
interface Leg {
  readonly first: number;
  readonly last: number;
  /** The last month of the table that comes with the app. */
  readonly settled: number;
  readonly at: (month: number) => MonthRate | null;
}

const dollar: Leg = { first: -Infinity, last: Infinity, settled: Infinity, at: () => ({ value: ONE, origin: null }) };

/**
 * How a currency comes to the dollar: by the user's rate of the month, else as the euro does from its adoption on [D18], else by the
 * table that comes with the app.
 */
export function legOf(table: RateTable, user: UserRates, currency: string): Leg {
  if (currency === 'USD') return dollar;
  const own = user.between('USD', currency);
  const bundled = table.perUsd.get(currency);
  const euro = euroLegOf(table, user, currency);
  const months = [...(own?.keys() ?? [])];
  const settled = Math.max(bundled ? bundled.first + bundled.values.length - 1 : -Infinity, euro?.settled ?? -Infinity);
  return {
    first: Math.min(...months, bundled?.first ?? Infinity, euro?.first ?? Infinity),
    last: Math.max(...months, settled, euro?.last ?? -Infinity),
    settled,
    at(month) {
      const given = own?.get(month);
      if (given !== undefined) return { value: given, origin: 'user' };
      if (euro && month >= euro.from) return euro.at(month);
      const value = bundled?.values[month - bundled.first] ?? null;
      return value === null || !bundled ? null : { value, origin: bundled.origins[month - bundled.first] ?? null };
    },
  };
}

/** How a currency that gave way to the euro comes to the dollar from its adoption on; null for any other. */
function euroLegOf(table: RateTable, user: UserRates, currency: string): (Leg & { readonly from: number }) | null {
  const parity = parityOf(table, user, currency);
  if (!parity || currency === 'EUR') return null;
  const { from } = parity;
  const euro = legOf(table, user, 'EUR');
  const isLater = (month: number) => (month >= from ? month : -Infinity);
  return {
    from,
    first: Math.max(from, euro.first),
    last: isLater(euro.last),
    settled: isLater(euro.settled),
    at(month) {
      const rate = euro.at(month);
      const own = parity.at(month);
      return rate && { value: multiply(own.value, rate.value), origin: joinOrigins(own.origin, rate.origin) };
    },
  };
}

/**
 * [D18] The user's own rate of the euro for a currency that follows it, from its adoption on: that of a mark is that of the euro,
 * whichever of the two it was. Null where neither of two currencies follows it, or the user says nothing of the euro and the other.
 */
export function ownByEuro(table: RateTable, user: UserRates, from: string, to: string): FixedBetween['at'] | null {
  const mine = parityOf(table, user, from);
  const theirs = parityOf(table, user, to);
  if ((mine === null) === (theirs === null)) return null;
  const own = mine ? user.between('EUR', to) : user.between(from, 'EUR');
  const parity = mine ?? theirs;
  if (!own || !parity) return null;
  return (month) => {
    const given = own.get(month);
    if (given === undefined || month < parity.from) return null;
    const { value, origin } = parity.at(month);
    return { value: mine ? divide(given, value) : multiply(given, value), origin: joinOrigins('user', origin) };
  };
}

/** The fixed rate between two currencies that are, or became, the euro. */
interface FixedBetween {
  /** The month from which on both are the euro. */
  readonly from: number;
  /** The rate of a month in which both are; null before. */
  readonly at: (month: number) => MonthRate | null;
  /** The rate of a month for which the tables lack one: there it is enough that one of the two is the euro. */
  readonly atLast: (month: number) => MonthRate | null;
}

/** [D18] The fixed rate between two currencies; null where one of them never gave way to the euro, nor is it. */
export function fixedBetween(table: RateTable, user: UserRates, from: string, to: string): FixedBetween | null {
  const mine = parityOf(table, user, from);
  const theirs = parityOf(table, user, to);
  if (!mine || !theirs || from === to) return null;
  const rateOf = (month: number): MonthRate => {
    const [own, other] = [mine.at(month), theirs.at(month)];
    return { value: divide(other.value, own.value), origin: joinOrigins(own.origin, other.origin), isFixed: true };
  };
  const both = Math.max(mine.from, theirs.from);
  const one = Math.min(mine.from, theirs.from);
  return {
    from: both,
    at: (month) => (month >= both ? rateOf(month) : null),
    atLast: (month) => (month >= one ? rateOf(month) : null),
  };
}

/** Units of a currency for one euro, and since when it is the euro by another name; null where it never was. */
function parityOf({ euro }: RateTable, user: UserRates, currency: string) {
  if (currency === 'EUR') return { from: -Infinity, at: (): MonthRate => ({ value: ONE, origin: null }) };
  const fixed = euro.get(currency);
  if (!fixed) return null;
  const own = user.between('EUR', currency);
  return {
    from: fixed.from,
    at(month: number): MonthRate {
      const given = own?.get(month);
      return given === undefined ? { value: fixed.perEuro, origin: 'EU' } : { value: given, origin: 'user' };
    },
  };
}

/** Who stands behind a rate that is made of two. */
export function joinOrigins(a: string | null, b: string | null): string {
  if (a === b || !b) return a ?? '';
  if (!a) return b;
  return [...new Set([...a.split('+'), ...b.split('+')])].filter(Boolean).sort().join('+');
}
