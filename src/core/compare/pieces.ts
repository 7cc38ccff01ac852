import type { Investment } from '../dataset/records';
import type { Exact } from '../rates/exact';
import type { Role } from './comparison';
import { conversionOf, routeOf } from './convert';
import type { Kept } from './cover';
import { FINE, type Figures, membersOf, rowMoney } from './figures';
import { mapMoney, type Money, negative, shareMoney } from './money';
import { periodLabel } from './periodLabel';
import type { Slice } from './placeInTime';
import { remainderOf, sliceWithin } from './remainder';
import type { Conversion } from './routes';

/** What a cell is made of: one slice of one investment, in its role. */
export interface Piece {
  readonly investment: Investment;
  readonly slice: Slice;
  readonly conversion: Conversion;
  /** What it adds to the cell. */
  readonly money: Money;
  /** One over this of the investment's slice: 1, or of a mean what its witnesses share it by. */
  readonly weight: number;
  readonly role: Role;
  /** `2024`, `FY2024`, `Q1 2025`, `2025–2028`, `by 2030`. */
  readonly period: string;
}

/** The pieces of a figure's slice: its members and, of a whole, what is taken off it. */
export function piecesOf(figures: Figures, kept: Kept, slice: number): readonly Piece[] {
  const own = ownPieces(figures, kept, slice);
  const { isAtOwnRate } = kept.parts.length > 0 ? remainderOf(figures, kept, slice) : { isAtOwnRate: false };
  const taken = kept.parts.flatMap((part) =>
    takenPieces(figures, part, sliceWithin(figures, part.row, kept.row, slice)),
  );
  if (!isAtOwnRate) return [...own, ...taken];
  const conversion = conversionOf(figures.converted, kept.row, slice);
  return [...own, ...taken.map((piece) => ({ ...piece, conversion, money: atRate(piece, conversion.rate) }))];
}

function takenPieces(figures: Figures, part: Kept, slice: number): readonly Piece[] {
  if (slice < 0) return [];
  const isExceeded = part.parts.length > 0 && remainderOf(figures, part, slice).rest === null;
  if (!isExceeded) {
    return ownPieces(figures, part, slice).map((piece) => ({
      ...piece,
      money: negative(piece.money),
      role: 'takenOff',
    }));
  }
  return part.parts.flatMap((one) => takenPieces(figures, one, sliceWithin(figures, one.row, part.row, slice)));
}

/** A piece that is taken off, by another rate than its own. */
function atRate({ money, conversion }: Piece, rate: Exact): Money {
  return mapMoney(money, (value) => (value * rate) / conversion.rate);
}

function ownPieces(figures: Figures, { row, whole }: Kept, slice: number): readonly Piece[] {
  const { asked, converted } = figures;
  const members = membersOf(figures, row);
  const role = members.length > 1 ? 'rival' : whole ? 'part' : 'whole';
  return members.flatMap(({ row: member, weight }) => {
    const investment = asked.columns.table[member];
    const own = routeOf(converted, member)?.slices[slice];
    if (!investment?.period || !own) return [];
    const money = mapMoney(rowMoney(figures, member, slice), (value) => value / FINE);
    return {
      investment,
      slice: own,
      conversion: conversionOf(converted, member, slice),
      money: shareMoney(money, 1, weight),
      weight,
      role,
      period: periodLabel(investment.period),
    };
  });
}
