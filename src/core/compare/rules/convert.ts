import { claims } from '../../dataset/records';
import { divide, type Exact, exactOf, ONE, shareOf, toText } from '../../rates/exact';
import { distance, isFarOff, tableRate } from '../../rates/besideTables';
import { type Asked, leave } from './asked';
import { carry } from '../prepared/carry';
import { flag } from '../prepared/columns';
import { type Mark, markBit } from '../vocabulary';
import { hundredthsOf } from '../prepared/hundredths';
import { moneyOf } from '../prepared/money';
import { knownMonth } from '../prepared/standing';
import type { PlaceInTime, TimeScale } from '../dimensions/timeScale';
import { isByDay, rateTimeOf } from './rateTime';
import { type Conversion, type Route, routerOf, unconverted } from './routes';

/** The rows after [C2] and [C3]. */
export interface Converted {
  /** The code of each row's route, in `routes`; -1 in rows that are left out. */
  readonly route: Int32Array;
  readonly routes: readonly Route[];
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
  /** The scales by which time is cut, each place in time once, and what places are called: as in `Router`. */
  readonly scales: readonly TimeScale[];
  readonly places: readonly (readonly PlaceInTime[])[];
  readonly labels: readonly (readonly string[])[];
}

/**
 * [C2] and [C3] Every row that stands in the question's currency: by the source's own `stated` amount, else the user's
 * rates, else those that come with the app. Of money spent, each month's share is converted at that month's rate: at the mean of
 * the months' rates; where a period is split, of the months of each slice. A plan has one rate for all of it, that of the
 * month in which its newest source was published. What has no rate is left out.
 */
export function convert(asked: Asked): Converted {
  const converted = createConverted(asked);
  convertRows(asked, converted, asked.left.keys());
  return converted;
}

/** What was converted before an edit by the same routes, without the rows that it touched, and those that stand converted again. */
export function convertAgain(
  asked: Asked,
  before: Converted,
  { gone, rows }: { readonly gone: readonly number[]; readonly rows: readonly number[] },
): Converted {
  const converted = createConverted(asked);
  const { route, stated, warnings } = converted;
  carry(before.route, route);
  for (const [row, rate] of before.stated) stated.set(row, rate);
  for (const [row, warning] of before.warnings) warnings.set(row, warning);
  for (const row of gone) {
    stated.delete(row);
    warnings.delete(row);
  }
  for (const row of rows) route[row] = -1;
  if (stated.size > 0) {
    ownAmounts(converted);
    for (const name of amountNames) for (const row of stated.keys()) converted[name][row] = before[name][row] ?? -1;
  }
  convertRows(asked, converted, rows);
  return converted;
}

/** Rows that are being converted. */
type Converting = Omit<Converted, 'stated' | 'warnings' | AmountName> &
  Record<AmountName, Float64Array> & {
    readonly stated: Map<number, Exact>;
    readonly warnings: Map<number, string>;
  };

type AmountName = (typeof amountNames)[number];
const amountNames = ['point', 'low', 'high'] as const;

/** Before any row is converted. The amounts are the table's own until a source states another one. */
export function createConverted(asked: Asked): Converting {
  const { routes, scales, places, labels } = routerOf(asked);
  const { point, low, high } = asked.columns;
  return {
    route: new Int32Array(asked.left.length).fill(-1),
    routes,
    point,
    low,
    high,
    stated: new Map(),
    warnings: new Map(),
    scales,
    places,
    labels,
  };
}

function ownAmounts(converted: Converting): void {
  for (const name of amountNames) converted[name] = converted[name].slice();
}

/** [C2] and [C3] of some rows. */
export function convertRows(asked: Asked, converted: Converting, rows: Iterable<number>): void {
  const { columns, times, question, left } = asked;
  const { route, stated, warnings } = converted;
  const router = routerOf(asked);
  const own = columns.names.currencies.values.indexOf(question.currency);
  const byDay = claims.map((claim) => isByDay(claim, question));
  for (const row of rows) {
    if (left[row]) continue;
    const mayBeStated = (columns.flags[row] ?? 0) & flag.isStated && columns.currency[row] !== own;
    const text = mayBeStated ? statedIn(asked, row) : null;
    if (text !== null) {
      if (stated.size === 0) ownAmounts(converted);
      const rate = divide(exactOf(text), pointOf(asked, row));
      stated.set(row, rate);
      route[row] = router.statedRoute(times.time[row] ?? -1, takeStated(asked, converted, row, text) ? ONE : rate);
      const warning = whyStatedDiffers(asked, row, rate);
      if (warning !== null) warnings.set(row, warning);
      continue;
    }
    const flow = times.flow[row] ?? -1;
    const isPlan = byDay[columns.status[row] ?? -1] && columns.currency[row] !== own;
    const month = isPlan ? knownMonth(asked.standing.dayOf(row)) : null;
    const code = isPlan ? router.routeAnnounced(flow, month) : router.routeSpent(flow);
    route[row] = code;
    if (code >= 0) continue;
    leave(asked, row, 'noRate');
    asked.details.set(row, isPlan ? router.whyNotAnnounced(flow, month) : router.whyNotSpent(flow));
  }
}

/** The route of a row; undefined where it is left out. */
export function routeOf({ route, routes }: Converted, row: number): Route | undefined {
  return routes[route[row] ?? -1];
}

/** The conversion of a row's slice, as it is told. */
export function conversionOf(converted: Converted, row: number, slice: number): Conversion {
  const rate = converted.stated.get(row);
  if (rate !== undefined) return { rate, origin: 'stated', period: null, estimated: false };
  return routeOf(converted, row)?.conversions[slice] ?? unconverted;
}

/** How a row was converted over its whole period: at the mean of the rates of its months. */
export function wholeConversion(converted: Converted, row: number): Conversion {
  const slices = routeOf(converted, row)?.slices ?? [];
  const all = slices.map((_, slice) => conversionOf(converted, row, slice));
  const [first = unconverted, ...others] = all;
  if (others.length === 0) return first;
  const last = others.at(-1) ?? first;
  return {
    ...first,
    rate: all.reduce((sum, { rate }, i) => sum + shareOf(rate, slices[i]?.months ?? 0, slices[i]?.of ?? 1), 0n),
    period: first.period && last.period && `${first.period.slice(0, 7)}..${last.period.slice(-7)}`,
    estimated: all.some(({ estimated }) => estimated),
  };
}

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

/** Why the source's own rate looks wrong beside that of the tables, in plain English; null where it does not. */
function whyStatedDiffers({ columns, standing, question, book }: Asked, row: number, stated: Exact): string | null {
  const investment = columns.table[row];
  const time = investment && rateTimeOf(investment, question, standing.dayOf(row));
  if (!time) return null;
  const { currency = '' } = investment;
  const to = question.currency;
  const table = tableRate(book, currency, to, time);
  if (!table.found || !isFarOff(stated, table)) return null;
  const percent = toText((distance(stated, table.rate) * 100n * ONE) / table.rate, 3);
  return (
    `the source's own conversion is ${percent} % off the rate table: ` +
    `${toText(stated, 5)} ${to} per ${currency} against ${toText(table.rate, 5)} (${table.origin}, ${table.period})`
  );
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
