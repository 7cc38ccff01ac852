import { compare } from '../../../core/compare/compare';
import type { Comparison } from '../../../core/compare/comparison';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Question } from '../../../core/dataset/question';
import type { RateTable } from '../../../core/rates/rateTable';
import { sameRows } from '../../ledger/sameRows';

export type Rates = RateTable;

interface LastComparison {
  readonly dataset: Dataset;
  readonly rates: Rates;
  readonly comparison: Comparison;
}

/*
 * The last answer to each question. A page draws one chart in several places, and edits of titles, sizes or other charts
 * leave its question and its rows as they are: they must not cost a comparison, which at 100,000 rows is the dearest step.
 */
const lastComparisons = new WeakMap<Question, LastComparison>();

/** `compare`, asked only where the question, the rates or a table that it reads have changed. */
export function comparisonOf(dataset: Dataset, question: Question, rates: Rates): Comparison {
  const last = lastComparisons.get(question);
  if (last && last.rates === rates && sameRows(last.dataset, dataset)) return last.comparison;
  const comparison = compare(dataset, question, rates);
  lastComparisons.set(question, { dataset, rates, comparison });
  return comparison;
}
