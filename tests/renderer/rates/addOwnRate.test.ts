import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { rateBookOf } from '../../../src/core/rates/rateBook';
import { addOwnRate, ownRateFor } from '../../../src/renderer/rates/addOwnRate';
import { smallTable } from '../../core/rates/smallTable';

const pair = { base: 'USD', quote: 'CNY' };
const span = { start: 2024 * 12, end: 2024 * 12 + 11 };
const before = emptyDataset('dat_a', 'A');

test('a rate of the user’s own begins with pair and months; until its value is typed the app’s rates stay in force', () => {
  const change = addOwnRate('rat_a', pair, span);
  const { dataset } = applyChange(before, change);

  expect(change.label).toBe('add a rate for USD in CNY');
  expect(dataset.rates).toEqual([
    { id: 'rat_a', ...pair, period: { start: '2024-01', end: '2024-12' }, citations: [] },
  ]);
  expect(rateBookOf(smallTable, dataset).rateFor('USD', 'CNY', 24299, 24299)).toMatchObject({ origin: 'FED' });
});

test('the user’s rate for just a pair and months is found, either way round', () => {
  const { dataset } = applyChange(before, addOwnRate('rat_a', pair, span));

  expect(ownRateFor(dataset, pair, span)?.id).toBe('rat_a');
  expect(ownRateFor(dataset, { base: 'CNY', quote: 'USD' }, span)?.id).toBe('rat_a');
  expect(ownRateFor(dataset, pair, { ...span, end: span.start })).toBeUndefined();
  expect(ownRateFor(dataset, { base: 'EUR', quote: 'USD' }, span)).toBeUndefined();
});
