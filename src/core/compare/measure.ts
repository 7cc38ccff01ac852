import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import type { RateBook } from '../rates/rateBook';
import type { Cell } from './cell';
import type { Money } from './claim';

/** What a cell comes to by the question's measure: a value, or why there is none. */
export type Measured = { readonly value: Money } | { readonly missing: string };

/** What measures need to know beside the cells. */
export interface MeasureContext {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly book: RateBook;
  readonly cells: readonly Cell[];
}

/** [C8] How the question's measure is taken of a cell, and the unit in which it counts. */
export function createMeasure(context: MeasureContext): {
  readonly unit: string;
  readonly take: (cell: Cell) => Measured;
} {
  return { unit: context.question.currency, take: ({ money }) => ({ value: money }) };
}
