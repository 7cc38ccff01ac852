import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import { rateBookOf } from '../rates/rateBook';
import type { RateTable } from '../rates/rateTable';
import { type Asked, createAsked } from './rules/asked';
import { asKnown } from './rules/asKnown';
import type { Comparison } from './comparison';
import { createMetricBook, keepMeasurable, type MetricBook } from './measures/metricBook';
import { settle, settleApart, type Settlement } from './rules/settle';
import { sum } from './bars/sum';
import { toComparison } from './bars/toComparison';
import { metricNameOf } from './measures/measure';

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
  const { figures, kept } = metrics ? settleMeasurable(asked, metrics) : settle(asked);
  return toComparison({ figures, metrics, summed: sum(figures, kept) });
}

function settleMeasurable(asked: Asked, metrics: MetricBook): Settlement {
  const own = settleApart(asked);
  keepMeasurable(own.figures, own.kept, metrics);
  return own;
}
