import type { Dataset } from '../../../src/core/dataset/dataset';
import type { PlainAnswer } from './plain/answer';
import type { PlainQuestion } from './plain/asked';
import { barsOf } from './plain/bars';
import { settle } from './plain/settle';

/*
 * The rules of comparison a second time, as they are written and not as they are computed: plain objects, exact fractions, every row
 * beside every other, nothing remembered, and nothing of `src` but the types. It is what `compare` is held against.
 */

export type { PlainAnswer } from './plain/answer';

export function ruleByRule(dataset: Dataset, question: PlainQuestion): PlainAnswer {
  return barsOf(settle(dataset, question));
}
