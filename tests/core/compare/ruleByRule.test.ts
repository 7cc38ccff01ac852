import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/core/compare/comparison';
import { arbitraryAmounts, arbitraryStatements } from './arbitraryStatements';
import { ask } from './ask';
import { type PlainAnswer, ruleByRule } from './ruleByRule';

test('[C1] to [C7] bars, ends, marks and reasons are those of the rules in exact fractions', () => {
  fc.assert(
    fc.property(arbitraryStatements, arbitraryAmounts, (dataset, asked) => {
      expect(plain(ask(dataset, asked))).toEqual(told(ruleByRule(dataset, asked)));
    }),
    { numRuns: 300 },
  );
}, 60_000);

/** What tells of conversions that are off the table, and of parts that exceed their whole, has tests of its own. */
const apart = new Set(['statedDiffers', 'partsExceedWhole']);

function plain({ bars, left }: Comparison): PlainAnswer {
  return {
    bars: Object.fromEntries(
      bars.map(({ index, series, point, low, high, marks, statuses }) => [
        JSON.stringify([index.key, series?.key ?? null]),
        {
          point: rounded(point),
          low: low === null ? null : rounded(low),
          high: high === null ? null : rounded(high),
          marks: marks.filter((mark) => !apart.has(mark)).sort(),
          statuses: [...statuses].sort(),
        },
      ]),
    ),
    left: Object.fromEntries(left.map(({ investment, reason }) => [investment, reason])),
  };
}

function told({ bars, left }: PlainAnswer): PlainAnswer {
  const own = Object.entries(bars).map(([key, { point, low, high, ...rest }]) => [
    key,
    {
      ...rest,
      point: rounded(point),
      low: low === null ? null : rounded(low),
      high: high === null ? null : rounded(high),
    },
  ]);
  return { bars: Object.fromEntries(own) as PlainAnswer['bars'], left };
}

function rounded(value: number): number {
  return Math.abs(value) < 1e-45 ? 0 : Number(value.toPrecision(14));
}
