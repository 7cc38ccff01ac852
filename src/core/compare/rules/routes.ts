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
export interface SlicePlace {
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
  /** The code of the route of a flow at the rates of its own months; `MISSING` where one has none. */
  readonly routeSpent: (flow: number) => number;
  /** The same at the rate of the month in which it was announced; null: it is not known when. */
  readonly routeAnnounced: (flow: number, month: number | null) => number;
  /** Which rate is missing, in plain English. */
  readonly whyNotSpent: (flow: number) => string;
  readonly whyNotAnnounced: (flow: number, month: number | null) => string;
  /** Where a slice stands that no route has. */
  readonly placeOf: (slice: Slice) => SlicePlace;
  /** The route of a time by its source's own rate. */
  readonly statedRoute: (time: number, rate: Exact) => number;
}

const MISSING = -1;
const UNKNOWN = -2;

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
  const { routes, places, labels, placeOf, wayOf, add } = createRouteList(asked);
  const kindOf = (time: number): MonthKind => {
    const own = times[time];
    if (!own) return monthKind.irregular;
    const { period, calendar } = own;
    return monthKindOf(period.start === undefined ? -1 : monthIndex(period.start), monthIndex(period.end), calendar);
  };
  const ways: Way[] = [];
  const wayIn = (time: number): Way => {
    const own = times[time];
    return (ways[time] ??= wayOf(own ? placeInTime(own.period, own.calendar, asked) : [], kindOf(time)));
  };
  /** Makes the route of a time by one rate for all of it, and gives its code. */
  const addWhole = (time: number, conversion: Conversion) => {
    const way = wayIn(time);
    return add(
      way,
      way.slices.map(() => conversion),
    );
  };
  const ownRoutes = new Map<number, number>();
  const ownRoute = (time: number) => codeIn(ownRoutes, time, () => addWhole(time, unconverted));
  /** Makes the route of a flow and gives its code; which rate is missing where there is none. */
  const makeSpent = (flow: number): number | string => {
    const { time = -1, currency = '' } = flows[flow] ?? {};
    if (currency === question.currency) return ownRoute(time);
    const conversions: Conversion[] = [];
    const way = wayIn(time);
    for (const { start, end } of way.slices) {
      const answer = book.rateFor(currency, question.currency, start, end);
      if (!answer.found) return answer.detail;
      conversions.push(answer);
    }
    return add(way, conversions);
  };
  const makeAnnounced = (flow: number, month: number | null): number | string => {
    const { time = -1, currency = '' } = flows[flow] ?? {};
    if (currency === question.currency) return ownRoute(time);
    const answer = book.rateOn(currency, question.currency, month);
    return answer.found ? addWhole(time, answer) : answer.detail;
  };
  const spent: number[] = [];
  const announced: Map<number | null, number>[] = [];
  const missing = new Map<string, string>();
  const statedRoutes = new Map<string, number>();
  const codeOf = (made: number | string, key: string) => {
    if (typeof made === 'number') return made;
    missing.set(key, made);
    return MISSING;
  };
  return {
    routes,
    scales: asked.scales,
    places,
    labels,
    placeOf,
    routeSpent(flow) {
      while (spent.length <= flow) spent.push(UNKNOWN);
      const code = spent[flow] ?? MISSING;
      return code === UNKNOWN ? (spent[flow] = codeOf(makeSpent(flow), `${flow}`)) : code;
    },
    routeAnnounced(flow, month) {
      const own = (announced[flow] ??= new Map());
      return codeIn(own, month, () => codeOf(makeAnnounced(flow, month), `${flow} ${month}`));
    },
    whyNotSpent: (flow) => missing.get(`${flow}`) ?? '',
    whyNotAnnounced: (flow, month) => missing.get(`${flow} ${month}`) ?? '',
    statedRoute(time, rate) {
      if (rate === ONE) return ownRoute(time);
      return codeIn(statedRoutes, `${time} ${rate}`, () => addWhole(time, { ...unconverted, rate }));
    },
  };
}

/** The slices of a time, which its routes share: places and labels by their codes, and the share of each in the months. */
interface Way extends Pick<Route, 'slices' | 'places' | 'labels' | 'kind' | 'isAsked'> {
  readonly marks: readonly number[];
}

/** What a slice makes of one unit, and of a hundredth. */
interface Factor {
  readonly factor: Exact;
  readonly pair: Pair;
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
  const wayOf = (slices: readonly Slice[], kind: MonthKind): Way => {
    const isAsked = slices.map((slice) => isAskedAbout(slice, asked));
    // Where no place in time is shown a period is split only if some of it is in no bar.
    const isSplit = asked.isShown ? slices.length > 1 : isAsked.includes(false);
    return {
      slices,
      kind,
      isAsked,
      places: slices.map(places.codeOf),
      labels: slices.map(labelCode),
      marks: slices.map(() => (isSplit ? markBit.splitPeriod : 0)),
    };
  };
  // Plans of thousands of times are converted at the rate of one month: exact numbers are dear.
  const factors = new Map<Conversion, Map<number, Factor>>();
  const factorOf = (conversion: Conversion, { months, of }: Slice): Factor => {
    let own = factors.get(conversion);
    if (!own) factors.set(conversion, (own = new Map()));
    const key = months === of ? 1 : months / of;
    let made = own.get(key);
    if (!made) {
      const factor = shareOf(conversion.rate, months, of);
      own.set(key, (made = { factor, pair: pairOf(factor, HUNDRED) }));
    }
    return made;
  };
  /** Makes a route of the slices of a time, each with its conversion, and gives its code. */
  const add = (way: Way, conversions: readonly Conversion[]): number => {
    const made = way.slices.map((slice, i) => factorOf(conversions[i] ?? unconverted, slice));
    const route: Route = {
      slices: way.slices,
      places: way.places,
      labels: way.labels,
      kind: way.kind,
      isAsked: way.isAsked,
      conversions,
      factors: made.map(({ factor }) => factor),
      pairs: made.map(({ pair }) => pair),
      marks: conversions.some(({ estimated }) => estimated)
        ? way.marks.map((mark, i) => mark | (conversions[i]?.estimated ? markBit.estimatedConversion : 0))
        : way.marks,
    };
    return routes.push(route) - 1;
  };
  const placeOf = (slice: Slice): SlicePlace => ({
    place: places.codeOf(slice),
    label: labelCode(slice),
    isAsked: isAskedAbout(slice, asked),
  });
  return { routes, places: places.values, labels, placeOf, wayOf, add };
}

/** What stands under a key; made where nothing does yet. */
function codeIn<Key>(codes: Map<Key, number>, key: Key, make: () => number): number {
  let code = codes.get(key);
  if (code === undefined) codes.set(key, (code = make()));
  return code;
}

const HUNDRED = 100n * ONE;
