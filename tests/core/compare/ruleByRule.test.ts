import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryAmounts, arbitraryStatements } from './arbitraryStatements';
import { askWhole, type Whole } from './ask';
import type { PlainAnswer, PlainBar } from './plain/answer';
import { fold } from './plain/words';
import { ruleByRule } from './ruleByRule';

/** How many datasets are tried: `PLAIN_RUNS=10000 npx vitest run tests/core/compare/ruleByRule.test.ts`; 0: none. */
const runs = Number(process.env['PLAIN_RUNS'] ?? 0);

test.runIf(runs > 0)('[C1] to [C8] bars, ends, marks and reasons are those of the rules in exact fractions', () => {
  fc.assert(
    fc.property(arbitraryStatements, arbitraryAmounts, (dataset, asked) => {
      expect(plain(askWhole(dataset, asked))).toEqual(ruleByRule(dataset, asked));
    }),
    { numRuns: runs },
  );
});

function plain({ bars, left }: Whole): PlainAnswer {
  return {
    bars: Object.fromEntries(
      bars.map((bar): [string, PlainBar] => [
        JSON.stringify([fold(bar.index.key), bar.series && fold(bar.series.key)]),
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
