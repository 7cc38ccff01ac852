import { keep } from '../keep';
import type { Dataset } from '../dataset/dataset';
import { monthOf } from '../dataset/period';
import { divide, type Exact, ONE } from './exact';
import type { BundledOrigin, RateTable } from './rateTable';
import { noUserRates, readUserRates, type UserRates } from './userRates';

/** Where a rate of the tables came from; `FED+IMF` where several went into it. */
export type TableOrigin = 'user' | BundledOrigin | `${'user' | BundledOrigin}+${string}`;

/** A rate from one currency to another over some months. */
export interface FoundRate {
  readonly found: true;
  /** Units of the one for one unit of the other: the plain mean of the rates of the months. */
  readonly rate: Exact;
  readonly origin: TableOrigin;
  /** The months whose rates were used: `2025-01`, `2023-07..2024-06`, `2026-01..2026-06, 2025-01`. */
  readonly period: string;
  /** Whether a month without a rate yet took the rate of another month. */
  readonly estimated: boolean;
}

/** No rate, and which currency and months it is about, in plain English. */
interface MissingRate {
  readonly found: false;
  readonly detail: string;
}

export interface RateBook {
  readonly table: RateTable;
  readonly user: UserRates;
  /** The first and the last month (`monthIndex`) that have a rate from one currency to another; null: none has. */
  readonly spanOf: (from: string, to: string) => { readonly first: number; readonly last: number } | null;
  /**
   * The rate [C3] from one currency to another over the months `start` to `end`, both included (`monthIndex`). Months
   * without a rate yet take the last one that is not after `known`, else the last before them: those after the table that
   * comes with the app, also where the user has a rate for a later month. Cross rates go through USD.
   */
  readonly rateFor: (
    from: string,
    to: string,
    start: number,
    end: number,
    known: number | null,
  ) => FoundRate | MissingRate;
}

/** The rate book of a dataset, made anew only where its rates or their sources have changed. */
export function rateBookOf(table: RateTable, { rates, sources }: Pick<Dataset, 'rates' | 'sources'>): RateBook {
  // Without rates of the user's own, no dataset differs from another.
  return rates.length === 0 ? bundledBookOf(table) : ownBookOf(table, rates, sources);
}

const ownBookOf = keep((table: RateTable, rates: Dataset['rates'], sources: Dataset['sources']) =>
  createRateBook(table, readUserRates({ rates, sources })),
);

/** The rates that come with the app, as if the user had none. */
export const bundledBookOf = keep((table: RateTable) => createRateBook(table, noUserRates));

/** The user's rates over the ones that come with the app. It remembers what it was asked. */
export function createRateBook(table: RateTable, user: UserRates): RateBook {
  const bundled = bundledPairsOf(table);
  const pairFor = user === noUserRates ? bundled : createPairs(table, user, bundled);
  return {
    table,
    user,
    spanOf(from, to) {
      const pair = pairFor(from, to);
      return 'found' in pair ? null : { first: pair.first, last: pair.last };
    },
    rateFor(from, to, start, end, known) {
      const pair = pairFor(from, to);
      if ('found' in pair) return pair;
      // Months are fewer than 2^17; what was known matters only for months without a rate yet.
      const months = start * 2 ** 17 + end;
      const key = end > pair.unbroken ? `${months}:${known}` : months;
      let answer = pair.answers.get(key);
      if (!answer) pair.answers.set(key, (answer = answerOf(pair, start, end, known)));
      return answer;
    },
  };
}

/** The rates of two currencies, each pair made once. */
type Pairs = (from: string, to: string) => Pair | MissingRate;

const bundledPairsOf = keep((table: RateTable) => createPairs(table, noUserRates, null));

/** Where the user has no rate that touches a pair, it is the one that comes with the app: an edit makes few pairs anew. */
function createPairs(table: RateTable, user: UserRates, bundled: Pairs | null): Pairs {
  const hasOwn = (from: string, to: string) => user.between(from, to) !== undefined;
  const pairs = new Map<string, Map<string, Pair | MissingRate>>();
  const pairFor: Pairs = (from, to) => {
    let others = pairs.get(from);
    if (!others) pairs.set(from, (others = new Map()));
    let pair = others.get(to);
    if (!pair) {
      const isOwn = hasOwn(from, to) || hasOwn('USD', from) || hasOwn('USD', to);
      others.set(to, (pair = bundled && !isOwn ? bundled(from, to) : pairOf(table, user, from, to)));
    }
    return pair;
  };
  return pairFor;
}

/** The rates of two currencies from the first month that has one, with running sums so that a mean costs nothing. */
interface Pair {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
  /** The last month of the table that comes with the app: a later one without a rate has none yet. */
  readonly settled: number;
  /** No month up to this one takes the rate of another. */
  readonly unbroken: number;
  /** At i: the sum of the rates of the months before first + i. */
  readonly sums: readonly Exact[];
  readonly origins: readonly (string | null)[];
  readonly answers: Map<number | string, FoundRate | MissingRate>;
}

