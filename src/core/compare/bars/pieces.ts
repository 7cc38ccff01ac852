import type { Investment } from '../../dataset/records';
import type { Exact } from '../../rates/exact';
import type { Role } from '../vocabulary';
import { conversionOf, routeOf } from '../rules/convert';
import type { Kept } from '../rules/kept';
import { type Figures, membersOf, rowMoney } from '../rules/figures';
import { FINE, mapMoney, type Money, negative, shareMoney } from '../prepared/money';
import type { Slice } from '../dimensions/placeInTime';
import { remainderOf, sharedWithin, sliceWithin } from '../rules/remainder';
import type { Conversion } from '../rules/routes';

/** What a cell is made of: one slice of one investment, in its role. */
export interface Piece {
  readonly row: number;
  readonly investment: Investment;
  /** The place of `slice` among those of the investment. */
  readonly at: number;
  readonly slice: Slice;
  readonly conversion: Conversion;
  /** What it adds to the cell: worked out when asked. */
  readonly money: () => Money;
  /** One over this of the investment's slice: 1, or of a mean what its witnesses share it by. */
  readonly weight: number;
  readonly role: Role;
}

/** The pieces of a figure's slice: its members and, of a whole, what is taken off it. */
export function piecesOfFigure(figures: Figures, kept: Kept, slice: number): readonly Piece[] {
  const own = ownPieces(figures, kept, slice);
  const { isAtOwnRate } = kept.parts.length > 0 ? remainderOf(figures, kept, slice) : { isAtOwnRate: false };
  const taken = piecesTakenOff(figures, kept, slice);
  if (!isAtOwnRate) return [...own, ...taken];
  const conversion = conversionOf(figures.converted, kept.row, slice);
  return [...own, ...taken.map((piece) => ({ ...piece, conversion, money: () => atRate(piece, conversion.rate) }))];
}

/** What is taken off a whole with its parts, and what of it is put back, for it was taken off with several. */
function piecesTakenOff(figures: Figures, kept: Kept, slice: number): readonly Piece[] {
  const sliceOf = ({ row }: Kept) => sliceWithin(figures, row, kept.row, slice);
  return [
    ...kept.parts.flatMap((part) => takenPieces(figures, part, sliceOf(part))),
    ...sharedWithin(kept).flatMap(({ kept: shared, times }) => piecesPutBack(figures, shared, sliceOf(shared), times)),
  ];
}

function takenPieces(figures: Figures, part: Kept, slice: number): readonly Piece[] {
  if (slice < 0) return [];
  const isExceeded = part.parts.length > 0 && remainderOf(figures, part, slice).rest === null;
  if (isExceeded) return piecesTakenOff(figures, part, slice);
  return ownPieces(figures, part, slice).map((piece) => ({
    ...piece,
    money: () => negative(piece.money()),
    role: 'takenOff',
  }));
}

function piecesPutBack(figures: Figures, shared: Kept, slice: number, times: number): readonly Piece[] {
  if (slice < 0 || (shared.parts.length > 0 && remainderOf(figures, shared, slice).rest === null)) return [];
  const rest = piecesOfFigure(figures, shared, slice).map((piece): Piece => ({ ...piece, role: 'takenOff' }));
  return Array.from({ length: times }, () => rest).flat();
}

/** A piece that is taken off, by another rate than its own. */
function atRate({ money, conversion }: Piece, rate: Exact): Money {
  return mapMoney(money(), (value) => (value * rate) / conversion.rate);
}

function ownPieces(figures: Figures, { row, wholes }: Kept, slice: number): readonly Piece[] {
  const members = membersOf(figures, row);
  const role = members.length > 1 ? 'rival' : wholes.length > 0 ? 'part' : 'whole';
  return members.flatMap((member) => pieceOf(figures, member, slice, role) ?? []);
}

/** The piece of one row, for itself or for one of several whose mean is shown. */
export function pieceOf(
  figures: Figures,
  { row, weight }: { readonly row: number; readonly weight: number },
  slice: number,
  role: Role,
): Piece | null {
  const investment = figures.asked.columns.table[row];
  const own = routeOf(figures.converted, row)?.slices[slice];
  if (!investment || !own) return null;
  return {
    row,
    investment,
    at: slice,
    slice: own,
    conversion: conversionOf(figures.converted, row, slice),
    money() {
      const money = mapMoney(rowMoney(figures, row, slice), (value) => value / FINE);
      return shareMoney(money, 1, weight);
    },
    weight,
    role,
  };
}
