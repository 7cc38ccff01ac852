import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import { rateBookOf } from '../rates/rateBook';
import type { RateTable } from '../rates/rateTable';
import { type Asked, createAsked } from './rules/asked';
import { asKnown } from './rules/asKnown';
import type { Comparison } from './comparison';
import { keepMeasurable } from './measures/keepMeasurable';
import type { PerInvestment } from './measures/measureRules';
import { askMeasure } from './measures/measures';
import { settle, settleApart, type Settlement } from './rules/settle';
import { sum } from './bars/sum';
import { toComparison } from './bars/toComparison';

/**
 * Answers a question: bars, and for every investment that is in none the reason why. Pure. The steps are the rules
 * [C1] to [C9] in their order; all sums are exact, and doubles are made at the very end.
 *
 * What of a table no question changes is worked out once and kept beside it; what a bar is made of is told when it is asked.
 */
export function compare(dataset: Dataset, question: Question, rates: RateTable): Comparison {
  const asked = createAsked(asKnown(dataset, question), question, rateBookOf(rates, dataset));
  const measure = askMeasure({ dataset, question, book: asked.book });
  const { perInvestment } = measure;
  const { figures, kept } = perInvestment ? settleMeasurable(asked, perInvestment) : settle(asked);
  return toComparison({ figures, measure, summed: sum(figures, kept) });
}

function settleMeasurable(asked: Asked, measured: PerInvestment): Settlement {
  const own = settleApart(asked);
  keepMeasurable(own.figures, own.kept, measured);
  return own;
}