function pairOf(table: RateTable, user: UserRates, from: string, to: string): Pair | MissingRate {
  const direct = user.between(from, to);
  const own = legOf(table, user, from);
  const other = legOf(table, user, to);
  const months = [...(direct?.keys() ?? [])];
  const low = Math.min(...months, Math.max(own.first, other.first));
  const high = Math.max(...months, Math.min(own.last, other.last));
  const rates: (Exact | null)[] = [];
  const origins: (string | null)[] = [];
  for (let month = low; month <= high; month += 1) {
    const given = direct?.get(month);
    const mine = own.at(month);
    const theirs = other.at(month);
    const crossed = mine && theirs ? divide(theirs.value, mine.value) : null;
    rates.push(given ?? crossed);
    origins.push(given !== undefined ? 'user' : mine && theirs ? joinOrigins(mine.origin, theirs.origin) : null);
  }
  while (rates.length > 0 && rates.at(-1) === null) rates.pop();
  const skipped = rates.findIndex((rate) => rate !== null);
  if (skipped < 0) return { found: false, detail: `no rate for ${own.first === Infinity ? from : to} in any month` };
  const sums: Exact[] = [0n];
  for (const rate of rates.slice(skipped)) sums.push((sums.at(-1) ?? 0n) + (rate ?? 0n));
  const first = low + skipped;
  const last = low + rates.length - 1;
  const isRated = (month: number) => rates[month - low] !== null;
  let settled = Math.max(first - 1, Math.min(own.settled, other.settled, last));
  while (settled >= first && !isRated(settled)) settled -= 1;
  let unbroken = settled;
  while (unbroken < last && isRated(unbroken + 1)) unbroken += 1;
  return { from, to, first, last, settled, unbroken, sums, origins: origins.slice(skipped), answers: new Map() };
}

/** Units of one currency for one US dollar. */
interface Leg {
  readonly first: number;
  readonly last: number;
  /** The last month of the table that comes with the app. */
  readonly settled: number;
  readonly at: (month: number) => { readonly value: Exact; readonly origin: string | null } | null;
}

function legOf(table: RateTable, user: UserRates, currency: string): Leg {
  if (currency === 'USD') {
    return { first: -Infinity, last: Infinity, settled: Infinity, at: () => ({ value: ONE, origin: null }) };
  }
  const own = user.between('USD', currency);
  const bundled = table.perUsd.get(currency);
  const months = [...(own?.keys() ?? [])];
  const settled = bundled ? bundled.first + bundled.values.length - 1 : -Infinity;
  return {
    first: Math.min(...months, bundled?.first ?? Infinity),
    last: Math.max(...months, settled),
    settled,
    at(month) {
      const given = own?.get(month);
      if (given !== undefined) return { value: given, origin: 'user' };
      const value = bundled?.values[month - bundled.first] ?? null;
      return value === null || !bundled ? null : { value, origin: bundled.origins[month - bundled.first] ?? null };
    },
  };
}

function answerOf(pair: Pair, start: number, end: number, known: number | null): FoundRate | MissingRate {
  const missing: number[] = [];
  const taken: number[] = [];
  for (let month = start; month <= end; month += 1) {
    if (originOf(pair, month) !== null) taken.push(month);
    else if (month > pair.settled) taken.push(standIn(pair, month, known));
    else missing.push(month);
  }
  if (missing.length > 0) {
    const span = spanText(missing[0] ?? start, missing.at(-1) ?? end);
    return { found: false, detail: `no rate from ${pair.from} to ${pair.to} for ${span}` };
  }
  const used = new Set(taken);
  return {
    found: true,
    rate: taken.reduce((sum, month) => sum + rateIn(pair, month), 0n) / BigInt(taken.length),
    origin: [...used].map((month) => originOf(pair, month) ?? '').reduce(joinOrigins, '') as TableOrigin,
    period: spansText([...used]),
    estimated: taken.some((month, i) => month !== start + i),
  };
}

/** Where the rate of a month came from; null where it has none. */
function originOf({ first, origins }: Pair, month: number): string | null {
  return origins[month - first] ?? null;
}

/**
 * The month whose rate stands for a month without one yet: the last that is not after `known`, else the last before it.
 */
function standIn(pair: Pair, month: number, known: number | null): number {
  const isKnown = known !== null && known >= pair.first;
  let at = Math.min(month, pair.last, isKnown ? known : Infinity);
  while (originOf(pair, at) === null) at -= 1;
  return at;
}

function rateIn({ first, sums }: Pair, month: number): Exact {
  return (sums[month - first + 1] ?? 0n) - (sums[month - first] ?? 0n);
}

/** Months as they are met, those that follow each other as one span. */
function spansText(months: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last && month === last[1] + 1) last[1] = month;
    else spans.push([month, month]);
  }
  return spans.map(([from, to]) => spanText(from, to)).join(', ');
}

function spanText(start: number, end: number): string {
  return start === end ? monthOf(start) : `${monthOf(start)}..${monthOf(end)}`;
}

function joinOrigins(a: string | null, b: string | null): string {
  if (a === b || !b) return a ?? '';
  if (!a) return b;
  return [...new Set([...(a?.split('+') ?? []), ...(b?.split('+') ?? [])])].filter(Boolean).sort().join('+');
}
