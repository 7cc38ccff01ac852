import { divide, type Exact, exactOf, ONE, share, toText } from '../rates/exact';
import type { FoundRate, RateBook } from '../rates/rateBook';
import { type Asked, leave } from './asked';
import { flag } from './columns';
import { type Mark, markBit, type RateOrigin } from './comparison';
import { hundredthsOf } from './hundredths';
import { moneyOf } from './money';
import { type Place, placeInTime, type Slice } from './placeInTime';

/** The rate by which money was converted, and where it came from. */
export interface Conversion {
  readonly rate: Exact;
  readonly origin: RateOrigin;
  /** The months whose rates were used; null where no table was asked. */
  readonly period: string | null;
  /** Whether a month without a rate yet took that of another. */
  readonly estimated: boolean;
}

/** How an amount comes to its places in time, in the question's currency. The arrays stand beside each other. */
export interface Route {
  readonly slices: readonly Slice[];
  /** The code of each slice's place, in `Converted.places`. */
  readonly places: readonly number[];
  readonly conversions: readonly Conversion[];
  /** What a slice makes of one unit: its share of the months × its rate. */
  readonly factors: readonly Exact[];
  /** What a reader must be told of a slice, as bits. */
  readonly marks: readonly number[];
}

/** The rows after [C2] and [C3]. */
export interface Converted {
  /** By row; rows that are left out have none. */
  readonly routes: readonly (Route | undefined)[];
  /**
   * Hundredths that the factors of a row's route turn into its money: as in the columns, or what its source states instead.
   * A point of -1: the row's amount itself, which is too long for a double.
   */
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The rows whose source's own conversion was taken, and the rate that it means. */
  readonly stated: ReadonlyMap<number, Exact>;
  /** Why a row's stated amount looks wrong. */
  readonly warnings: ReadonlyMap<number, string>;
  /** Each place in time once, with what the first who met it calls it. */
  readonly places: readonly { readonly place: Place; readonly label: string }[];
}

/**
 * [C2] and [C3] Every row that stands in the question's currency: by the source's own `stated` amount, else the user's
 * rates, else those that come with the app. A rate is the plain mean of the rates of the months; where a period is split,
 * of the months of each slice. What has no rate is left out.
 */
export function convert(asked: Asked): Converted {
  const { columns, times, question, book, left } = asked;
  const to = question.currency;
  const amounts = { point: columns.point, low: columns.low, high: columns.high };
  const stated = new Map<number, Exact>();
  const warnings = new Map<number, string>();
  const routes = new Array<Route | undefined>(left.length);
  const router = createRouter(asked);
  const own = columns.names.currencies.values.indexOf(to);
  for (let row = 0; row < left.length; row += 1) {
    if (left[row]) continue;
    const flow = times.flow[row] ?? 0;
    const mayBeStated = columns.currency[row] !== own && (columns.flags[row] ?? 0) & flag.isStated;
    const text = mayBeStated ? statedIn(asked, row) : null;
    if (text !== null) {
      if (stated.size === 0) {
        amounts.point = amounts.point.slice();
        amounts.low = amounts.low.slice();
        amounts.high = amounts.high.slice();
      }
      const rate = divide(exactOf(text), pointOf(asked, row));
      stated.set(row, rate);
      routes[row] = router.statedRoute(row, takeStated(asked, amounts, row, text) ? ONE : rate);
      const warning = whyStatedDiffers(asked, row, rate, book);
      if (warning !== null) warnings.set(row, warning);
      continue;
    }
    const route = router.routeOf(row, flow);
    if (typeof route === 'string') {
      leave(asked, row, 'noRate');
      asked.details.set(row, route);
    } else routes[row] = route;
  }
  return { routes, ...amounts, stated, warnings, places: router.places };
}

/** The conversion of a row's slice, as it is told. */
export function conversionOf({ routes, stated }: Converted, row: number, slice: number): Conversion {
  const rate = stated.get(row);
  if (rate !== undefined) return { rate, origin: 'stated', period: null, estimated: false };
  return routes[row]?.conversions[slice] ?? unconverted;
}

const unconverted: Conversion = { rate: ONE, origin: 'none', period: null, estimated: false };

/** What a row's source states in the question's currency; null where it says nothing of it, or of nothing. */
function statedIn(asked: Asked, row: number): string | null {
  const own = asked.columns.table[row]?.stated.find(({ currency }) => currency === asked.question.currency);
  return own && pointOf(asked, row) !== 0n ? own.amount : null;
}

function pointOf({ columns }: Asked, row: number): Exact {
  const amount = columns.table[row]?.amount;
  return amount ? moneyOf(amount).point : 0n;
}

/** Puts the stated amount in the place of an amount that has no range; false where the row must be converted by its rate. */
function takeStated(
  { columns }: Asked,
  { point, low, high }: Pick<Converted, 'point' | 'low' | 'high'>,
  row: number,
  text: string,
): boolean {
  const value = hundredthsOf(text);
  const flags = columns.flags[row] ?? 0;
  const isTaken = value >= 0 && (flags & flag.isRange) === 0;
  point[row] = isTaken ? value : -1;
  low[row] = isTaken && !(flags & flag.isOpenBelow) ? value : -1;
  high[row] = isTaken && !(flags & flag.isOpenAbove) ? value : -1;
  return isTaken;
}

