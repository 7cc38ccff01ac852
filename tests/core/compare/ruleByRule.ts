import { readFileSync } from 'node:fs';
import type { Dataset } from '../../../src/core/dataset/dataset';
import type { Question } from '../../../src/core/dataset/question';
import type { Investment, Rate, Source } from '../../../src/core/dataset/records';
import {
  add,
  type Fraction,
  fraction,
  fractionOf,
  isZero,
  largest,
  negate,
  one,
  order,
  over,
  smallest,
  subtract,
  sumOf,
  times,
  toDouble,
  zero,
} from './fraction';

/*
 * Rules C1 to C7 a second time, as they are written and not as they are computed: plain objects, exact fractions, every row
 * beside every other, nothing remembered, and nothing of `src` but the types. It is what `compare` is held against.
 */

interface PlainBar {
  readonly point: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly marks: readonly string[];
  readonly statuses: readonly string[];
}

export interface PlainAnswer {
  /** By index key and series key, as JSON. */
  readonly bars: Readonly<Record<string, PlainBar>>;
  /** The reason of each investment that is in no bar. */
  readonly left: Readonly<Record<string, string>>;
}

interface Money {
  readonly point: Fraction;
  readonly low: Fraction | null;
  readonly high: Fraction | null;
  readonly isOver: boolean;
  readonly isUpTo: boolean;
}

interface Slice {
  readonly place: string;
  readonly first: number;
  readonly last: number;
  readonly part: Fraction;
}

/** One investment that takes part: its money in each place, and what was done to it. */
interface Claim {
  readonly row: Investment;
  readonly places: readonly {
    readonly place: string;
    readonly money: Money;
    readonly own: Money;
    readonly rate: Fraction;
    readonly marks: readonly string[];
  }[];
}

/** What stands for a slot. */
interface Figure {
  readonly row: Investment;
  readonly claim: Claim;
  readonly members: readonly { readonly claim: Claim; readonly share: Fraction }[];
  readonly rivals: readonly Claim[];
  readonly isApart: boolean;
}

export function ruleByRule(given: Dataset, question: Question): PlainAnswer {
  const dataset = knownOn(given, question.knownOn);
  const left = new Map<string, string>();
  const leave = (rows: readonly Investment[], reason: string) => rows.forEach(({ id }) => left.set(id, reason));
  const claims: Claim[] = [];
  for (const row of dataset.investments) {
    const answer = claimOf(dataset, question, row);
    if (typeof answer === 'string') leave([row], answer);
    else claims.push(answer);
  }
  const figures = preferred(question, resolved(dataset, question, claims, leave), leave);
  const { bars, exceeded } = summed(question, covered(question, figures, leave));
  leave(exceeded, 'covered');
  return { bars, left: Object.fromEntries(left) };
}

// [C1] ----------------------------------------------------------------------------------------------------------------

function knownOn(dataset: Dataset, day: string | undefined): Dataset {
  if (day === undefined) return dataset;
  const isKnown = (id: string) => (sourceOf(dataset, id)?.published ?? '9999') <= day;
  const investments = dataset.investments.map((row) => {
    const isDisputed = row.disputed && (row.disputed.source === undefined || isKnown(row.disputed.source));
    const { disputed, ...rest } = row;
    return {
      ...rest,
      ...(isDisputed ? { disputed } : {}),
      citations: row.citations.filter(({ source }) => isKnown(source)),
    } as Investment;
  });
  return { ...dataset, investments };
}

