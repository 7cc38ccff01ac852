import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import { rateBookOf } from '../rates/rateBook';
import type { RateTable } from '../rates/rateTable';
import { createAsked } from './asked';
import { asKnown } from './asKnown';
import type { Comparison } from './comparison';
import { createMetricBook, keepMeasurable } from './metricBook';
import { settle, settleApart } from './settle';
import { sum } from './sum';
import { toComparison } from './toComparison';
import { metricNameOf } from './measure';

/**
 * Answers a question: bars, and for every investment that is in none the reason why. Pure. The steps are the rules
 * [C1] to [C9] in their order; all sums are exact, and doubles are made at the very end.
 *
 * What of a table no question changes is worked out once and kept beside it; what a bar is made of is told when it is asked.
 */
export function compare(dataset: Dataset, question: Question, rates: RateTable): Comparison {
  const asked = createAsked(asKnown(dataset, question), question, rateBookOf(rates, dataset));
  const metricName = metricNameOf(question.measure);
  const metrics = metricName === null ? null : createMetricBook(dataset, question, asked.book, metricName);
  const { figures, kept } = metrics ? settleApart(asked) : settle(asked);
  if (metrics) keepMeasurable(figures, kept, metrics);
  return toComparison({ figures, metrics, summed: sum(figures, kept) });
}
