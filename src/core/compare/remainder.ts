import type { Question } from '../dataset/question';
import { isDust } from '../rates/exact';
import { marksOf, type Piece } from './cell';
import type { Figure, Money } from './claim';
import type { Mark, Role } from './comparison';
import type { Kept } from './cover';
import { addMoney, nothing, shareMoney, takeOff } from './money';

type Calendar = Question['calendar'];

/** What is shown of one slice of a figure, and what of it is seen from the whole above it. */
export interface Shown {
  /** What is added to its cell; null where its parts exceed it, so that nothing is. */
  readonly rest: Money | null;
  /** What the whole above it loses to it: itself, or its parts where they exceed it. */
  readonly taken: Money;
  readonly takenPieces: readonly Piece[];
  readonly marks: readonly Mark[];
  readonly pieces: readonly Piece[];
}

/**
 * [C6] A slice of a figure less its parts. `asReported`, a figure has one slice and parts of any year within it are taken
 * off that; calendarised, parts are taken off year by year.
 */
export function remainderOf(kept: Kept, slice: number, calendar: Calendar): Shown {
  const { figure, parts, whole } = kept;
  const own = figure.money[slice] ?? nothing;
  const pieces = piecesOf(figure, slice, figure.members.length > 1 ? 'rival' : whole ? 'part' : 'whole');
  let marks = figureMarks(figure, slice);
  // Most figures stand alone: nothing is taken off them, and they are taken off nothing.
  if (parts.length === 0) return { rest: own, taken: own, takenPieces: whole ? takenOff(pieces) : none, marks, pieces };
  let rest = own;
  let taken: Money = nothing;
  const takenPieces: Piece[] = [];
  for (const part of parts) {
    const at = calendar === 'asReported' ? 0 : sliceAt(part.figure, figure, slice);
    if (at < 0) continue;
    const shown = remainderOf(part, at, calendar);
    rest = takeOff(rest, shown.taken);
    taken = addMoney(taken, shown.taken);
    for (const piece of shown.takenPieces) takenPieces.push(piece);
    marks = [...marks, ...figureMarks(part.figure, at)];
  }
  if (rest.point < 0n && !isDust(rest.point)) return { rest: null, taken, takenPieces, marks, pieces };
  return { rest, taken: own, takenPieces: takenOff(pieces), marks, pieces: [...pieces, ...takenPieces] };
}

const none: readonly Piece[] = [];

function takenOff(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, money: negative(piece.money), role: 'takenOff' }));
}

function sliceAt(part: Figure, whole: Figure, slice: number): number {
  return part.claim.slices.findIndex(({ at }) => at.place === whole.claim.slices[slice]?.at.place);
}

/** The members of a figure as pieces of a bar. */
function piecesOf({ members, claim: first }: Figure, slice: number, role: Role): readonly Piece[] {
  const only = first.slices[slice];
  if (only && members.length === 1) return [{ claim: first, slice: only, money: only.money, weight: 1, role }];
  return members.flatMap(({ claim, weight }) => {
    const own = claim.slices[slice];
    return own ? [{ claim, slice: own, money: shareMoney(own.money, 1, weight), weight, role }] : [];
  });
}

function figureMarks({ members, hasRivals, claim: first }: Figure, slice: number): readonly Mark[] {
  const only = first.slices[slice];
  if (only && members.length === 1 && !hasRivals) return marksOf(first, only);
  const marks: Mark[] = hasRivals ? ['rivals'] : [];
  for (const { claim } of members) {
    const own = claim.slices[slice];
    if (own) marks.push(...marksOf(claim, own));
  }
  return marks;
}

function negative(money: Money): Money {
  const turn = (value: bigint | null) => (value === null ? null : -value);
  return {
    point: -money.point,
    low: turn(money.high),
    high: turn(money.low),
    openAbove: money.openBelow,
    openBelow: money.openAbove,
  };
}
