import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import { rateBookOf } from '../rates/rateBook';
import type { RateTable } from '../rates/rateTable';
import { type Asked, createAsked } from './rules/asked';
import { asKnown } from './rules/asKnown';
import type { Comparison } from './comparison';
import { keepMeasurable, spendingIn } from './measures/keepMeasurable';
import type { AskedMeasure, FinalMeasure } from './measures/measureRules';
import { askMeasure } from './measures/measures';
import { settle, settleApart, type Settlement } from './rules/settle';
import { sum, type Summed } from './bars/sum';
import { toComparison } from './bars/toComparison';

/**
 * Answers a question: bars, and for every investment that is in none the reason why. Pure. The steps are the rules
 * [C1] to [C9] in their order; all sums are exact, and doubles are made at the very end.
 *
 * What of a table no question changes is worked out once and kept beside it; what a bar is made of is told when it is asked.
 */
export function compare(dataset: Dataset, question: Question, rates: RateTable): Comparison {
  const asked = createAsked(asKnown(dataset, question), question, rateBookOf(rates, dataset));
  const measure = askMeasure({ dataset: asked.dataset, question, book: asked.book });
  const { figures, kept, measured } = settleMeasured(asked, measure);
  const summed = sum(figures, kept);
  const { baseQuestion } = measure;
  const bases = baseQuestion ? sumOf(createAsked(asked.dataset, baseQuestion, asked.book)) : summed;
  return toComparison({ figures, measure: measured, summed, bases });
}

function sumOf(asked: Asked): Summed {
  const { figures, kept } = settle(asked);
  return sum(figures, kept);
}

/** Settles what is asked about, without what the measure has nothing to measure by. */
function settleMeasured(asked: Asked, measure: AskedMeasure): Settlement & { readonly measured: FinalMeasure } {
  const { perInvestment } = measure;
  if (!perInvestment) return { ...settle(asked), measured: measure };
  const { figures, kept } = settleApart(asked);
  const measured = perInvestment(spendingIn(figures));
  keepMeasurable(figures, kept, measured);
  return { figures, kept, measured: { ...measure, ...measured } };
}