function claimOf(dataset: Dataset, question: Question, row: Investment): Claim | string {
  if (!isAsked(dataset, question, row)) return 'filtered';
  if (question.knownOn !== undefined && row.citations.length === 0) return 'filtered';
  if (row.superseded) return 'superseded';
  const { amount, company, currency, period } = row;
  if (!amount || !company || !currency || Object.values(row.unread ?? {}).some((text) => text !== undefined)) {
    return 'unreadable';
  }
  const slices = period ? slicesOf(dataset, question, row) : [];
  if (slices.length === 0) return 'noPeriod';
  const own = moneyOf(amount);
  const stated = row.stated.find((other) => other.currency === question.currency);
  const marks = [
    ...(amount.qualifier === 'about' ? ['about'] : []),
    ...(amount.qualifier === 'between' ? ['range'] : []),
    ...(row.disputed ? ['disputed'] : []),
  ];
  const places = [];
  for (const slice of slices) {
    let rate: Fraction | null = one;
    let isEstimated = false;
    if (currency !== question.currency) {
      if (stated && !isZero(own.point)) rate = over(fractionOf(stated.amount), own.point);
      else ({ rate, isEstimated } = meanRate(dataset, currency, question.currency, slice, newestDay(dataset, row)));
    }
    if (!rate) return 'noRate';
    const factor = rate;
    places.push({
      place: slice.place,
      rate: factor,
      own: scaled(own, slice.part),
      money: scaled(own, times(slice.part, factor)),
      marks: [
        ...marks,
        ...(isEstimated ? ['estimatedConversion'] : []),
        ...(order(slice.part, one) < 0 ? ['splitPeriod'] : []),
      ],
    });
  }
  return { row, places };
}

function isAsked(dataset: Dataset, { filter, calendar }: Question, row: Investment): boolean {
  const { companies, statuses, category, region, tags, sources, text, years } = filter;
  if (companies && !companies.includes(row.company ?? '')) return false;
  if (statuses && !statuses.includes(row.status ?? 'none')) return false;
  if (category !== undefined && !isBelow(stepsOf(row.category), stepsOf(category))) return false;
  if (region !== undefined && !isBelow(regionOf(row.region), regionOf(region))) return false;
  if (tags && !row.tags.some((tag) => tags.includes(tag))) return false;
  if (sources && !row.citations.some(({ source }) => sources.includes(source))) return false;
  if (text !== undefined && text.trim() !== '') {
    const name = dataset.companies.find(({ id }) => id === row.company)?.name;
    const texts = [name, row.category, row.region, row.note, ...row.tags, ...row.citations.map(({ quote }) => quote)];
    if (!texts.some((one_) => one_?.toLowerCase().includes(text.trim().toLowerCase()))) return false;
  }
  if (years && row.period) {
    const { from = -Infinity, to = Infinity } = years;
    const asReported = calendar === 'asReported' || row.period.start === undefined;
    const last = asReported ? yearOf(dataset, row) : Math.floor(month(row.period.end) / 12);
    const first = asReported ? last : Math.floor(month(row.period.start ?? row.period.end) / 12);
    if (first > to || last < from) return false;
  }
  return true;
}

// [C2] ----------------------------------------------------------------------------------------------------------------

function slicesOf(dataset: Dataset, { calendar, filter: { years } }: Question, row: Investment): Slice[] {
  const { period } = row;
  if (!period) return [];
  const last = month(period.end);
  const first = period.start === undefined ? last : month(period.start);
  if (calendar === 'asReported') {
    const isLong = period.start !== undefined && last - first >= 12;
    const place = isLong ? `${period.start}..${period.end}` : yearText(yearOf(dataset, row));
    return [{ place, first, last, part: one }];
  }
  if (period.start === undefined) return [];
  const { from = -Infinity, to = Infinity } = years ?? {};
  const byYear = new Map<number, number[]>();
  for (let at = first; at <= last; at += 1) {
    const year = Math.floor(at / 12);
    if (year >= from && year <= to) byYear.set(year, [...(byYear.get(year) ?? []), at]);
  }
  return [...byYear].map(([year, months]) => ({
    place: yearText(year),
    first: Math.min(...months),
    last: Math.max(...months),
    part: fraction(months.length, last - first + 1),
  }));
}

/** The year in which a period ends; of a part of a fiscal year, that in which the fiscal year ends [P2]. */
function yearOf(dataset: Dataset, { company, period }: Investment): number {
  if (!period) return NaN;
  const last = month(period.end);
  const length = period.start === undefined ? Infinity : last - month(period.start) + 1;
  if (length >= 12) return Math.floor(last / 12);
  const ends = dataset.companies.find(({ id }) => id === company)?.fiscalYearEnd ?? 12;
  let fiscalEnd = last;
  while ((fiscalEnd % 12) + 1 !== ends) fiscalEnd += 1;
  return Math.floor((last - length + 1 > fiscalEnd - 12 ? fiscalEnd : last) / 12);
}

