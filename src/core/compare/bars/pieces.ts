import type { Investment } from '../../dataset/records';
import type { Role } from '../vocabulary';
import { conversionOf, routeOf, wholeConversion } from '../rules/convert';
import type { Kept, Share } from '../rules/kept';
import { type Figures, membersOf, rowMoney, rowTotal } from '../rules/figures';
import { FINE, mapMoney, type Money, negative, shareMoney } from '../prepared/money';
import type { Slice } from '../dimensions/placeInTime';
import { restOf, sharedWithin } from '../rules/remainder';
import type { Conversion } from '../rules/routes';

/** What a cell is made of: one slice of one investment, in its role. */
export interface Piece {
  readonly row: number;
  readonly investment: Investment;
  readonly slice: Slice;
  readonly conversion: Conversion;
  /** What it adds to the cell: worked out when asked. */
  readonly money: () => Money;
  /** One over this of the investment's slice: 1, or of a mean what its witnesses share it by. */
  readonly weight: number;
  readonly role: Role;
}

/** The pieces of a share of a figure: its members and, of a whole, what is taken off it. */
export function piecesOfShare(figures: Figures, kept: Kept, share: Share): readonly Piece[] {
  if (share.at !== null) return ownPieces(figures, kept, share, share.at);
  const { isAtOwnRate } = restOf(figures, kept);
  const taken = takenPieces(figures, kept, share);
  const atRate = ({ money, conversion, ...piece }: Piece): Piece => ({
    ...piece,
    conversion: share.conversion,
    money: () => mapMoney(money(), (value) => (value * share.conversion.rate) / conversion.rate),
  });
  return [...ownPieces(figures, kept, share, null), ...(isAtOwnRate ? taken.map(atRate) : taken)];
}

/** What is taken off a whole with its parts, and what of it is put back, for it was taken off with several. */
function takenPieces(figures: Figures, kept: Kept, { slice }: Share): readonly Piece[] {
  const piecesOf = ({ row }: Kept) =>
    membersOf(figures, row).flatMap((member) => wholePiece(figures, member, slice, 'takenOff') ?? []);
  const off = kept.parts.flatMap((part) =>
    piecesOf(part).map((piece) => ({ ...piece, money: () => negative(piece.money()) })),
  );
  const back = sharedWithin(kept).flatMap(({ kept: shared, times }) =>
    Array.from({ length: times }, () => piecesOf(shared)).flat(),
  );
  return [...off, ...back];
}

function ownPieces(figures: Figures, { row, wholes }: Kept, { slice }: Share, at: number | null): readonly Piece[] {
  const members = membersOf(figures, row);
  const role = members.length > 1 ? 'rival' : wholes.length > 0 ? 'part' : 'whole';
  return members.flatMap((member) => {
    if (at === null) return wholePiece(figures, member, slice, role) ?? [];
    const piece = pieceOf(figures, member, at, role);
    if (!piece) return [];
    const { months } = piece.slice;
    return { ...piece, slice, money: () => shareMoney(piece.money(), slice.months, months) };
  });
}

interface Member {
  readonly row: number;
  readonly weight: number;
}

/** The share of a row's whole money that a slice is. */
function wholePiece(figures: Figures, { row, weight }: Member, slice: Slice, role: Role): Piece | null {
  const investment = figures.asked.columns.table[row];
  if (!investment) return null;
  return {
    row,
    investment,
    slice,
    conversion: wholeConversion(figures.converted, row),
    money() {
      const money = mapMoney(rowTotal(figures, row), (value) => value / FINE);
      return shareMoney(shareMoney(money, 1, weight), slice.months, slice.of);
    },
    weight,
    role,
  };
}

/** The piece of one row, for itself or for one of several whose mean is shown. */
export function pieceOf(figures: Figures, { row, weight }: Member, slice: number, role: Role): Piece | null {
  const investment = figures.asked.columns.table[row];
  const own = routeOf(figures.converted, row)?.slices[slice];
  if (!investment || !own) return null;
  return {
    row,
    investment,
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
