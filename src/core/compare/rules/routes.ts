import { keep, RecentValues } from '../../keep';
import { type Exact, ONE, shareOf } from '../../rates/exact';
import type { RateBook } from '../../rates/rateBook';
import type { Asked } from './asked';
import { markBit, type RateOrigin } from '../vocabulary';
import { createIntern } from '../prepared/intern';
import { monthIndex } from '../../dataset/period';
import { type MonthKind, monthKind, monthKindOf } from '../prepared/monthKinds';
import { type Pair, pairOf } from '../prepared/pairSums';
import { timeAskedOf } from '../dimensions/askedDimensions';
import { createPlaceCodes, isAskedAbout, placeInTime, type Slice, type TimeAsked } from '../dimensions/placeInTime';
import type { PlaceInTime, TimeScale } from '../dimensions/timeScale';
import type { TimeCodes } from '../prepared/times';

/** The rate by which money was converted, and where it came from. */
export interface Conversion {
  readonly rate: Exact;
  readonly origin: RateOrigin;
  /** The months whose rates were used; null where no table was asked. */
  readonly period: string | null;
  /** Whether a month without a rate yet took that of another. */
  readonly estimated: boolean;
}

export const unconverted: Conversion = { rate: ONE, origin: 'none', period: null, estimated: false };

/** How an amount comes to its places in time, in the question's currency. The arrays stand beside each other. */
export interface Route {
  readonly slices: readonly Slice[];
  /** The code of each slice's place, in `Router.places`. */
  readonly places: readonly number[];
  /** A number for what each slice's place is called: equal where the labels are. */
  readonly labels: readonly number[];
  readonly conversions: readonly Conversion[];
  /** What a slice makes of one unit: its share of the months × its rate. */
  readonly factors: readonly Exact[];
  /** The same of a hundredth, for quick sums. */
  readonly pairs: readonly Pair[];
  /** What a reader must be told of a slice, as bits. */
  readonly marks: readonly number[];
  /** How its months count among those that are known of a year. */
  readonly kind: MonthKind;
  /** [D25] Whether a slice lies in the years that are asked about. */
  readonly isAsked: readonly boolean[];
}

/** Where a slice stands. */
export interface Place {
  /** Its code, in `Router.places`. */
  readonly place: number;
  /** In `Router.labels`. */
  readonly label: number;
  readonly isAsked: boolean;
}

/** The routes of one currency, and of one way to cut time: each is made once, and kept while the rates stay. */
export interface Router {
  readonly routes: readonly Route[];
  readonly scales: readonly TimeScale[];
  /** Each place in time once, by the codes in `Route.places`: one on each scale. */
  readonly places: readonly (readonly PlaceInTime[])[];
  /** What places are called on each scale, by the numbers in `Route.labels`. */
  readonly labels: readonly (readonly string[])[];
  /** The code of the route of a flow; `MISSING` where it has no rate, `BY_MONTH` where its rate hangs on when it was known. */
  readonly fixedRoute: (flow: number) => number;
  /** The same by the month in which it was known; null: it is not known when. */
  readonly routeKnown: (flow: number, known: number | null) => number;
  /** Which rate is missing, in plain English. */
  readonly whyMissing: (flow: number) => string;
  /** Where a slice stands that no route has. */
  readonly placeOf: (slice: Slice) => Place;
  /** The route of a time by its source's own rate. */
  readonly statedRoute: (time: number, rate: Exact) => number;
}

const MISSING = -1;
export const BY_MONTH = -2;
const UNKNOWN = -3;

/**
 * Routers of one lineage of tables that are kept, those that were asked last: of a chart and what it is changed to, and of the
 * currencies in which rivals are reviewed. A router has only the routes that were asked of it.
 */
const MOST = 40;
const routersOf = keep<[TimeCodes, RateBook], RecentValues<string, Router>>(() => new RecentValues(MOST));

/** The router of a question. */
export function routerOf({ book, times: { codes }, question }: Asked): Router {
  const asked = timeAskedOf(question);
  return routersOf(codes, book).take(`${question.currency} ${asked.key}`, () =>
    createRouter({ book, question, asked }, codes),
  );
}

