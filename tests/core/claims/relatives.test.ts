import { expect, test } from 'vitest';
import { relativesOf } from '../../../src/core/claims/relatives';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import type { Investment } from '../../../src/core/dataset/records';
import { newRecord } from '../../../src/core/dataset/newRecord';

const whole = investment('inv_1', { category: 'Capital expenditure' });
const part = investment('inv_2', { category: 'Capital expenditure / AI infrastructure' });
const rival = investment('inv_3', { category: 'Capital expenditure' });
const other = investment('inv_4', { category: 'Capital expenditure', company: 'com_b' });
const dataset = { ...emptyDataset('dat_1', 'Test'), investments: [whole, part, rival, other] };

test('[C4] rivals are equal in company, period, category, region and status', () => {
  expect(ids(relativesOf(dataset, whole).rivals)).toEqual(['inv_3']);
  expect(ids(relativesOf(dataset, part).rivals)).toEqual([]);
});

test('[C6] a part lies within its whole by category, region and period', () => {
  expect(ids(relativesOf(dataset, part).wholes)).toEqual(['inv_1', 'inv_3']);
  expect(ids(relativesOf(dataset, whole).parts)).toEqual(['inv_2']);
});

test('[C6] a category that only begins alike is no part', () => {
  const alike = investment('inv_5', { category: 'Capital expenditures' });
  expect(relativesOf({ investments: [whole, alike] }, whole).parts).toEqual([]);
});

test('[C6] what is superseded is no whole, and a rival still', () => {
  const gone = { ...whole, superseded: true } as const;
  const table = { investments: [gone, part, rival] };
  expect(ids(relativesOf(table, part).wholes)).toEqual(['inv_3']);
  expect(ids(relativesOf(table, rival).rivals)).toEqual(['inv_1']);
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
