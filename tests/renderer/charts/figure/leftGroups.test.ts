import { describe, expect, test } from 'vitest';
import type { Comparison, Left } from '../../../../src/core/compare/comparison';
import { leftWordsOf } from '../../../../src/core/compare/leftWords';
import { leftReasons } from '../../../../src/core/compare/vocabulary';
import { madeByHand } from '../../../core/compare/madeByHand';
import { groupLeft, leftCount, leftSummary, whyOf } from '../../../../src/renderer/charts/figure/leftGroups';

describe('what a chart leaves out', () => {
  test('every reason has its group, and no row is lost', () => {
    const rows = [...leftReasons, ...leftReasons].map((reason, i): Left => ({ investment: `inv_${i}`, reason }));
    const groups = groupLeft(rows);
    expect(groups.map(({ reason }) => reason).sort()).toEqual([...leftReasons].sort());
    expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
  });

  test('what was not asked for comes last and is not counted', () => {
    const left = [row('filtered'), row('covered'), row('noRate'), row('covered')];
    expect(groupLeft(left).at(-1)?.reason).toBe('filtered');
    expect(leftCount(comparisonWith(left))).toBe(3);
    expect(leftSummary(comparisonWith(left))).toBe('3 left out: 1 no exchange rate, 2 part of another figure');
  });

  test('[C8] what has no metric is told so only where a metric was asked for, else what there is not', () => {
    const rows = [row('noMetric'), row('noMetric')].map((one) => ({ ...one, detail: 'no figure for 2020' }));
    const [group] = groupLeft(rows);
    if (!group) throw new Error('no group');
    expect(leftWordsOf('noMetric', { measure: 'per:Revenue' }).title).toBe('No figure to divide by');
    expect(leftWordsOf('noMetric', { measure: 'change' }).title).toBe('Cannot be measured');
    expect(whyOf(group, { measure: 'change' })).toBe('No figure for 2020.');
    expect(whyOf({ ...group, rows: [...rows, row('noMetric')] }, { measure: 'change' })).toBe(
      'There is nothing to measure it by.',
    );
  });

  test('nothing left out is said too', () => {
    expect(leftSummary(comparisonWith([row('filtered')]))).toBe('Nothing left out');
  });
});

function row(reason: Left['reason']): Left {
  return { investment: 'inv_1', reason };
}

function comparisonWith(left: readonly Left[]): Comparison {
  return madeByHand({ left });
}