// [C3] ----------------------------------------------------------------------------------------------------------------

interface RateFile {
  readonly perUsd: Readonly<
    Record<
      string,
      Partial<
        Record<'months' | 'years', { readonly first: string | number; readonly values: readonly (number | null)[] }>
      >
    >
  >;
}
const shipped = JSON.parse(readFileSync(new URL('../../../resources/rates.json', import.meta.url), 'utf8')) as RateFile;

function meanRate(dataset: Dataset, from: string, to: string, { first, last }: Slice, day: string) {
  const months = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  let isEstimated = false;
  const rates = months.map((at) => {
    const own = rateIn(dataset, from, to, at);
    if (own) return own;
    isEstimated = true;
    const known = day === '' ? Infinity : month(day.slice(0, 7));
    return isYetToCome(from, to, at) ? (before(Math.min(at, known)) ?? before(at)) : null;
  });
  function before(at: number): Fraction | null {
    for (let back = Math.min(at, 2040 * 12); back >= 1985 * 12; back -= 1) {
      const rate = rateIn(dataset, from, to, back);
      if (rate) return rate;
    }
    return null;
  }
  const found = rates.flatMap((rate) => rate ?? []);
  const rate = found.length < months.length ? null : over(sumOf(found), fraction(months.length));
  return { rate, isEstimated };
}

/** After the last month of the shipped rates of both. */
function isYetToCome(from: string, to: string, at: number): boolean {
  const lasts = [from, to].filter((one_) => one_ !== 'USD').map(lastShipped);
  return at > Math.min(...lasts);
}

function lastShipped(currency: string): number {
  const { months, years } = shipped.perUsd[currency] ?? {};
  if (months) return month(String(months.first)) + months.values.findLastIndex((value) => value !== null);
  return years ? (Number(years.first) + years.values.findLastIndex((value) => value !== null)) * 12 + 11 : -Infinity;
}

/** Units of one for one of the other in a month: the user's own, else through the dollar. */
function rateIn(dataset: Dataset, from: string, to: string, at: number): Fraction | null {
  const direct = userRate(dataset, from, to, at);
  if (direct) return direct;
  const legs = [from, to].map((one_) =>
    one_ === 'USD' ? one : (userRate(dataset, 'USD', one_, at) ?? shippedRate(one_, at)),
  );
  const [mine, theirs] = legs;
  return mine && theirs ? over(theirs, mine) : null;
}

function userRate(dataset: Dataset, from: string, to: string, at: number): Fraction | null {
  const isAbout = ({ base, quote, value, period }: Rate) => {
    if (!period || value === undefined || Number(value) === 0) return false;
    if (!((base === from && quote === to) || (base === to && quote === from))) return false;
    return at >= month(period.start ?? period.end) && at <= month(period.end);
  };
  const lengthOf = ({ period }: Rate) => (period ? month(period.end) - month(period.start ?? period.end) : 0);
  const [best] = dataset.rates
    .filter(isAbout)
    .sort(
      (a, b) => lengthOf(a) - lengthOf(b) || text(newestDay(dataset, b), newestDay(dataset, a)) || text(b.id, a.id),
    );
  if (!best) return null;
  const value = fractionOf(best.value ?? '');
  return best.base === from ? value : over(one, value);
}

function shippedRate(currency: string, at: number): Fraction | null {
  const { months, years } = shipped.perUsd[currency] ?? {};
  const own = months?.values[at - month(String(months.first))];
  const value = own ?? years?.values[Math.floor(at / 12) - Number(years.first)];
  return value === undefined || value === null ? null : fractionOf(String(value));
}

// [C4], [C5] ----------------------------------------------------------------------------------------------------------

