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
export interface MissingRate {
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
   * after the last rate take the last one that is not after `known`, else the last known. Cross rates go through USD.
   */
  readonly rateFor: (
    from: string,
    to: string,
    start: number,
    end: number,
    known: number | null,
  ) => FoundRate | MissingRate;
}

interface Known {
  readonly rates: Dataset['rates'];
  readonly sources: Dataset['sources'];
  readonly book: RateBook;
}

const books = new WeakMap<RateTable, Known>();

/** The rate book of a dataset, made anew only where its rates or their sources have changed. */
export function rateBookOf(table: RateTable, dataset: Dataset): RateBook {
  const { rates, sources } = dataset;
  const last = books.get(table);
  // Without rates of the user's own, no dataset differs from another.
  const isSame =
    last && (rates.length === 0 ? last.rates.length === 0 : last.rates === rates && last.sources === sources);
  if (isSame) return last.book;
  const book = createRateBook(table, readUserRates(dataset));
  books.set(table, { rates, sources, book });
  return book;
}

const bundledBooks = new WeakMap<RateTable, RateBook>();

/** The rates that come with the app, as if the user had none. */
export function bundledBookOf(table: RateTable): RateBook {
  let book = bundledBooks.get(table);
  if (!book) bundledBooks.set(table, (book = createRateBook(table, noUserRates)));
  return book;
}

/** The user's rates over the ones that come with the app. It remembers what it was asked. */
export function createRateBook(table: RateTable, user: UserRates): RateBook {
  const pairs = new Map<string, Map<string, Pair | MissingRate>>();
  const pairFor = (from: string, to: string): Pair | MissingRate => {
    let others = pairs.get(from);
    if (!others) pairs.set(from, (others = new Map()));
    let pair = others.get(to);
    if (!pair) others.set(to, (pair = pairOf(table, user, from, to)));
    return pair;
  };
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
      const key = end > pair.last ? `${months}:${known}` : months;
      let answer = pair.answers.get(key);
      if (!answer) pair.answers.set(key, (answer = answerOf(pair, start, end, known)));
      return answer;
    },
  };
}

/** The rates of two currencies from the first month that has one, with running sums so that a mean costs nothing. */
interface Pair {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
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
  return { from, to, first, last: low + rates.length - 1, sums, origins: origins.slice(skipped), answers: new Map() };
}

/** Units of one currency for one US dollar. */
interface Leg {
  readonly first: number;
  readonly last: number;
  readonly at: (month: number) => { readonly value: Exact; readonly origin: string | null } | null;
}

function legOf(table: RateTable, user: UserRates, currency: string): Leg {
  if (currency === 'USD') return { first: -Infinity, last: Infinity, at: () => ({ value: ONE, origin: null }) };
  const own = user.between('USD', currency);
  const bundled = table.perUsd.get(currency);
  const months = [...(own?.keys() ?? [])];
  return {
    first: Math.min(...months, bundled?.first ?? Infinity),
    last: Math.max(...months, bundled ? bundled.first + bundled.values.length - 1 : -Infinity),
    at(month) {
      const given = own?.get(month);
      if (given !== undefined) return { value: given, origin: 'user' };
      const value = bundled?.values[month - bundled.first] ?? null;
      return value === null || !bundled ? null : { value, origin: bundled.origins[month - bundled.first] ?? null };
    },
  };
}

function answerOf(pair: Pair, start: number, end: number, known: number | null): FoundRate | MissingRate {
  const { first, last, origins } = pair;
  const ownEnd = Math.min(end, last);
  const missing: number[] = [];
  for (let month = start; month <= ownEnd; month += 1) {
    if ((origins[month - first] ?? null) === null) missing.push(month);
  }
  if (missing.length > 0) {
    const span = spanText(missing[0] ?? start, missing.at(-1) ?? end);
    return { found: false, detail: `no rate from ${pair.from} to ${pair.to} for ${span}` };
  }
  const used = new Set<string>();
  for (let month = start; month <= ownEnd; month += 1) used.add(origins[month - first] ?? '');
  const ahead = Math.max(0, end - Math.max(last, start - 1));
  const spans = ownEnd >= start ? [spanText(start, ownEnd)] : [];
  let sum = ownEnd >= start ? sumOf(pair, start, ownEnd) : 0n;
  if (ahead > 0) {
    const stand = standIn(pair, known);
    sum += sumOf(pair, stand, stand) * BigInt(ahead);
    used.add(origins[stand - first] ?? '');
    if (!(stand >= start && stand <= ownEnd)) spans.push(monthOf(stand));
  }
  return {
    found: true,
    rate: sum / BigInt(end - start + 1),
    origin: [...used].reduce((a, b) => joinOrigins(a, b)) as TableOrigin,
    period: spans.join(', '),
    estimated: ahead > 0,
  };
}

/** The month whose rate stands for months without one yet: the last that is not after `known`, else the last of all. */
function standIn({ first, last, origins }: Pair, known: number | null): number {
  if (known === null || known < first) return last;
  let month = Math.min(known, last);
  while ((origins[month - first] ?? null) === null) month -= 1;
  return month;
}

function sumOf({ first, sums }: Pair, start: number, end: number): Exact {
  return (sums[end - first + 1] ?? 0n) - (sums[start - first] ?? 0n);
}

function spanText(start: number, end: number): string {
  return start === end ? monthOf(start) : `${monthOf(start)}..${monthOf(end)}`;
}

function joinOrigins(a: string | null, b: string | null): string {
  return [...new Set([...(a?.split('+') ?? []), ...(b?.split('+') ?? [])])].filter(Boolean).sort().join('+');
}
