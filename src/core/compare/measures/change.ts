import { dimensionWords } from '../../dataset/dimensions';
import type { Question } from '../../dataset/question';
import { ONE } from '../../rates/exact';
import { usualTime } from '../dimensions/askedDimensions';
import { mapMoney } from '../prepared/money';
import { withoutYears } from './baseQuestion';
import type { MeasureRules } from './measureRules';
import { explainOnBase, takeOnBase } from './onBase';
import { quotient } from './quotient';
import { placeName, timeCompared } from './timeCompared';

/** Percent more than the calendar or fiscal year, or the quarter, before. */
export const change: MeasureRules = {
  ask: (context) => ({
    unit: '%',
    caption: captionOf(context.question),
    baseQuestion: withoutYears(context.question),
    over: (_, bases) =>
      takeOnBase(context, bases, {
        baseOf(place, { scale, words }) {
          const key = scale.before(place);
          return key === null
            ? { missing: `a period longer than a ${words.noun} has no ${words.noun} before` }
            : { key };
        },
        value: (own, base) => mapMoney(quotient(own, base, 100), (value) => value - hundred),
      }),
    leftReason: 'noBase',
    perInvestment: null,
    explain: explainOnBase(
      (place, { scale, words }) => `The ${words.noun} before, ${placeName(scale, scale.before(place) ?? '')}`,
      (own, base) => `${own} ÷ ${base} − 1`,
    ),
  }),
  needsTime: `a change on the ${dimensionWords[usualTime].noun} before`,
  whyNotStacked: 'Changes do not add up.',
};

const hundred = 100n * ONE;

function captionOf(question: Question): string {
  return `% change on the ${timeCompared(question)?.words.noun ?? dimensionWords[usualTime].noun} before`;
}
