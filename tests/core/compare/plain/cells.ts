import type { Asked, Leave } from './asked';
import { allWithin, type Kept, rootOf } from './cover';
import { scaled, type Money } from './money';
import { fraction } from '../fraction';
import type { Gone } from './overlap';
import type { Rest } from './rest';
import { restsOf } from './rest';
import { allMonths, type Figure, moneyIn, rowsOf } from './rivals';
import { isYearAsked, type Place, placeOfMonth, reportedPlace } from './time';
import type { Investment } from '../../../../src/core/dataset/records';
import { groupBy, regionStepsOf, stepsOf } from './words';

/** What of one figure stands in one cell. */
export interface Piece {
  readonly kept: Kept;
  readonly place: Place;
  /** The months of it that stand here; as reported all. */
  readonly months: readonly number[];
  readonly money: Money;
  readonly marks: readonly string[];
}

/** One bar or segment. */
export interface Cell {
  readonly index: string;
  readonly series: string | null;
  /** Where in time it is; of a cell that is no year and no quarter that of its first piece. */
  readonly place: Place;
  readonly pieces: Piece[];
  isOverlapping: boolean;
}

export interface Settled {
  readonly kept: readonly Kept[];
  readonly gone: Gone;
  readonly exceeding: ReadonlySet<Figure>;
}

/** [C7] Index by series. What stands in no month that is asked for is left. */
export function cellsOf(asked: Asked, settled: Settled, leave: Leave): Cell[] {
  const cells = new Map<string, Cell>();
  const rests = restsOf(asked, settled.gone, settled.kept);
  for (const [kept, rest] of rests) {
    const pieces = asked.isSpread
      ? spreadPieces(asked, settled, kept, rest)
      : [reportedPiece(asked, settled, kept, rest)];
    if (pieces.length === 0) leave(rowsOf([kept.figure]), reasonWithoutMonths(settled, kept, rest));
    for (const piece of pieces) {
      const keys = keysOf(asked, kept, piece.place);
      for (const [index, series] of keys) {
        const key = JSON.stringify([index, series]);
        const cell = cells.get(key) ?? { index, series, place: piece.place, pieces: [], isOverlapping: false };
        cell.pieces.push(piece);
        cell.isOverlapping ||= keys.length > 1;
        cells.set(key, cell);
      }
    }
  }
  return [...cells.values()];
}

/** [D20] As reported all of it stands where its outermost whole does. */
function reportedPiece(asked: Asked, settled: Settled, kept: Kept, { money }: Rest): Piece {
  const place = reportedPlace(asked, rootOf(kept).figure.row);
  const months = allMonths(kept.figure);
  return { kept, place, months, money, marks: marksOf(settled, kept, months) };
}

/**
 * [C2], [D25] Spread over its months, of which a filter of years keeps some. Its period is split where a month of it is in another bar,
 * in none, or counted elsewhere.
 */
function spreadPieces(asked: Asked, settled: Settled, kept: Kept, { money, free }: Rest): Piece[] {
  const { figure } = kept;
  const months = (free ?? allMonths(figure)).filter((month) => !settled.gone.get(figure)?.has(month));
  const shown = months.filter((month) => isYearAsked(asked, Math.floor(month / 12)));
  return groupBy(shown, (month) => barOfMonth(asked, month)).map((within) => {
    const [first = 0] = within;
    const isHere = (month: number) =>
      barOfMonth(asked, month) === barOfMonth(asked, first) && isYearAsked(asked, Math.floor(month / 12));
    const isSplit = allMonths(figure).some((month) => !isHere(month) || settled.gone.get(figure)?.has(month));
    const marks = marksOf(settled, kept, free ? allMonths(figure) : within);
    return {
      kept,
      place: placeOfMonth(first),
      months: within,
      money: free ? scaled(money, fraction(within.length, free.length)) : moneyIn(figure, within, 'asked'),
      marks: isSplit ? [...marks, 'splitPeriod'] : marks,
    };
  });
}

/** The bar of time in which a month stands; where time is no grouping all stand in one. */
function barOfMonth({ isByTime, isByQuarter }: Asked, month: number): string {
  const { year, quarter } = placeOfMonth(month);
  return isByQuarter ? quarter : isByTime ? year : '';
}

/** [D7] Its months are not asked for; where others count all that is left of it, it overlaps. */
function reasonWithoutMonths({ gone }: Settled, { figure }: Kept, { free }: Rest): string {
  const isCountedElsewhere = (free ?? allMonths(figure)).every((month) => gone.get(figure)?.has(month));
  return isCountedElsewhere ? 'overlaps' : 'filtered';
}

/** What a reader must be told: of the figure and, of a rest, of what was taken off it. */
function marksOf({ exceeding }: Settled, { figure, parts }: Kept, months: readonly number[]): string[] {
  const ofParts = parts.flatMap((part) => ownMarks(part.figure, allMonths(part.figure)));
  return [...ownMarks(figure, months), ...ofParts, ...(exceeding.has(figure) ? ['partsExceedWhole'] : [])];
}

function ownMarks({ members, rivals, isApart }: Figure, months: readonly number[]): string[] {
  const told = members.flatMap(({ claim }) => [
    ...claim.marks,
    ...(months.some((month) => claim.estimated.has(month)) ? ['estimatedConversion'] : []),
  ]);
  return rivals.length > 1 || isApart ? [...told, 'rivals'] : told;
}

/**
 * [C7] The index and series of each cell in which a figure stands: of one with several sources, beneficiaries or tags each, of a
 * mean those of each that it is made of.
 */
function keysOf(asked: Asked, kept: Kept, place: Place): [string, string | null][] {
  const { figure } = kept;
  const { by, split } = asked.question;
  const keys = figure.members.flatMap(({ claim: { row } }) =>
    keysIn(kept, row, by, place).flatMap((index) =>
      (split === undefined ? [null] : keysIn(kept, row, split, place)).map((series): [string, string | null] => [
        figure.isApart ? `${index} ${row.id}` : index,
        series,
      ]),
    ),
  );
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}

function keysIn(kept: Kept, row: Investment, dimension: string, place: Place): string[] {
  const each = (texts: readonly string[]) => (texts.length === 0 ? [''] : [...new Set(texts)]);
  switch (dimension) {
    case 'company':
      return [row.company ?? ''];
    case 'year':
      return [place.year];
    case 'quarter':
      return [place.quarter];
    case 'status':
      return [row.status ?? 'none'];
    case 'source':
      return each(row.citations.map(({ source }) => source));
    case 'beneficiary':
      return each(row.beneficiaries);
    case 'tag':
      return each(row.tags);
    default: {
      const own = treeKey(row, dimension);
      // [C6], [D23] What is left of a whole beside segments of its parts; one series a path.
      const hasSegments = allWithin(kept).some((part) => treeKey(part.figure.row, dimension) !== own);
      return [hasSegments ? restKey(own) : own];
    }
  }
}

/** The key of the rest of a path. */
function restKey(path: string): string {
  return ` / ${path}`;
}

function treeKey(row: Investment, dimension: string): string {
  const [tree, depth] = dimension.split(':');
  const steps = tree === 'category' ? stepsOf(row.category) : regionStepsOf(row.region);
  return steps.slice(0, Number(depth)).join(' / ');
}