type Leave = (rows: readonly Investment[], reason: string) => void;

function resolved(dataset: Dataset, question: Question, claims: readonly Claim[], leave: Leave): Figure[] {
  return groupBy(claims, ({ row }) => [...slotOf(row), row.status]).flatMap((rivals) => {
    const alone = (claim: Claim, isApart: boolean): Figure => ({
      row: claim.row,
      claim,
      members: [{ claim, share: one }],
      rivals: [claim],
      isApart,
    });
    const [only] = rivals;
    if (only && rivals.length === 1) return [alone(only, false)];
    const adopted = rivals.filter(({ row }) => row.adopted);
    const rule = adopted.length > 0 ? 'latest' : question.rivals;
    if (rule === 'all') return rivals.map((claim) => alone(claim, true));
    const latest = (a: Claim, b: Claim) =>
      text(newestDay(dataset, b.row), newestDay(dataset, a.row)) ||
      gradeOf(dataset, a.row) - gradeOf(dataset, b.row) ||
      text(a.row.id, b.row.id);
    const total = ({ places }: Claim) => sumOf(places.map(({ money }) => money.point));
    const orders = {
      latest,
      reliable: (a: Claim, b: Claim) => gradeOf(dataset, a.row) - gradeOf(dataset, b.row) || latest(a, b),
      highest: (a: Claim, b: Claim) => order(total(b), total(a)) || latest(a, b),
      lowest: (a: Claim, b: Claim) => order(total(a), total(b)) || latest(a, b),
    };
    let members: Figure['members'];
    if (rule === 'mean') {
      members = [...witnesses(dataset, rivals)].sort((a, b) => latest(a.claim, b.claim));
    } else {
      const [first] = [...(adopted.length > 0 ? adopted : rivals)].sort(orders[rule]);
      members = first ? [{ claim: first, share: one }] : [];
    }
    const [stands] = members;
    if (!stands) return [];
    leave(
      rivals.filter((claim) => !members.some((member) => member.claim === claim)).map(({ row }) => row),
      'rival',
    );
    return [{ row: stands.claim.row, claim: stands.claim, members, rivals, isApart: false }];
  });
}

/** Those that go back to one source, or say nearly the same words, share one voice; who only repeats has none. */
function witnesses(dataset: Dataset, rivals: readonly Claim[]): Figure['members'] {
  const rootsOf = ({ row }: Claim) => row.citations.map(({ source }) => rootOf(dataset, source));
  const wordsOf = ({ row }: Claim) => row.citations.flatMap(({ quote }) => (quote === undefined ? [] : [words(quote)]));
  const isKin = (a: Claim, b: Claim) =>
    rootsOf(a).some((root) => rootsOf(b).some((other) => other.id === root.id)) ||
    wordsOf(a).some((mine) => wordsOf(b).some((theirs) => isAlike(mine, theirs)));
  let groups: Claim[][] = [];
  for (const claim of rivals) {
    const kin = groups.filter((group) => group.some((other) => isKin(claim, other)));
    groups = [...groups.filter((group) => !kin.includes(group)), [...kin.flat(), claim]];
  }
  const stepsOf = (claim: Claim) =>
    Math.min(...rootsOf(claim).map(({ steps }) => steps), rootsOf(claim).length ? Infinity : 0);
  return groups.flatMap((group) => {
    const least = Math.min(...group.map(stepsOf));
    const nearest = group.filter((claim) => stepsOf(claim) === least);
    return nearest.map((claim) => ({ claim, share: fraction(1, groups.length * nearest.length) }));
  });
}

function preferred(question: Question, figures: readonly Figure[], leave: Leave): Figure[] {
  const isAskedFor = [question.by, question.split].includes('status') || question.filter.statuses?.length === 1;
  if (isAskedFor) return [...figures];
  const rank = ({ row }: Figure) => ['actual', 'estimated', 'planned', 'none'].indexOf(row.status ?? 'none');
  return groupBy(figures, ({ row }) => slotOf(row)).flatMap((slot) => {
    const best = Math.min(...slot.map(rank));
    for (const figure of slot)
      if (rank(figure) > best)
        leave(
          figure.members.map(({ claim }) => claim.row),
          'status',
        );
    return slot.filter((figure) => rank(figure) === best);
  });
}

