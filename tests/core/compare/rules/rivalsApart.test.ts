import { describe, expect, test } from 'vitest';
import { FINE } from '../../../../src/core/compare/prepared/money';
import { Whole } from '../../../../src/core/compare/prepared/near';
import { isApart } from '../../../../src/core/compare/rules/rivalsApart';
import type { Investment } from '../../../../src/core/dataset/records';
import { findingsOf } from '../../../../src/core/notes/findings';
import { ONE } from '../../../../src/core/rates/exact';
import { reviewQueue } from '../../../../src/core/review/reviewQueue';
import { ask, rates } from '../ask';
import { datasetOf, exactly, type Row } from '../rows';

const units = (value: bigint) => new Whole(value * FINE * ONE);

describe('[L1] rivals are apart', () => {
  const judge = (lowest: bigint, highest: bigint, stands: bigint) =>
    isApart({ lowest: units(lowest), highest: units(highest) }, () => units(stands));

  test('by more than a tenth of what stands, and not by a tenth', () => {
    expect(judge(100n, 110n, 100n)).toBe(false);
    expect(judge(100n, 111n, 100n)).toBe(true);
    expect(judge(100n, 111n, 111n)).toBe(false);
    expect(judge(0n, 0n, 0n)).toBe(false);
    expect(judge(0n, 1n, 1n)).toBe(true);
  });

  test('to the last digit, and however large they are', () => {
    const huge = 10n ** 40n;
    expect(judge(10n * huge, 11n * huge, 10n * huge)).toBe(false);
    expect(judge(10n * huge, 11n * huge + 1n, 10n * huge)).toBe(true);
    expect(judge(10n * huge, 11n * huge + 1n, 10n * huge + 10n)).toBe(false);
  });

  test('what stands is not asked for where it cannot matter', () => {
    const never = () => {
      throw new Error('asked for');
    };
    expect(isApart({ lowest: units(100n), highest: units(120n) }, never)).toBe(true);
    expect(isApart({ lowest: units(100n), highest: units(105n) }, never)).toBe(false);
  });
});

/** By the newest source; a chart in the currency of the rows asks what the review asks. */
const cases: readonly (readonly [string, Investment['amount'], Investment['amount'], boolean])[] = [
  ['a tenth of what stands', exactly('90'), exactly('100'), false],
  ['a cent more than a tenth', exactly('89.99'), exactly('100'), true],
  ['ranges, by their ends', { qualifier: 'between', low: '50', high: '200' }, exactly('125'), true],
  ['a lower bound, by the end that is known', exactly('100'), { qualifier: 'over', low: '150' }, true],
  ['an upper bound near the other', exactly('100'), { qualifier: 'upTo', high: '105' }, false],
  ['more digits than doubles have', exactly('90000000000000000000.01'), exactly('100000000000000000000'), false],
  ['the same digits, the other way', exactly('89999999999999999999.99'), exactly('100000000000000000000'), true],
];

test.each(cases)('[L1] chart and review judge alike: %s', (_, older, newer, isFound) => {
  const rows: Row[] = [
    { amount: older, citations: [{ source: 'src_old' }] },
    { amount: newer, citations: [{ source: 'src_new' }] },
  ];
  const dataset = datasetOf(rows);
  const found = findingsOf(dataset, ask(dataset, {})).map(({ kind }) => kind);
  const queue = reviewQueue(dataset, rates, { today: '2025-06-01', locale: 'en' });
  const items = queue.filter(({ kind }) => kind === 'rivalsApart');

  expect(found.includes('rivalsApart')).toBe(isFound);
  expect(items.map(({ id, by }) => [id, by].sort())).toEqual(isFound ? [['inv_1', 'inv_2']] : []);
});
