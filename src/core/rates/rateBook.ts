import { keep } from '../keep';
import type { Dataset } from '../dataset/dataset';
import { monthOf } from '../dataset/period';
import { divide, type Exact } from './exact';
import { fixedBetween, joinOrigins, legOf, type MonthRate, ownByEuro } from './legs';
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
  /** Whether a month without a rate yet took the rate of another month, or it is not known which month is meant. */
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
  /** The first and the last month (`monthIndex`) for which the tables have a rate from one currency to another; null: for none. */
  readonly spanOf: (from: string, to: string) => { readonly first: number; readonly last: number } | null;
  /** [D18] Whether the rate of a month (`monthIndex`) is that at which a currency gave way to the euro. */
  readonly isFixed: (from: string, to: string, month: number) => boolean;
  /**
   * [C3] The rate from one currency to another of money spent over the months `start` to `end`, both included (`monthIndex`):
   * the mean of the months' own. A month without a rate yet takes that of the last month before it that has one: those after
   * the table that comes with the app, also where the user has a rate for a later month. Cross rates go through USD, those of a
   * currency that gave way to the euro from its adoption on through the euro [D18].
   */
  readonly rateFor: (from: string, to: string, start: number, end: number) => FoundRate | MissingRate;
  /**
   * [C3] The rate of what was announced in a month (`monthIndex`): that of the last month with a rate not after it. Where it is not known when
   * (null), that of the last month of the table.
   */
  readonly rateOn: (from: string, to: string, month: number | null) => FoundRate | MissingRate;
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
    isFixed(from, to, month) {
      const pair = pairFor(from, to);
      return !('found' in pair) && pair.at(month)?.isFixed === true;
    },
    rateFor(from, to, start, end) {
      const pair = pairFor(from, to);
      if ('found' in pair) return pair;
      // Months are fewer than 2^17.
      const key = start * 2 ** 17 + end;
      let answer = pair.answers.get(key);
      if (!answer) pair.answers.set(key, (answer = answerOver(pair, start, end)));
      return answer;
    },
    rateOn(from, to, month) {
      const pair = pairFor(from, to);
      if ('found' in pair) return pair;
      let answer = pair.announced.get(month);
      if (!answer) pair.announced.set(month, (answer = answerOn(pair, month)));
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
  /** Whether the user has a say in the way from a currency to the dollar. */
  const hasOwnLeg = (currency: string) =>
    hasOwn('USD', currency) || (table.euro.has(currency) && (hasOwn('EUR', currency) || hasOwn('USD', 'EUR')));
  const pairs = new Map<string, Map<string, Pair | MissingRate>>();
  const pairFor: Pairs = (from, to) => {
    let others = pairs.get(from);
    if (!others) pairs.set(from, (others = new Map()));
    let pair = others.get(to);
    if (!pair) {
      const isOwn = hasOwn(from, to) || hasOwnLeg(from) || hasOwnLeg(to) || ownByEuro(table, user, from, to) !== null;
      others.set(to, (pair = bundled && !isOwn ? bundled(from, to) : pairOf(table, user, from, to)));
    }
    return pair;
  };
  return pairFor;
}

/** The rates of two currencies, month by month. */
interface Pair {
  readonly from: string;
  readonly to: string;
  /** The first and the last month for which the tables have a rate. */
  readonly first: number;
  readonly last: number;
  /** The last month of the table that comes with the app: a later one without a rate has none yet. */
  readonly settled: number;
  /** The last month of the table, without what the user foresees for months that do not follow it. */
  readonly latest: number;
  readonly at: (month: number) => MonthRate | null;
  /** What was asked of it, by months and by the month of an announcement. */
  readonly answers: Map<number, FoundRate | MissingRate>;
  readonly announced: Map<number | null, FoundRate | MissingRate>;
}

function pairOf(table: RateTable, user: UserRates, from: string, to: string): Pair | MissingRate {
  const direct = user.between(from, to);
  const own = legOf(table, user, from);
  const other = legOf(table, user, to);
  const fixed = fixedBetween(table, user, from, to);
  const byEuro = ownByEuro(table, user, from, to);
  const made = (month: number): MonthRate | null => {
    const given = direct?.get(month);
    if (given !== undefined) return { value: given, origin: 'user' };
    const euro = byEuro?.(month) ?? null;
    if (euro) return euro;
    const always = fixed?.at(month) ?? null;
    if (always) return always;
    const mine = own.at(month);
    const theirs = other.at(month);
    if (!mine || !theirs) return fixed?.atLast(month) ?? null;
    return { value: divide(theirs.value, mine.value), origin: joinOrigins(mine.origin, theirs.origin) };
  };
  const known = new Map<number, MonthRate | null>();
  const at = (month: number) => {
    let rate = known.get(month);
    if (rate === undefined) known.set(month, (rate = made(month)));
    return rate;
  };
  const months = [...(direct?.keys() ?? []), ...(fixed ? [fixed.from] : [])];
  let first = Math.min(...months, Math.max(own.first, other.first));
  let last = Math.max(...months, Math.min(own.last, other.last));
  while (first <= last && !at(first)) first += 1;
  while (last >= first && !at(last)) last -= 1;
  if (first > last) return { found: false, detail: `no rate for ${own.first === Infinity ? from : to} in any month` };
  let settled = Math.max(first - 1, Math.min(own.settled, other.settled, last));
  while (settled >= first && !at(settled)) settled -= 1;
  let latest = settled < first ? last : settled;
  while (latest < last && at(latest + 1)) latest += 1;
  return { from, to, first, last, settled, latest, at, answers: new Map(), announced: new Map() };
}

function answerOver(pair: Pair, start: number, end: number): FoundRate | MissingRate {
  const missing: number[] = [];
  const taken: number[] = [];
  for (let month = start; month <= end; month += 1) {
    if (pair.at(month) || month > pair.settled) taken.push(lastRated(pair, month));
    else missing.push(month);
  }
  if (missing.length > 0) {
    const span = spanText(missing[0] ?? start, missing.at(-1) ?? end);
    return { found: false, detail: `no rate from ${pair.from} to ${pair.to} for ${span}` };
  }
  const used = new Set(taken);
  return {
    found: true,
    rate: taken.reduce((sum, month) => sum + (pair.at(month)?.value ?? 0n), 0n) / BigInt(taken.length),
    origin: [...used].map((month) => pair.at(month)?.origin ?? '').reduce(joinOrigins, '') as TableOrigin,
    period: spansText([...used]),
    estimated: taken.some((month, i) => month !== start + i),
  };
}

function answerOn(pair: Pair, month: number | null): FoundRate | MissingRate {
  const taken = lastRated(pair, month ?? pair.latest);
  const rate = pair.at(taken);
  if (!rate) {
    return { found: false, detail: `no rate from ${pair.from} to ${pair.to} for ${monthOf(taken)} or before` };
  }
  const [period, origin] = [monthOf(taken), rate.origin as TableOrigin];
  return { found: true, rate: rate.value, origin, period, estimated: taken !== month };
}

/** The last month with a rate that is not after a month; the month itself where there is none. */
function lastRated({ at, first, last }: Pair, month: number): number {
  if (at(month)) return month;
  let taken = Math.min(month, last);
  while (taken >= first && !at(taken)) taken -= 1;
  return taken < first ? month : taken;
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
