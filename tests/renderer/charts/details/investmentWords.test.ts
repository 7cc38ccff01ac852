import { expect, test } from 'vitest';
import { type Dataset, emptyDataset } from '../../../../src/core/dataset/dataset';
import { Company, Investment } from '../../../../src/core/dataset/records';
import { investmentWords } from '../../../../src/renderer/charts/details/investmentWords';

test('an investment reads as it was stated, its category and region by their narrowest steps', () => {
  const dataset = datasetWith({
    company: 'com_1',
    amount: { qualifier: 'over', low: '150000000000' },
    currency: 'CNY',
    period: { start: '2025-01', end: '2025-12' },
    category: 'Capital expenditure / AI infrastructure',
    region: 'Worldwide / Outside China',
  });
  expect(investmentWords(dataset, 'inv_1', 'en')).toEqual({
    company: 'ByteDance',
    amount: 'over CNY 150bn',
    period: '2025',
    status: 'planned',
    what: 'AI infrastructure, Outside China',
    brief: 'ByteDance, over CNY 150bn, 2025',
    figure: 'over CNY 150bn, 2025, AI infrastructure, Outside China',
  });
});

test('what could not be read stands as it was typed; what is missing says so', () => {
  const dataset = datasetWith({ unread: { amount: 'abc', period: 'soon' } });
  expect(investmentWords(dataset, 'inv_1', 'en')).toMatchObject({
    company: '(no company)',
    amount: 'abc',
    period: 'soon',
    brief: '(no company), abc, soon',
  });
});

function datasetWith(fields: Partial<Investment>): Dataset {
  return {
    ...emptyDataset('dat_1', 'Test'),
    companies: [Company.parse({ id: 'com_1', name: 'ByteDance' })],
    investments: [Investment.parse({ id: 'inv_1', status: 'planned', ...fields })],
  };
}
