import type { Dataset } from '../../dataset/dataset';
import type { Question } from '../../dataset/question';
import type { Investment } from '../../dataset/records';
import type { RateBook } from '../../rates/rateBook';
import type { Slice } from '../dimensions/placeInTime';
import type { Money } from '../prepared/money';
import type { Key, Role } from '../vocabulary';

/** What is measured: a cell of index × series, what it comes to, and what it is made of. */
export interface MeasuredCell {
  readonly index: Key;
  readonly series: Key | null;
  /** In units of the question's currency. */
  readonly money: Money;
  readonly pieces: readonly MeasuredPiece[];
  /** Whether it stands beside the bar of its index: one of several rivals that are all shown. */
  readonly isApart: boolean;
}

/** A slice of an investment in a cell. */
export interface MeasuredPiece {
  readonly investment: Investment;
  readonly slice: Slice;
  readonly role: Role;
  readonly money: () => Money;
}

/** What a cell comes to by a measure: a value, or why there is none, in plain English. */
type Measured = { readonly value: Money } | { readonly missing: string };

export type TakeMeasure = (cell: MeasuredCell) => Measured;

/** What a question measures, and in which dataset; with the rates by which it converts. */
export interface MeasureContext {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly book: RateBook;
}

/** Where rivals all have bars of their own there is no one figure to measure, or to measure by. */
export const SIDE_BY_SIDE = 'rival figures stand side by side: choose a rule that gives one figure for each thing';
