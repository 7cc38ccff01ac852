import type { Dataset } from '../../../src/core/dataset/dataset';
import type { PlainAnswer } from './plain/answer';
import type { PlainQuestion } from './plain/asked';
import { barOf, keyOf } from './plain/bars';
import { measured } from './plain/measures/measured';
import { settle } from './plain/settle';

/*
 * The rules of comparison a second time, as they are written and not as they are computed: plain objects, exact fractions, every row
 * beside every other, nothing remembered, and nothing of `src` but the types. It is what `compare` is held against.
 */

/** [C1] to [C8] All bars of a question, and why each row that is in none is left. */
export function ruleByRule(dataset: Dataset, question: PlainQuestion): PlainAnswer {
  const { bars, left } = measured(settle(dataset, question));
  return {
    bars: Object.fromEntries(bars.map((bar) => [keyOf(bar.cell), barOf(bar)])),
    left: Object.fromEntries(left),
  };
}