// [C6] ----------------------------------------------------------------------------------------------------------------

interface Kept {
  readonly figure: Figure;
  readonly parts: Kept[];
  /** Those that hold it and hold no other that does. */
  wholes: readonly Kept[];
}

function covered(question: Question, figures: readonly Figure[], leave: Leave): Kept[] {
  const isStatus = [question.by, question.split].includes('status');
  const isWithin = (a: Figure, b: Figure) => liesWithin(a.row, b.row) && (!isStatus || a.row.status === b.row.status);
  const segmentOf = ({ row }: Figure) => JSON.stringify(segment(question, row));
  const leaveAll = (list: readonly Figure[]) =>
    leave(
      list.flatMap(({ members }) => members.map(({ claim }) => claim.row)),
      'covered',
    );
  const isCovered = (a: Figure) => figures.some((b) => isWithin(a, b) && segmentOf(a) === segmentOf(b));
  leaveAll(figures.filter(isCovered));
  const kept = figures
    .filter((figure) => !isCovered(figure))
    .map((figure): Kept => ({ figure, parts: [], wholes: [] }));
  for (const part of kept) {
    const wholes = kept.filter((whole) => isWithin(part.figure, whole.figure));
    const places = groupBy(wholes, ({ figure: { row } }) => [stepsOf(row.category), regionOf(row.region)]);
    const found = places.flatMap((own) => nearest(part.figure, own) ?? []);
    const nearestFirst = found.filter((whole) => !found.some((other) => isWithin(other.figure, whole.figure)));
    part.wholes = nearestFirst.sort((a, b) => depthOf(b) - depthOf(a) || categoryDepth(b) - categoryDepth(a));
  }
  // What no figure holds together is added up, so a part is taken off the nearest of them only.
  const rootOf = ({ wholes: [whole] }: Kept, own: Kept): Kept => (whole ? rootOf(whole, whole) : own);
  const roots = new Map(kept.map((one_) => [one_, rootOf(one_, one_)]));
  for (const part of kept) part.wholes = part.wholes.filter((whole) => roots.get(whole) === roots.get(part));
  const isInApart = ({ wholes }: Kept): boolean => wholes.some((whole) => whole.figure.isApart || isInApart(whole));
  leaveAll(kept.filter(isInApart).map(({ figure }) => figure));
  const standing = kept.filter((part) => !isInApart(part));
  for (const part of standing) for (const whole of part.wholes) whole.parts.push(part);
  return standing;
}

function categoryDepth({ figure: { row } }: Kept): number {
  return stepsOf(row.category).length;
}

function depthOf(kept: Kept): number {
  return categoryDepth(kept) + regionOf(kept.figure.row.region).length;
}

/** Of those of one place in the trees, the one that begins before it and ends last. */
function nearest({ row }: Figure, wholes: readonly Kept[]): Kept | null {
  const starts = ({ figure }: Kept) => month(figure.row.period?.start ?? '0000-01');
  const ends = ({ figure }: Kept) => month(figure.row.period?.end ?? '0000-01');
  const start = month(row.period?.start ?? '0000-01');
  const [best] = [...wholes].sort(
    (a, b) =>
      Number(starts(a) === start) - Number(starts(b) === start) ||
      ends(b) - ends(a) ||
      starts(a) - starts(b) ||
      text(a.figure.row.id, b.figure.row.id),
  );
  return best ?? null;
}

function segment({ by, split }: Question, row: Investment): unknown {
  const dimensions = [by, split ?? by];
  const depth = (tree: string) =>
    Math.max(...dimensions.map((one_) => (one_.startsWith(`${tree}:`) ? Number(one_.slice(tree.length + 1)) : 0)));
  return [stepsOf(row.category).slice(0, depth('category')), regionOf(row.region).slice(0, depth('region'))];
}

