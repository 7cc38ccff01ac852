import { expect, test } from 'vitest';
import { leftOf } from '../../../../src/core/compare/bars/behind';
import { type Dataset, emptyDataset } from '../../../../src/core/dataset/dataset';
import { Chart, Question } from '../../../../src/core/dataset/question';
import { Investment } from '../../../../src/core/dataset/records';
import { comparisonOf } from '../../../../src/renderer/charts/figure/comparisonOf';

const rates = { sources: { FED: '', ECB: '', IMF: '', EU: '' }, euro: new Map(), perUsd: new Map() };
const question = Question.parse({});
const dataset: Dataset = emptyDataset('dat_1', 'Test');

test('a change of charts or of the title costs no comparison', () => {
  const first = comparisonOf(dataset, question, rates);
  const chart = Chart.parse({ id: 'cha_1', name: 'New' });
  expect(comparisonOf({ ...dataset, charts: [chart], revision: 1 }, question, rates)).toBe(first);
});

test('a change of rows, of the question or of the rates is answered anew', () => {
  const first = comparisonOf(dataset, question, rates);
  const row = Investment.parse({ id: 'inv_1', status: 'actual' });
  const next = comparisonOf({ ...dataset, investments: [row] }, question, rates);
  expect(leftOf(next)).toHaveLength(1);
  expect(comparisonOf(dataset, { ...question, currency: 'EUR' }, rates).unit).toBe('EUR');
  expect(comparisonOf(dataset, question, { ...rates })).not.toBe(first);
});
