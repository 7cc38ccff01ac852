import { expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import type { Investment } from '../../../src/core/dataset/records';
import { newRecord } from '../../../src/core/table/newRecord';
import { impliedRates } from '../../../src/renderer/inspector/impliedRate';
import { partsOf, rivalsOf, wholesOf } from '../../../src/renderer/inspector/rivalry';

const whole = investment('inv_1', { category: 'Capital expenditure' });
const part = investment('inv_2', { category: 'Capital expenditure / AI infrastructure' });
const rival = investment('inv_3', { category: 'Capital expenditure' });
const other = investment('inv_4', { category: 'Capital expenditure', company: 'com_b' });
const dataset = { ...emptyDataset('dat_1', 'Test'), investments: [whole, part, rival, other] };

test('[C4] rivals are equal in company, period, category, region and status', () => {
  expect(ids(rivalsOf(dataset, whole))).toEqual(['inv_3']);
  expect(ids(rivalsOf(dataset, part))).toEqual([]);
});

test('[C6] a part lies within its whole by category, region and period', () => {
  expect(ids(wholesOf(dataset, part))).toEqual(['inv_1', 'inv_3']);
  expect(ids(partsOf(dataset, whole))).toEqual(['inv_2']);
});

test('[C6] a category that only begins alike is no part', () => {
  const alike = investment('inv_5', { category: 'Capital expenditures' });
  expect(partsOf({ ...dataset, investments: [whole, alike] }, whole)).toEqual([]);
});

test('the implied rate is the amount by what the source says it is', () => {
  const stated = investment('inv_6', {
    amount: { qualifier: 'over', low: '150000000000' },
    currency: 'CNY',
    stated: [{ currency: 'USD', amount: '20640000000' }],
  });
  expect(impliedRates(stated)).toEqual([{ currency: 'USD', rate: expect.closeTo(7.2674, 4) as number }]);
});

function investment(id: string, part_: Partial<Investment>): Investment {
  return {
    ...newRecord('investments', id),
    company: 'com_a',
    amount: { qualifier: 'exactly', low: '1', high: '1' },
    period: { start: '2025-01', end: '2025-12' },
    ...part_,
  };
}

function ids(investments: readonly Investment[]): string[] {
  return investments.map(({ id }) => id);
}