function liesWithin(part: Investment, whole: Investment): boolean {
  if (part.company !== whole.company || !part.period || !whole.period) return false;
  const isSamePeriod = part.period.start === whole.period.start && part.period.end === whole.period.end;
  const isDuring =
    part.period.start !== undefined &&
    whole.period.start !== undefined &&
    part.period.start >= whole.period.start &&
    part.period.end <= whole.period.end;
  const [category, region] = [stepsOf(part.category), regionOf(part.region)];
  const [aroundCategory, aroundRegion] = [stepsOf(whole.category), regionOf(whole.region)];
  if (!isSamePeriod && !isDuring) return false;
  if (!isBelow(category, aroundCategory) || !isBelow(region, aroundRegion)) return false;
  return !isSamePeriod || category.length > aroundCategory.length || region.length > aroundRegion.length;
}

/** What is left of a figure in one place; null where its parts come to more than it. */
function shownAt(
  question: Question,
  { figure, parts }: Kept,
  at: number,
): { rest: Money | null; taken: Money; ownRest: Money | null; ownTaken: Money | null; marks: string[] } {
  const whole = moneyAt(figure, at, 'money');
  const own = isOneCurrency(figure) ? moneyAt(figure, at, 'own') : null;
  const place = figure.claim.places[at];
  const placeIn = ({ claim }: Figure) =>
    question.calendar === 'asReported' ? 0 : claim.places.findIndex((one_) => one_.place === place?.place);
  const inOwn = (part: Kept, money: Money | null) => (part.figure.row.currency === figure.row.currency ? money : null);
  let [taken, ownTaken] = [nothing, own && nothing];
  const marks = marksAt(figure, at);
  for (const part of parts) {
    const there = placeIn(part.figure);
    if (there < 0) continue;
    const shown = shownAt(question, part, there);
    const lost = inOwn(part, shown.ownTaken);
    [taken, ownTaken] = [plus(taken, shown.taken), ownTaken && lost && plus(ownTaken, lost)];
    marks.push(...marksAt(part.figure, there));
  }
  // What lies in several parts was taken off with each of them.
  const within = parts.flatMap((part) => [...new Set(allWithin(part))]);
  for (const shared of new Set(within)) {
    const more = fraction(within.filter((one_) => one_ === shared).length - 1);
    const there = placeIn(shared.figure);
    const shown = there < 0 || isZero(more) ? null : shownAt(question, shared, there);
    if (!shown?.rest) continue;
    const back = inOwn(shared, shown.ownRest);
    taken = takeOff(taken, scaled(shown.rest, more));
    ownTaken = ownTaken && back && takeOff(ownTaken, scaled(back, more));
  }
  const [rest, ownRest] = [takeOff(whole, taken), own && ownTaken && takeOff(own, ownTaken)];
  const isLess = ({ point }: Money) => order(point, zero) < 0;
  if (isLess(ownRest ?? rest)) return { rest: null, taken, ownRest: null, ownTaken, marks };
  const atOwnRate = ownRest && isLess(rest) ? scaled(ownRest, place?.rate ?? one) : rest;
  return { rest: atOwnRate, taken: whole, ownRest, ownTaken: own, marks };
}

function allWithin(kept: Kept): Kept[] {
  return [kept, ...kept.parts.flatMap(allWithin)];
}

// [C7] ----------------------------------------------------------------------------------------------------------------

interface Cell {
  money: Money;
  readonly marks: Set<string>;
  readonly statuses: Set<string>;
}