function createRouter(
  { book, question, asked }: Pick<Asked, 'book' | 'question'> & { readonly asked: TimeAsked },
  { times, flows }: TimeCodes,
): Router {
  const { routes, places, labels, add, placeOf } = createRouteList(asked);
  const slicesOf = (time: number) => {
    const own = times[time];
    return own ? placeInTime(own.period, own.calendar, asked) : [];
  };
  const kindOf = (time: number): MonthKind => {
    const own = times[time];
    if (!own) return monthKind.irregular;
    const { period, calendar } = own;
    return monthKindOf(period.start === undefined ? -1 : monthIndex(period.start), monthIndex(period.end), calendar);
  };
  /** The route of a time by one rate for all of it. */
  const addWhole = (time: number, conversion: Conversion) => {
    const slices = slicesOf(time);
    return add(
      kindOf(time),
      slices,
      slices.map(() => conversion),
    );
  };
  const ownRoutes = new Map<number, number>();
  const ownRoute = (time: number) => codeIn(ownRoutes, time, () => addWhole(time, unconverted));
  const tableRoute = (flow: number, known: number | null): number | string => {
    const { time = -1, currency = '' } = flows[flow] ?? {};
    const conversions: Conversion[] = [];
    const slices = slicesOf(time);
    for (const { start, end } of slices) {
      const answer = book.rateFor(currency, question.currency, start, end, known);
      if (!answer.found) return answer.detail;
      conversions.push(answer);
    }
    return add(kindOf(time), slices, conversions);
  };
  const fixed: number[] = [];
  const details = new Map<number, string>();
  const statedRoutes = new Map<string, number>();
  const byMonth = new Map<number, Map<number | null, number>>();
  const firstRoute = (flow: number): number => {
    const { time = -1, currency = '' } = flows[flow] ?? {};
    if (currency === question.currency) return ownRoute(time);
    const code = tableRoute(flow, null);
    if (typeof code === 'string') {
      details.set(flow, code);
      return MISSING;
    }
    if (!routes[code]?.conversions.some(({ estimated }) => estimated)) return code;
    byMonth.set(flow, new Map([[null, code]]));
    return BY_MONTH;
  };
  return {
    routes,
    scales: asked.scales,
    places,
    labels,
    placeOf,
    fixedRoute(flow) {
      while (fixed.length <= flow) fixed.push(UNKNOWN);
      const code = fixed[flow] ?? MISSING;
      return code === UNKNOWN ? (fixed[flow] = firstRoute(flow)) : code;
    },
    routeKnown(flow, month) {
      const own = byMonth.get(flow);
      let code = own?.get(month);
      if (code === undefined) {
        const made = tableRoute(flow, month);
        code = typeof made === 'string' ? MISSING : made;
        own?.set(month, code);
      }
      return code;
    },
    whyMissing: (flow) => details.get(flow) ?? '',
    statedRoute(time, rate) {
      if (rate === ONE) return ownRoute(time);
      return codeIn(statedRoutes, `${time} ${rate}`, () => addWhole(time, { ...unconverted, rate }));
    },
  };
}

/** Routes as they are made, with their places in time and what these are called. */
function createRouteList(asked: TimeAsked) {
  const routes: Route[] = [];
  const places = createPlaceCodes();
  const labelCodes = createIntern<string>();
  const labels: (readonly string[])[] = [];
  const labelCode = (slice: Slice) => {
    const own = slice.places.map(({ label }) => label);
    const code = labelCodes.codeOf(own.join('\n'));
    if (code === labels.length) labels.push(own);
    return code;
  };
  /** Makes a route of slices, each with its conversion, and gives its code. */
  const add = (kind: MonthKind, slices: readonly Slice[], conversions: readonly Conversion[]): number => {
    const factors = slices.map(({ months, of }, i) => shareOf(conversions[i]?.rate ?? ONE, months, of));
    const route: Route = {
      slices,
      places: slices.map(places.codeOf),
      labels: slices.map(labelCode),
      conversions,
      factors,
      pairs: factors.map((factor) => pairOf(factor, HUNDRED)),
      marks: slices.map((slice, i) => marksOf(slice, conversions[i] ?? unconverted)),
      kind,
      isAsked: slices.map((slice) => isAskedAbout(slice, asked)),
    };
    return routes.push(route) - 1;
  };
  const placeOf = (slice: Slice): Place => ({
    place: places.codeOf(slice),
    label: labelCode(slice),
    isAsked: isAskedAbout(slice, asked),
  });
  return { routes, places: places.values, labels, add, placeOf };
}

/** What stands under a key; made where nothing does yet. */
function codeIn<Key>(codes: Map<Key, number>, key: Key, make: () => number): number {
  let code = codes.get(key);
  if (code === undefined) codes.set(key, (code = make()));
  return code;
}

const HUNDRED = 100n * ONE;

function marksOf({ months, of }: Slice, { estimated }: Conversion): number {
  return (estimated ? markBit.estimatedConversion : 0) | (months === of ? 0 : markBit.splitPeriod);
}
