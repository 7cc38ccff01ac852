import type { Claim } from '../../dataset/records';
import type { Slice } from '../dimensions/placeInTime';
import type { MeasuredPart } from '../measures/measuring';
import type { MonthsOfBar } from '../comparison';
import type { Money } from '../prepared/money';
import { membersOf } from '../rules/figures';
import { type Key, markBit, type Role } from '../vocabulary';
import { statusSets } from './cells';
import type { PieceList } from './pieceColumns';
import type { Piece } from './pieces';
import type { CellNotes, Meant, Telling } from './telling';

/** What may become a bar, or what one is measured by: a cell of index × series, or what some companies have in it. */
export interface ShownCell extends MeasuredPart {
  /** As bits. */
  readonly marks: number;
  readonly statuses: readonly Claim[];
  /** [D9] How many months of it are known, and of how many; null: none are asked for. */
  readonly months: MonthsOfBar | null;
  /** What all that is in it calls its place in time on a scale, `FY2024`; null where it is called by several names. */
  readonly placeLabel: (scale: number) => string | null;
  /** The labels of the periods of what is in it, each once, in the order of time. */
  readonly periods: readonly string[];
  readonly pieces: readonly Piece[];
  /** Adds its pieces to a list; all in one role where that is given. */
  readonly addPieces: (list: PieceList, role: Role | null) => void;
}

/** What some companies have in a cell. Its money is that of its figures, whatever of the cell's place is not known. */
export class PartOfCell implements ShownCell {
  readonly index: Key;
  readonly series: Key | null;
  readonly isApart: boolean;
  readonly months: MonthsOfBar | null;
  readonly #whole: ShownCell;
  readonly #telling: Telling;
  readonly #place: number;
  readonly #meant: Meant;
  #money: Money | null = null;
  #pieces: readonly Piece[] | null = null;
  #notes: CellNotes | null = null;

  /** All of it is meant where `isMeant` is null. */
  constructor(whole: ShownCell, telling: Telling, place: number, isMeant: ((company: number) => boolean) | null) {
    const { company } = telling.figures.asked.columns;
    this.index = whole.index;
    this.series = whole.series;
    this.isApart = whole.isApart;
    this.months = whole.months;
    this.#whole = whole;
    this.#telling = telling;
    this.#place = place;
    this.#meant = isMeant && ((row) => isMeant(company[row] ?? -1));
  }

  get marks(): number {
    return this.#meant ? this.#own.marks | (this.#whole.marks & OF_THE_CELL) : this.#whole.marks;
  }

  get statuses(): readonly Claim[] {
    return this.#meant ? (statusSets[this.#own.statuses] ?? []) : this.#whole.statuses;
  }

  placeLabel(scale: number): string | null {
    return this.#meant ? (this.#telling.labels[this.#own.label]?.[scale] ?? null) : this.#whole.placeLabel(scale);
  }

  get money(): Money {
    return (this.#money ??= this.#telling.moneyOf(this.#place, this.#meant));
  }

  get periods(): readonly string[] {
    return this.#telling.periodsOf(this.#place, this.#meant);
  }

  get pieces(): readonly Piece[] {
    return (this.#pieces ??= this.#telling.piecesOf(this.#place, this.#meant));
  }

  addPieces(list: PieceList, role: Role | null): void {
    this.#telling.addPieces(this.#place, this.#meant, list, role);
  }

  eachSlice(tell: (row: number, slice: Slice) => void): void {
    tellSlices(this.#telling, this.#place, this.#meant, tell);
  }

  eachRow(tell: (row: number) => void): void {
    tellRows(this.#telling, this.#place, this.#meant, tell);
  }

  get #own(): CellNotes {
    return (this.#notes ??= this.#telling.notesOf(this.#place, this.#meant));
  }
}

/** What is not said of a figure but of all that stands in a cell. */
const OF_THE_CELL = markBit.overlapping;

export function tellSlices(
  { sliceOf, eachSlice }: Telling,
  place: number,
  meant: Meant,
  tell: (row: number, slice: Slice) => void,
): void {
  eachSlice(place, meant, (row, at) => {
    const slice = sliceOf(row, at);
    if (slice) tell(row, slice);
  });
}

export function tellRows({ figures, eachSlice }: Telling, place: number, meant: Meant, tell: (row: number) => void) {
  eachSlice(place, meant, (row) => {
    if (!figures.resolved[row]) tell(row);
    else for (const member of membersOf(figures, row)) tell(member.row);
  });
}
