import type { Dataset } from '../../dataset/dataset';
import type { Question } from '../../dataset/question';
import type { RateBook } from '../../rates/rateBook';
import { type Columns, columnsOf } from '../prepared/columns';
import { type LeftReason, leftReasons } from '../vocabulary';
import { type Standing, standingOf } from '../prepared/standing';
import { type Times, timesOf } from '../prepared/times';

/** A question to a dataset, and what has become of each row so far: the sheet that the steps of a comparison work on. */
export interface Asked {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly book: RateBook;
  readonly columns: Columns;
  readonly times: Times;
  readonly standing: Standing;
  /** Why each row is left out: 0 while it stands, else one more than the place in `leftReasons`. */
  readonly left: Uint8Array;
  /** The row that stands in place of one that is left out; -1 where there is none. */
  readonly by: Int32Array;
  /** More words on rows that are left out, where the record itself does not say them. */
  readonly details: Map<number, string>;
}

export function createAsked(dataset: Dataset, question: Question, book: RateBook): Asked {
  const columns = columnsOf(dataset.investments);
  return {
    dataset,
    question,
    book,
    columns,
    times: timesOf(columns, dataset.companies),
    standing: standingOf(dataset),
    left: new Uint8Array(columns.table.length),
    by: new Int32Array(columns.table.length).fill(-1),
    details: new Map(),
  };
}

/** `Asked.left` for each reason. */
export const leftCode = Object.fromEntries(leftReasons.map((reason, i) => [reason, i + 1])) as Readonly<
  Record<LeftReason, number>
>;

/** Leaves a row out, with the row that stands in its place where there is one. */
export function leave({ left, by }: Asked, row: number, reason: LeftReason, instead = -1): void {
  left[row] = leftCode[reason];
  by[row] = instead;
}

/** Takes back that a row is left out. */
export function takeBack({ left, by, details }: Asked, row: number): void {
  left[row] = 0;
  by[row] = -1;
  details.delete(row);
}
