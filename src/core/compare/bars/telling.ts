import type { ByRow } from '../prepared/byRow';
import type { Slice } from '../dimensions/placeInTime';
import type { Kept } from '../rules/kept';
import type { Entries } from './entries';
import { type Figures, membersOf, moneyAt } from '../rules/figures';
import { withoutDust } from '../../rates/exact';
import { addMoney, FINE, type Money, nothing } from '../prepared/money';
import { periodLabels } from './periodLabels';
import type { PieceList } from './pieceColumns';
import { type Piece, pieceOf, piecesOfShare } from './pieces';
import { figureMarks } from '../rules/remainder';
import { sharesOf, standsAsItIs } from '../rules/shares';
import { routeOf } from '../rules/convert';
import type { Role } from '../vocabulary';

/** Which of the rows in a cell are meant; null: all of them. */
export type Meant = ((row: number) => boolean) | null;

/** What is told of a cell only when it is asked: its money to the last digit, and what it is made of. */
export interface Telling {
  readonly figures: Figures;
  readonly moneyOf: (cell: number, meant: Meant) => Money;
  readonly piecesOf: (cell: number, meant: Meant) => readonly Piece[];
  /** Adds the same pieces to a list, without an object for each; all in one role where that is given. */
  readonly addPieces: (cell: number, meant: Meant, list: PieceList, role: Role | null) => void;
  /** The labels of the periods of what is in it, each once, in the order of time. */
  readonly periodsOf: (cell: number, meant: Meant) => readonly string[];
  /** The rows that stand in it, slice by slice. */
  readonly eachSlice: (cell: number, meant: Meant, tell: (row: number, slice: number) => void) => void;
  /** The months of a row's slice in a cell; null where it has none. */
  readonly sliceOf: (row: number, slice: number) => Slice | null;
  /** What a reader must be told of it, as in `Cells`: for a cell of which not all is meant. */
  readonly notesOf: (cell: number, meant: Meant) => CellNotes;
  /** What places in time are called on each scale, by the numbers of `Cells.labels`. */
  readonly labels: readonly (readonly string[])[];
}

/** As in `Cells`: bits of marks and of places in `claims`, and the number of the one label; -1 where there are several. */
export interface CellNotes {
  readonly marks: number;
  readonly statuses: number;
  readonly label: number;
}

export function createTelling(figures: Figures, kept: Readonly<ByRow<Kept>>, entries: Entries): Telling {
  const known: (Money | undefined)[] = [];
  const pieces: (readonly Piece[] | undefined)[] = [];
  const isAlone = (row: number) => !kept[row] && !figures.resolved[row];
  const eachSlice: Telling['eachSlice'] = (cell, meant, tell) =>
    entries.each(cell, meant ? (row, slice) => meant(row) && tell(row, slice) : tell);
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
  const sum = (cell: number, meant: Meant): Money => {
    let total = nothing;
    eachSlice(cell, meant, (row, slice) => (total = addMoney(total, moneyOf(row, slice))));
    return inUnits(total);
  };
  const find = (cell: number, meant: Meant): readonly Piece[] => {
    const found: Piece[] = [];
    eachSlice(cell, meant, (row, slice) => found.push(...piecesIn(row, slice)));
    return found;
  };
  return {
    figures,
    moneyOf: (cell, meant) => (meant ? sum(cell, meant) : (known[cell] ??= sum(cell, null))),
    piecesOf: (cell, meant) => (meant ? find(cell, meant) : (pieces[cell] ??= find(cell, null))),
    addPieces(cell, meant, list, role) {
      list.from(figures);
      eachSlice(cell, meant, (row, slice) => {
        if (isAlone(row)) return list.addOwn(row, slice, role ?? 'whole');
        const own = kept[row] ? null : membersOf(figures, row);
        const ownRole = role ?? (own && own.length > 1 ? 'rival' : 'whole');
        if (own) return own.forEach((member) => list.addOwn(member.row, slice, ownRole));
        for (const piece of piecesIn(row, slice)) {
          list.add(piece.row, { slice: piece.slice, conversion: piece.conversion }, role ?? piece.role);
        }
      });
    },
    periodsOf: createPeriods(figures, eachSlice, isAlone),
    eachSlice,
    sliceOf: (row, slice) => shareOf(row, slice)?.share.slice ?? routeOf(figures.converted, row)?.slices[slice] ?? null,
    notesOf(cell, meant) {
      let [marks, statuses, label] = [0, 0, -2];
      eachSlice(cell, meant, (row, slice) => {
        const share = shareOf(row, slice)?.share;
        marks |= share ? share.marks : figureMarks(figures, row, slice) | (kept[row]?.marks ?? 0);
        statuses |= 1 << (figures.asked.columns.status[row] ?? 0);
        const own = share?.label ?? routeOf(figures.converted, row)?.labels[slice] ?? -1;
        label = label === -2 || label === own ? own : -1;
      });
      return { marks, statuses, label };
    },
    labels: figures.converted.labels,
  };
}

function createPeriods(
  figures: Figures,
  eachSlice: Telling['eachSlice'],
  isAlone: (row: number) => boolean,
): Telling['periodsOf'] {
  /** The last turn in which a period was met, by the period's code. */
  const lastTurn: number[] = [];
  let turns = 0;
  return (cell, meant) => {
    const { period, names } = figures.asked.columns;
    const codes: number[] = [];
    const turn = (turns += 1);
    const note = (code: number) => {
      if (lastTurn[code] === turn) return;
      lastTurn[code] = turn;
      codes.push(code);
    };
    eachSlice(cell, meant, (row) => {
      if (isAlone(row)) note(period[row] ?? -1);
      else for (const member of membersOf(figures, row)) note(period[member.row] ?? -1);
    });
    return periodLabels(names.periods, codes);
  };
}

/** From `FINE` parts to whole units, without what divisions have left over. */
function inUnits({ point, low, high, ...open }: Money): Money {
  const own = withoutDust(point / FINE);
  const end = (value: Money['low']) => (value === null ? null : value === point ? own : withoutDust(value / FINE));
  return { point: own, low: end(low), high: end(high), ...open };
}
