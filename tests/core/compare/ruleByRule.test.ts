import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryAmounts, arbitraryStatements } from './arbitraryStatements';
import { askWhole, type Whole } from './ask';
import { type PlainAnswer, ruleByRule } from './ruleByRule';

test('[C1] to [C7] bars, ends, marks and reasons are those of the rules in exact fractions', () => {
  fc.assert(
    fc.property(arbitraryStatements, arbitraryAmounts, (dataset, asked) => {
      expect(plain(askWhole(dataset, asked))).toEqual(ruleByRule(dataset, asked));
    }),
    { numRuns: 300 },
  );
}, 60_000);

/** What tells of conversions that are off the table has tests of its own. */

function plain({ bars, left }: Whole): PlainAnswer {
  return {
    bars: Object.fromEntries(
      bars.map(({ index, series, point, low, high, marks, statuses }) => [
        JSON.stringify([index.key, series?.key ?? null]),
        {
          point,
          low,
          high,
          marks: marks.filter((mark) => mark !== 'statedDiffers').sort(),
          statuses: [...statuses].sort(),
        },
      ]),
    ),
    left: Object.fromEntries(left.map(({ investment, reason }) => [investment, reason])),
  };
}