function summed(question: Question, kept: readonly Kept[]) {
  const { by, split } = question;
  const cells = new Map<string, Cell>();
  const exceeded: Investment[] = [];
  const exceeding = new Set<string>();
  const keysOf = ({ figure, parts }: Kept, dimension: Question['by'], place: string): string[] => {
    if (parts.length > 0 && parts.some((part) => differs(part.figure.row, figure.row, dimension))) return [OTHER];
    return placesOf(figure.row, dimension, place);
  };
  for (const one_ of kept) {
    const { figure, parts } = one_;
    const shown = figure.claim.places.map((_, at) => shownAt(question, one_, at));
    if (shown.every(({ rest }) => rest === null)) exceeded.push(...figure.members.map(({ claim }) => claim.row));
    shown.forEach(({ rest, marks }, at) => {
      const place = figure.claim.places[at]?.place ?? '';
      if (!rest) {
        for (const part of parts) for (const key of cellsOf(question, part, place)) exceeding.add(key);
        return;
      }
      const indexes = keysOf(one_, by, place).map((key) => (figure.isApart ? `${key} ${figure.row.id}` : key));
      const series = split === undefined ? [null] : keysOf(one_, split, place);
      for (const index of indexes) {
        for (const other of series) {
          const key = JSON.stringify([index, other]);
          const cell = cells.get(key) ?? { money: nothing, marks: new Set(), statuses: new Set() };
          cell.money = plus(cell.money, rest);
          for (const mark of marks) cell.marks.add(mark);
          if (indexes.length * series.length > 1) cell.marks.add('overlapping');
          cell.statuses.add(figure.row.status ?? 'none');
          cells.set(key, cell);
        }
      }
    });
  }
  for (const key of exceeding) cells.get(key)?.marks.add('partsExceedWhole');
  return { bars: Object.fromEntries([...cells].map(([key, cell]) => [key, barOf(cell)])), exceeded };
}

/** Where a part of what is exceeded in a place stands: as reported in its own, calendarised in the same. */
function cellsOf({ by, split, calendar }: Question, { figure }: Kept, exceeded: string): string[] {
  const places = figure.claim.places.map(({ place }) => place);
  const shown = calendar === 'asReported' ? places : places.filter((place) => place === exceeded);
  return shown.flatMap((place) =>
    placesOf(figure.row, by, place).flatMap((index) =>
      (split === undefined ? [null] : placesOf(figure.row, split, place)).map((series) =>
        JSON.stringify([index, series]),
      ),
    ),
  );
}

const OTHER = ' / other';

function barOf({ money, marks, statuses }: Cell): PlainBar {
  const { point, low, high, isOver, isUpTo } = money;
  if (isOver) marks.add('lowerBound');
  if (isUpTo) marks.add('upperBound');
  return {
    point: toDouble(point),
    low: low && toDouble(low),
    high: high && toDouble(high),
    marks: [...marks].sort(),
    statuses: [...statuses].sort(),
  };
}

function placesOf(row: Investment, dimension: Question['by'], place: string): string[] {
  const each = (texts: readonly string[]) => (texts.length === 0 ? [''] : [...new Set(texts)]);
  switch (dimension) {
    case 'company':
      return [row.company ?? ''];
    case 'year':
      return [place];
    case 'status':
      return [row.status ?? 'none'];
    case 'source':
      return each(row.citations.map(({ source }) => source));
    case 'beneficiary':
      return each(row.beneficiaries);
    case 'tag':
      return each(row.tags);
    default: {
      const [tree, depth] = dimension.split(':');
      const steps = tree === 'category' ? stepsOf(row.category) : regionOf(row.region);
      return [steps.slice(0, Number(depth)).join(' / ')];
    }
  }
}

function differs(part: Investment, whole: Investment, dimension: Question['by']): boolean {
  if (!/^(category|region):/.test(dimension)) return false;
  return placesOf(part, dimension, '')[0] !== placesOf(whole, dimension, '')[0];
}

// Money ---------------------------------------------------------------------------------------------------------------

const nothing: Money = { point: zero, low: zero, high: zero, isOver: false, isUpTo: false };

function moneyOf(amount: NonNullable<Investment['amount']>): Money {
  const low = 'low' in amount ? fractionOf(amount.low) : null;
  const high = 'high' in amount ? fractionOf(amount.high) : null;
  const point = low && high ? over(add(low, high), fraction(2)) : (low ?? high ?? zero);
  return { point, low, high, isOver: !high, isUpTo: !low };
}

function scaled(money: Money, factor: Fraction): Money {
  const by = (end: Fraction | null) => end && times(end, factor);
  return { ...money, point: times(money.point, factor), low: by(money.low), high: by(money.high) };
}

