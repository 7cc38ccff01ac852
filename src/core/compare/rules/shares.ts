import { mapMoney, type Money, shareMoney } from '../prepared/money';
import { Whole } from '../prepared/near';
import { markBit } from '../vocabulary';
import { timeAskedOf } from '../dimensions/askedDimensions';
import { isAskedAbout, placesAt, type Slice, stepOf, type TimeAsked } from '../dimensions/placeInTime';
import type { TimeScale } from '../dimensions/timeScale';
import { routeOf, wholeConversion } from './convert';
import { hasMonth, monthsLeft } from './countOnce';
import { type Figures, moneyAt, monthsMoney } from './figures';
import type { Kept, Months, Share } from './kept';
import { figureMarks, restOf } from './remainder';
import { type SlicePlace, routerOf, unconverted } from './routes';

/** Whether all that is kept of a figure is a mark: it stands with its own slices. */
export function standsAsItIs({ resolved }: Figures, { row, parts, wholes, cuts }: Kept): boolean {
  return parts.length === 0 && wholes.length === 0 && cuts.length === 0 && !resolved[row];
}

/** Where a figure of which something is kept stands in time. */
export function sharesOf(figures: Figures, kept: Kept): readonly Share[] {
  return (kept.found.shares ??= makeShares(figures, kept));
}

/**
 * [C6] What is not spread stands in one place with all that is left of it: [D20] a part in that of its whole. Else the rest of a
 * whole is spread evenly over the months that parts of its own category and region do not fill, or over all where they fill it;
 * and of these, those count that no other figure counts [C2].
 */
function makeShares(figures: Figures, kept: Kept): readonly Share[] {
  const time = timeAskedOf(figures.asked.question);
  if (!time.isSpread) return wholeShare(figures, kept);
  return kept.parts.length > 0 ? spreadRest(figures, kept, time) : ownSlices(figures, kept);
}

function wholeShare(figures: Figures, kept: Kept): readonly Share[] {
  const slice = routeOf(figures.converted, kept.row)?.slices[0];
  const where = routeOf(figures.converted, rootOf(kept).row)?.slices[0];
  if (!slice || !where) return [];
  const { money, marks } = restOf(figures, kept);
  const conversion = wholeConversion(figures.converted, kept.row);
  return [{ ...placeOf(figures, where), slice, at: null, conversion, ...summable(money), marks }];
}

/** The outermost whole, by the nearest ones, of what is shown beside it. */
function rootOf({ wholes, ...kept }: Kept): Pick<Kept, 'row'> {
  const [nearest] = wholes;
  return nearest ? rootOf(nearest) : kept;
}

function spreadRest(figures: Figures, kept: Kept, time: TimeAsked): readonly Share[] {
  const { money, marks } = restOf(figures, kept);
  const conversion = wholeConversion(figures.converted, kept.row);
  const filling = kept.parts.filter((part) => isOfSameKind(figures, part.row, kept.row));
  const own = monthsOf(figures, kept.row);
  const left = monthsLeft(
    own,
    filling.map(({ row }) => monthsOf(figures, row)),
  );
  const free = left.length > 0 ? left : monthsLeft(own, []);
  return inPlaces(free, time.scales).flatMap(({ months, ...where }) => {
    const counted = months.filter((month) => !hasMonth(kept.cuts, month)).length;
    if (counted === 0) return [];
    const slice = { ...where, months: counted, of: free.length };
    return [
      {
        ...placeOf(figures, slice),
        slice,
        at: null,
        conversion,
        ...summable(shareMoney(money, counted, free.length)),
        marks: marks | (isSplit(kept, own, time) ? markBit.splitPeriod : 0),
      },
    ];
  });
}

/** Whether months of a period are in several bars, or in none, or another figure counts them. */
function isSplit(kept: Kept, { start, end }: Months, time: TimeAsked): boolean {
  if (kept.cuts.length > 0) return true;
  const step = stepOf(time.scales);
  if (time.isShown) return Math.floor(start / step) !== Math.floor(end / step);
  return !isAskedAbout({ start }, time) || !isAskedAbout({ start: end }, time);
}

/** A figure's own slices, without the months that others count: each month's share at that month's rate. */
function ownSlices(figures: Figures, kept: Kept): readonly Share[] {
  const { slices = [], conversions = [] } = routeOf(figures.converted, kept.row) ?? {};
  return slices.flatMap((whole, at) => {
    const months = monthsLeft(whole, kept.cuts);
    const { length } = months;
    if (length === 0) return [];
    const slice = length === whole.months ? whole : { ...whole, months: length };
    return [
      {
        ...placeOf(figures, slice),
        slice,
        at,
        conversion: conversions[at] ?? unconverted,
        ...summable(slice === whole ? moneyAt(figures, kept.row, at) : monthsMoney(figures, kept.row, at, months)),
        marks: figureMarks(figures, kept.row, at) | kept.marks | (kept.cuts.length === 0 ? 0 : markBit.splitPeriod),
      },
    ];
  });
}

function summable(money: Money): Pick<Share, 'money' | 'ends'> {
  return { money, ends: mapMoney(money, (value) => new Whole(value)) };
}

/** Months by the places in which they lie. */
function inPlaces(months: readonly number[], scales: readonly TimeScale[]) {
  const step = stepOf(scales);
  const places = new Map<number, number[]>();
  for (const month of months) {
    const own = places.get(Math.floor(month / step));
    if (own) own.push(month);
    else places.set(Math.floor(month / step), [month]);
  }
  return [...places.values()].map((own) => ({
    ...placesAt(scales, own[0] ?? 0),
    start: own[0] ?? 0,
    end: own.at(-1) ?? 0,
    months: own,
  }));
}

function isOfSameKind({ asked: { columns } }: Figures, a: number, b: number): boolean {
  return columns.category[a] === columns.category[b] && columns.region[a] === columns.region[b];
}

function monthsOf({ asked: { columns } }: Figures, row: number): Months {
  const { starts, ends } = columns.names.periods;
  const period = columns.period[row] ?? -1;
  return { start: starts[period] ?? 0, end: ends[period] ?? -1 };
}

function placeOf({ asked }: Figures, slice: Slice): SlicePlace {
  return routerOf(asked).placeOf(slice);
}
