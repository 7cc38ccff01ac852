import type { Asked } from './asked';
import type { Cell, Piece } from './cells';
import { allAround, type Kept } from './cover';
import type { Gone } from './overlap';
import { standingMonths } from './rest';
import type { Figure } from './rivals';
import { isYearAsked, lengthOf, placeOfMonth } from './time';
import { companyOf, groupBy, regionStepsOf, stepsOf } from './words';

/** Of how many months of a bar figures are known, the fewest of its companies, categories and regions. */
export interface Months {
  readonly known: number;
  readonly of: number;
}

/** What the months of a cell are counted among. */
export interface Counting {
  readonly asked: Asked;
  readonly gone: Gone;
  readonly cells: readonly Cell[];
}

/** [D9] The months asked for: of a quarter, a year, the years of a filter with both ends; null: none are. */
function monthsAskedFor({ isByQuarter, isByTime, question }: Asked, { place }: Cell): number | null {
  if (isByTime) return place.isLong ? null : isByQuarter ? 3 : 12;
  const { from, to } = question.filter.years ?? {};
  return from === undefined || to === undefined ? null : Math.max(0, to - from + 1) * 12;
}

/**
 * [C2], [D8], [D9] The months known in a cell, by company, category and region, where they are fewer than asked for; null where
 * none is short. What has only a lone month or irregular periods is whole.
 */
export function monthsMissing(counting: Counting, cell: Cell): Months | null {
  const of = monthsAskedFor(counting.asked, cell);
  if (of === null) return null;
  const counted = groupBy(
    cell.pieces.map((piece) => countedWith(cell, piece)),
    ({ kept: { figure } }) => [figure.row.company, stepsOf(figure.row.category), regionStepsOf(figure.row.region)],
  ).flatMap((group) => {
    const regular = group.filter((piece) => isCounted(counting, piece));
    return regular.length === 0 ? [] : new Set(regular.flatMap((piece) => monthsIn(counting, cell, piece))).size;
  });
  const known = Math.min(of, ...counted);
  return known < of ? { known, of } : null;
}

/** [D10] The months known of one company: what is irregular counts as the whole bar. */
export function monthsOfCompany(counting: Counting, cell: Cell, company: string): number {
  const of = monthsAskedFor(counting.asked, cell) ?? Infinity;
  const pieces = cell.pieces
    .filter(({ kept }) => kept.figure.row.company === company)
    .map((piece) => countedWith(cell, piece));
  if (pieces.some((piece) => !isCounted(counting, piece))) return of;
  return new Set(pieces.flatMap((piece) => monthsIn(counting, cell, piece))).size;
}

/** [D9] A part in the bar where the rest of its whole stands is counted with it: with the outermost such. */
function countedWith(cell: Cell, piece: Piece): Piece {
  const around = allAround(piece.kept);
  const there = cell.pieces.filter(({ kept }) => around.includes(kept));
  const [outermost] = there.sort((a, b) => allAround(a.kept).length - allAround(b.kept).length);
  return outermost ?? piece;
}

/** [D8] Whole years; 3, 6 or 9 months by calendar or fiscal quarters; single months of a company that has two or more in that year. */
function isCounted({ asked, cells }: Counting, { kept: { figure }, place }: Piece): boolean {
  const length = lengthOf(figure.span);
  if (length === 1) {
    const singles = cells
      .flatMap(({ pieces }) => pieces)
      .filter(({ kept: { figure: other }, place: { year } }) => {
        return lengthOf(other.span) === 1 && other.row.company === figure.row.company && year === place.year;
      });
    return new Set(singles.map(({ kept }) => kept.figure.span.first)).size > 1;
  }
  return length % 12 === 0 || (length % 3 === 0 && length < 12 && beginsWithQuarter(asked, figure));
}

/** What begins with a quarter and has 3, 6 or 9 months ends with one. */
function beginsWithQuarter({ dataset }: Asked, { row, span }: Figure): boolean {
  const ends = companyOf(dataset, row.company)?.fiscalYearEnd ?? 12;
  return span.first % 3 === 0 || (span.first - ends) % 3 === 0;
}

/**
 * The months of a figure that a cell knows, each as something of its own: spread, those that stand in it; as reported, those of its
 * period, in a bar of a year whichever twelve those are.
 */
function monthsIn({ asked, gone }: Counting, cell: Cell, { kept, place }: Piece): string[] {
  const months = standingMonths(gone, kept);
  if (!asked.isSpread) {
    const isWholeYears = place.isLong;
    return months.map((month) => (isWholeYears ? `${month}` : `${Number(place.year) * 12 + (month % 12)}`));
  }
  return months.filter((month) => isInCell(asked, cell, month)).map((month) => `${month}`);
}

function isInCell(asked: Asked, { place }: Cell, month: number): boolean {
  const { year, quarter } = placeOfMonth(month);
  if (asked.isByQuarter) return quarter === place.quarter;
  return asked.isByTime ? year === place.year : isYearAsked(asked, Math.floor(month / 12));
}

/** The company of a piece. */
export function companyOfPiece({ kept }: { readonly kept: Kept }): string {
  return kept.figure.row.company ?? '';
}
