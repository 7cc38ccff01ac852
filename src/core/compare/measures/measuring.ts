import type { Dataset } from '../../dataset/dataset';
import type { Question } from '../../dataset/question';
import type { Investment } from '../../dataset/records';
import type { RateBook } from '../../rates/rateBook';
import type { MonthsOfBar } from '../comparison';
import type { Slice } from '../dimensions/placeInTime';
import type { Money } from '../prepared/money';
import type { Key, Role } from '../vocabulary';

/** What is measured, or measured by: a cell of index × series, or what some companies have in it. */
export interface MeasuredPart {
  readonly index: Key;
  readonly series: Key | null;
  /** In units of the question's currency. */
  readonly money: Money;
  readonly pieces: readonly MeasuredPiece[];
  /** Whether it stands beside the bar of its index: one of several rivals that are all shown. */
  readonly isApart: boolean;
  /** The rows that stand in it, each with a slice of it. */
  readonly eachSlice: (tell: (row: number, slice: Slice) => void) => void;
  /** The rows that its value is made of: of a mean, all of its rivals. What is taken off is none of them. */
  readonly eachRow: (tell: (row: number) => void) => void;
}

/** A cell of index × series, of which parts can be taken. */
export interface MeasuredCell<Part extends MeasuredPart> extends MeasuredPart {
  /** [D10] How many of its months are known of each company, by its code: of all that it has there together. */
  readonly companyMonths: ReadonlyMap<number, number>;
  /** How many are known of all of it, and of how many; null: none are asked for. */
  readonly months: MonthsOfBar | null;
  /** What some companies have in it, by their codes in the columns, or all of them (null): as much as is stated, all of it known or not. */
  readonly of: (isMeant: ((company: number) => boolean) | null) => Part;
}

/** A slice of an investment in a cell. */
export interface MeasuredPiece {
  readonly investment: Investment;
  readonly slice: Slice;
  readonly role: Role;
  readonly money: () => Money;
}

/** What a cell comes to by a measure. */
export interface MeasuredValue<Part> {
  readonly value: Money;
  /** What of the cell was measured, where that is not all of it. */
  readonly own?: Part;
  /** More to tell of it than of what was measured, as bits of marks. */
  readonly marks?: number;
  /** What it was measured by, in the question's currency; null where that is no money. */
  readonly base: Money | null;
  /** Where that stands, if not in the cell itself: it is told in the bar. */
  readonly bases?: readonly Part[];
  readonly left?: readonly LeftOfCell<Part>[];
}

/** What of a cell could not be measured, and why, in plain English. */
export interface LeftOfCell<Part> {
  readonly part: Part;
  readonly why: string;
}

/** A value; or why there is none, in plain English, and where it differs, why of each part of the cell. */
type Measured<Part> = MeasuredValue<Part> | { readonly missing: string; readonly left?: readonly LeftOfCell<Part>[] };

export type TakeMeasure<Part extends MeasuredPart> = (cell: MeasuredCell<Part>) => Measured<Part>;

/** What a question measures, and in which dataset; with the rates by which it converts. */
export interface MeasureContext {
  /** As it was known on the day that is asked for. */
  readonly dataset: Dataset;
  readonly question: Question;
  readonly book: RateBook;
}

/** Where rivals all have bars of their own there is no one figure to measure, or to measure by. */
export const SIDE_BY_SIDE = 'rival figures stand side by side: choose a rule that gives one figure for each thing';