/** Makes each route once: rows of one flow share theirs, unless a rate of theirs hangs on when it was known. */
function createRouter({ times, standing, question, book }: Asked) {
  const codes = new Map<string, number>();
  const places: { place: Place; label: string }[] = [];
  const placeCode = ({ place, placeLabel }: Slice) => {
    let code = codes.get(place.key);
    if (code === undefined) codes.set(place.key, (code = places.push({ place, label: placeLabel }) - 1));
    return code;
  };
  const slicesOf = remember((time: number) => {
    const own = times.times[time];
    return own ? placeInTime(own.period, question.calendar, own.fiscalYearEnd, question.filter.years) : [];
  });
  const routeBy = (slices: readonly Slice[], conversionAt: (slice: Slice) => Conversion): Route => {
    const conversions = slices.map(conversionAt);
    return {
      slices,
      places: slices.map(placeCode),
      conversions,
      factors: slices.map(({ months, of }, i) => share(conversions[i]?.rate ?? ONE, months, of)),
      marks: slices.map((slice, i) => marksOf(slice, conversions[i] ?? unconverted)),
    };
  };
  const ownRoute = remember((time: number) => routeBy(slicesOf(time), () => unconverted));
  const tableRoute = (flow: number, known: number | null): Route | string => {
    const { time = -1, currency = '' } = times.flows[flow] ?? {};
    const slices = slicesOf(time);
    const answers = slices.map(({ start, end }) => book.rateFor(currency, question.currency, start, end, known));
    const missing = answers.find((answer) => !answer.found);
    if (missing && !missing.found) return missing.detail;
    const found = answers.filter((answer) => answer.found);
    return routeBy(slices, (slice) => found[slices.indexOf(slice)] ?? unconverted);
  };
  const firstRoute = remember((flow: number) => {
    const { time = -1, currency = '' } = times.flows[flow] ?? {};
    const route = currency === question.currency ? ownRoute(time) : tableRoute(flow, null);
    const isFixed = typeof route === 'string' || !route.conversions.some(({ estimated }) => estimated);
    return { route, byMonth: isFixed ? null : new Map<number, Route | string>() };
  });
  return {
    places,
    routeOf(row: number, flow: number): Route | string {
      const { route, byMonth } = firstRoute(flow);
      const known = byMonth ? knownMonth(standing.dayOf(row)) : null;
      if (!byMonth || known === null) return route;
      let own = byMonth.get(known);
      if (own === undefined) byMonth.set(known, (own = tableRoute(flow, known)));
      return own;
    },
    /** The route of a row by its source's own rate. */
    statedRoute(row: number, rate: Exact): Route {
      const time = times.time[row] ?? -1;
      if (rate === ONE) return ownRoute(time);
      return routeBy(slicesOf(time), () => ({ ...unconverted, rate }));
    },
  };
}

function marksOf({ months, of }: Slice, { estimated }: Conversion): number {
  return (estimated ? markBit.estimatedConversion : 0) | (months === of ? 0 : markBit.splitPeriod);
}

function remember<Value extends object>(make: (code: number) => Value): (code: number) => Value {
  const known: (Value | undefined)[] = [];
  return (code) => (known[code] ??= make(code));
}

function knownMonth(day: number): number | null {
  return day === 0 ? null : Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
}

/** A source's own conversion may be off the rate table by this much, in percent, before it is warned of. */
const TOLERANCE = 2n;

/**
 * The source's own rate beside the table's. A source converts at the rate of its day or at that of the period, so it is
 * measured by the nearer of the month of publication and the period.
 */
function whyStatedDiffers({ times, standing, question }: Asked, row: number, stated: Exact, book: RateBook) {
  const { time = -1, currency = '' } = times.flows[times.flow[row] ?? -1] ?? {};
  const route = times.times[time];
  if (!route) return null;
  const to = question.currency;
  const known = knownMonth(standing.dayOf(row));
  const [whole] = placeInTime(route.period, 'asReported', route.fiscalYearEnd);
  const answers = [
    ...(known === null ? [] : [book.rateFor(currency, to, known, known, known)]),
    ...(whole ? [book.rateFor(currency, to, whole.start, whole.end, known)] : []),
  ].filter((answer): answer is FoundRate => answer.found);
  const [named] = answers;
  if (!named || answers.some(({ rate }) => distance(stated, rate) * 100n <= rate * TOLERANCE)) return null;
  const percent = toText((distance(stated, named.rate) * 100n * ONE) / named.rate, 2);
  return (
    `the source's own conversion is ${percent} % off the rate table: ` +
    `${toText(stated, 5)} ${to} per ${currency} against ${toText(named.rate, 5)} (${named.origin}, ${named.period})`
  );
}

function distance(a: Exact, b: Exact): Exact {
  return a > b ? a - b : b - a;
}

/** What a reader must be told of a row whatever its place in time, as bits. */
export function rowMarks({ columns }: Asked, { warnings }: Converted, row: number): number {
  const flags = columns.flags[row] ?? 0;
  const has = (isTrue: number, mark: Mark) => (flags & isTrue ? markBit[mark] : 0);
  return (
    has(flag.isAbout, 'about') |
    has(flag.isRange, 'range') |
    has(flag.isDisputed, 'disputed') |
    (warnings.has(row) ? markBit.statedDiffers : 0)
  );
}
