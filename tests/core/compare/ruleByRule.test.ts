import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Question } from '../../../src/core/dataset/question';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { askWhole } from './ask';
import type { PlainAnswer, PlainBar } from './plain/answer';
import { amountQuestion, arbitraryLedger, measureQuestion } from './plain/arbitraryLedger';
import type { PlainQuestion } from './plain/asked';
import { settle } from './plain/settle';
import { fold } from './plain/words';
import { ruleByRule } from './ruleByRule';

/** How many ledgers are tried: `PLAIN_RUNS=10000 npx vitest run tests/core/compare/ruleByRule.test.ts`; 0: none. */
const runs = Number(process.env['PLAIN_RUNS'] ?? 120);

test.runIf(runs > 0)(
  '[C1] to [C7] bars, ends, marks, months and reasons are those of the rules in exact fractions',
  () => {
    fc.assert(
      fc.property(arbitraryLedger, amountQuestion, (dataset, question) => {
        fc.pre(isSaid(question) && !settle(dataset, question).isLoose);

        expect(computed(dataset, question)).toEqual(written(dataset, question));
      }),
      { numRuns: runs },
    );
  },
);

test.runIf(runs > 0)('[C8] every measure, its ends and reasons are those of the rules in exact fractions', () => {
  fc.assert(
    fc.property(arbitraryLedger, measureQuestion, (dataset, question) => {
      fc.pre(isSaid(question) && !settle(dataset, question).isLoose);

      expect(computed(dataset, question)).toEqual(written(dataset, question));
    }),
    { numRuns: runs },
  );
});

/**
 * Whether the rules say what comes of a question: in whose bars a median stands, what a part of
 * a year is divided by, and what parts of rivals that all stand are of, they do not.
 */
function isSaid({ by, split, rivals, partial, measure = 'amount' }: PlainQuestion): boolean {
  const isListed = [by, split].some((one) => one !== undefined && ['source', 'beneficiary', 'tag'].includes(one));
  const isMedianListed = rivals === 'median' && isListed;
  const isPerPart = partial === 'leave' && measure.startsWith('per:');
  return !isMedianListed && !isPerPart && rivals !== 'all' && by !== split;
}

/** What the rules say. */
function written(dataset: Dataset, question: PlainQuestion): PlainAnswer {
  const { bars, left } = ruleByRule(dataset, question);
  return { left, bars: Object.fromEntries(Object.entries(bars).map(([key, bar]) => [fold(key), bar])) };
}

/** What `compare` says; keys are those of the rules but for capitals. */
function computed(dataset: Dataset, question: PlainQuestion): PlainAnswer {
  const { bars, left } = askWhole(dataset, Question.parse(question));
  return {
    bars: Object.fromEntries(
      bars.map((bar): [string, PlainBar] => [
        fold(JSON.stringify([bar.index.key, bar.series?.key ?? null])),
        {
          point: bar.point,
          low: bar.low,
          high: bar.high,
          marks: [...bar.marks].sort(),
          statuses: [...bar.statuses].sort(),
          months: 'months' in bar ? (bar.months as PlainBar['months']) : null,
        },
      ]),
    ),
    left: Object.fromEntries(left.map(({ investment, reason }) => [investment, reason])),
  };
}
