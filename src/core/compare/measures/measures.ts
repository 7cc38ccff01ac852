import { dimensionWords } from '../../dataset/dimensions';
import { type Measure, type MeasureKind, readMeasure } from '../../dataset/measures';
import { timesShown, usualTime } from '../dimensions/askedDimensions';
import { amount } from './amount';
import { change } from './change';
import { indexed } from './indexed';
import type { AskedMeasure, MeasureRules } from './measureRules';
import type { MeasureContext } from './measuring';
import { multiple } from './multiple';
import { per } from './per';
import { share } from './share';

/** What each measure does. */
const measureRules = { amount, share, change, index: indexed, per, multiple } satisfies Readonly<
  Record<MeasureKind, MeasureRules>
>;

/**
 * [C8] The measure of a question. What is measured by a bound is a bound; where there is nothing to measure by, there is no
 * value.
 */
export function askMeasure(context: MeasureContext): AskedMeasure {
  const { question } = context;
  const { kind, argument } = readMeasure(question.measure);
  const { ask, needsTime } = measureRules[kind];
  const asked = ask(context, argument);
  if (needsTime === null || timesShown(question).length > 0) return asked;
  const missing = `${needsTime} needs ${dimensionWords[usualTime].nouns} as bars or segments`;
  return { ...asked, baseQuestion: null, over: () => () => ({ missing }) };
}

/** Why bars of a measure are never put on top of each other, in plain words; null where they may be [C7]. */
export function whyMeasureNotStacked(measure: Measure): string | null {
  return measureRules[readMeasure(measure).kind].whyNotStacked;
}