function plus(a: Money, b: Money): Money {
  return {
    point: add(a.point, b.point),
    low: a.low && b.low && add(a.low, b.low),
    high: a.high && b.high && add(a.high, b.high),
    isOver: a.isOver || b.isOver,
    isUpTo: a.isUpTo || b.isUpTo,
  };
}

/** Less a lower bound there is at most the rest, less an upper one at least; and never less than nothing. */
function takeOff(a: Money, b: Money): Money {
  const low = a.low && b.high && subtract(a.low, b.high);
  return {
    point: subtract(a.point, b.point),
    low: low && largest([low, zero]),
    high: a.high && b.low && add(a.high, negate(b.low)),
    isOver: a.isOver || b.isUpTo,
    isUpTo: a.isUpTo || b.isOver,
  };
}

/** The value of a figure, and the lowest low and highest high of all rivals; an open end stays open unless one closes it. */
function moneyAt({ members, rivals }: Figure, at: number, currency: 'money' | 'own'): Money {
  const of = ({ places }: Claim) => places[at]?.[currency] ?? nothing;
  const value = members.map(({ claim, share }) => scaled(of(claim), share)).reduce(plus);
  if (rivals.length === 1) return value;
  const ends = rivals.map(of).flatMap(({ low, high }) => [low ?? [], high ?? []].flat());
  const isAbove = rivals.some((rival) => order(of(rival).high ?? value.point, value.point) > 0);
  const isBelowIt = rivals.some((rival) => order(of(rival).low ?? value.point, value.point) < 0);
  return {
    ...value,
    high: value.isOver && !isAbove ? null : largest([value.point, ...ends]),
    low: value.isUpTo && !isBelowIt ? null : smallest([value.point, ...ends]),
  };
}

function isOneCurrency({ rivals }: Figure): boolean {
  return new Set(rivals.map(({ row }) => row.currency)).size === 1;
}

function marksAt({ members, rivals, isApart }: Figure, at: number): string[] {
  const told = members.flatMap(({ claim }) => claim.places[at]?.marks ?? []);
  return rivals.length > 1 || isApart ? [...told, 'rivals'] : told;
}

// Words ---------------------------------------------------------------------------------------------------------------

function slotOf(row: Investment): unknown[] {
  return [row.company, row.period?.start ?? null, row.period?.end, stepsOf(row.category), regionOf(row.region)];
}

function stepsOf(path: string): string[] {
  return path.split('/').flatMap((step) => (step.trim() === '' ? [] : [step.trim()]));
}

function regionOf(path: string): string[] {
  const [first, ...rest] = stepsOf(path);
  return ['Worldwide', ...(first === undefined || first.toLowerCase() === 'worldwide' ? rest : [first, ...rest])];
}

function isBelow(steps: readonly string[], around: readonly string[]): boolean {
  return around.every((step, i) => step === steps[i]);
}

function sourceOf(dataset: Dataset, id: string): Source | undefined {
  return dataset.sources.find((source) => source.id === id);
}

function rootOf(dataset: Dataset, id: string, steps = 0): { readonly id: string; readonly steps: number } {
  const before = sourceOf(dataset, id)?.basedOn;
  return before === undefined ? { id, steps } : rootOf(dataset, before, steps + 1);
}

function newestDay(dataset: Dataset, { citations }: Investment | Rate): string {
  return citations
    .map(({ source }) => sourceOf(dataset, source)?.published ?? '')
    .reduce((a, b) => (a > b ? a : b), '');
}

function gradeOf(dataset: Dataset, { citations }: Investment): number {
  return Math.min(...citations.map(({ source }) => 'ABCDEF'.indexOf(sourceOf(dataset, source)?.reliability ?? 'F')), 6);
}

function words(quote: string): Set<string> {
  return new Set(quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function isAlike(a: Set<string>, b: Set<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size >= 6 && b.size >= 6 && shared * 5 >= 4 * new Set([...a, ...b]).size;
}

function month(name: string): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7)) - 1;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
