import type { ByRow } from '../prepared/byRow';
import type { Kept } from '../rules/kept';
import type { Entries } from './entries';
import { type Figures, membersOf, moneyAt } from '../rules/figures';
import { withoutDust } from '../../rates/exact';
import { addMoney, FINE, type Money, nothing } from '../prepared/money';
import { periodLabels } from './periodLabels';
import type { PieceList } from './pieceColumns';
import { type Piece, pieceOf, piecesOfShare } from './pieces';
import { sharesOf, standsAsItIs } from '../rules/shares';

/** What is told of a cell only when it is asked: its money to the last digit, and what it is made of. */
export interface Telling {
  readonly moneyOf: (cell: number) => Money;
  readonly piecesOf: (cell: number) => readonly Piece[];
  /** Adds the same pieces to a list, without an object for each. */
  readonly addPieces: (cell: number, list: PieceList) => void;
  /** The labels of the periods of what is in it, each once, in the order of time. */
  readonly periodsOf: (cell: number) => readonly string[];
  /** What places in time are called on each scale, by the numbers of `Cells.labels`. */
  readonly labels: readonly (readonly string[])[];
}

export function createTelling(figures: Figures, kept: Readonly<ByRow<Kept>>, entries: Entries): Telling {
  const known: (Money | undefined)[] = [];
  const pieces: (readonly Piece[] | undefined)[] = [];
  /** The last turn of `periodsOf` in which a period was met, by the period's code. */
  const lastTurn: number[] = [];
  let turns = 0;
  const isAlone = (row: number) => !kept[row] && !figures.resolved[row];
  const shareOf = (row: number, slice: number) => {
    const own = kept[row];
    const share = own && !standsAsItIs(figures, own) && sharesOf(figures, own)[slice];
    return own && share ? { own, share } : null;
  };
  const moneyOf = (row: number, slice: number): Money =>
    shareOf(row, slice)?.share.money ?? moneyAt(figures, row, slice);
  /** A row is in a cell with its own slice, or with a share of what is kept of it. */
  const piecesIn = (row: number, slice: number): readonly Piece[] => {
    const found = shareOf(row, slice);
    if (found) return piecesOfShare(figures, found.own, found.share);
    const members = membersOf(figures, row);
    return members.flatMap((member) => pieceOf(figures, member, slice, members.length > 1 ? 'rival' : 'whole') ?? []);
  };
  const sum = (cell: number): Money => {
    let total = nothing;
    entries.each(cell, (row, slice) => (total = addMoney(total, moneyOf(row, slice))));
    return inUnits(total);
  };
  return {
    moneyOf: (cell) => (known[cell] ??= sum(cell)),
    piecesOf(cell) {
      let told = pieces[cell];
      if (!told) {
        const found: Piece[] = [];
        entries.each(cell, (row, slice) => found.push(...piecesIn(row, slice)));
        pieces[cell] = told = found;
      }
      return told;
    },
    addPieces(cell, list) {
      entries.each(cell, (row, slice) => {
        if (isAlone(row)) return list.addOwn(row, slice, 'whole');
        const own = kept[row] ? null : membersOf(figures, row);
        if (own) return own.forEach((member) => list.addOwn(member.row, slice, own.length > 1 ? 'rival' : 'whole'));
        for (const piece of piecesIn(row, slice)) {
          list.add(piece.row, { slice: piece.slice, conversion: piece.conversion }, piece.role);
        }
      });
    },
    periodsOf(cell) {
      const { period, names } = figures.asked.columns;
      const codes: number[] = [];
      const turn = (turns += 1);
      const note = (code: number) => {
        if (lastTurn[code] === turn) return;
        lastTurn[code] = turn;
        codes.push(code);
      };
      entries.each(cell, (row) => {
        if (isAlone(row)) note(period[row] ?? -1);
        else for (const member of membersOf(figures, row)) note(period[member.row] ?? -1);
      });
      return periodLabels(names.periods, codes);
    },
    labels: figures.converted.labels,
  };
}

/** From `FINE` parts to whole units, without what divisions have left over. */
function inUnits({ point, low, high, ...open }: Money): Money {
  const own = withoutDust(point / FINE);
  const end = (value: Money['low']) => (value === null ? null : value === point ? own : withoutDust(value / FINE));
  return { point: own, low: end(low), high: end(high), ...open };
}
