import type { Question } from '../../dataset/question';
import { ONE } from '../../rates/exact';
import { type Money, nothing } from '../prepared/money';
import { withoutYears } from './baseQuestion';
import type { MeasureRules } from './measureRules';
import { explainOnBase, takeOnBase } from './onBase';
import { quotient } from './quotient';
import { placeName, timeCompared } from './timeCompared';

/** What the same figure is in a base period is 100. */
export const indexed: MeasureRules = {
  ask: (context, period) => ({
    unit: `(${nameOf(context.question, period)} = 100)`,
    caption: `index, ${nameOf(context.question, period)} = 100`,
    baseQuestion: withoutYears(context.question),
    over: (_, bases) =>
      takeOnBase(context, bases, {
        baseOf(place, { scale, words }) {
          if (scale.before(period) === null) return { missing: `${period} is no ${words.noun}` };
          if (scale.before(place) !== null) return { key: period };
          return { missing: `a period longer than a ${words.noun} cannot be compared with ${period}` };
        },
        // The base itself is 100, whatever bounds it has.
        value: (own, base) => (own === base ? itself : quotient(own, base, 100)),
      }),
    leftReason: 'noBase',
    perInvestment: null,
    explain: explainOnBase(
      (_, { scale }) => `The base, ${placeName(scale, period)}`,
      (own, base) => `${own} ÷ ${base} × 100`,
    ),
  }),
  needsTime: 'an index',
  whyNotStacked: 'Indices do not add up.',
};

const hundred = 100n * ONE;
const itself: Money = { ...nothing, point: hundred, low: hundred, high: hundred };

/** What readers call the base. */
function nameOf(question: Question, period: string): string {
  const time = timeCompared(question);
  return time ? placeName(time.scale, period) : period;
}
