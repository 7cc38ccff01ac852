import { describe, expect, test } from 'vitest';
import { type Dataset, emptyDataset } from '../../../../src/core/dataset/dataset';
import { Company, Investment, Metric } from '../../../../src/core/dataset/records';
import {
  companyChoices,
  currencyChoices,
  dimensionChoices,
  measureChoices,
  pathChoices,
  tagChoices,
} from '../../../../src/renderer/charts/question/questionChoices';

const dataset: Dataset = {
  ...emptyDataset('dat_1', 'Test'),
  companies: [company('com_1', 'Zeta'), company('com_2', 'Alpha'), company('com_3', 'Alpha')],
  investments: [
    investment('inv_1', { category: 'Capex / AI / Chips', currency: 'SEK', tags: ['b'] }),
    investment('inv_2', { category: 'Capex / Land', region: 'Worldwide / China', tags: ['a', 'b'] }),
    investment('inv_3', { stated: [{ currency: 'THB', amount: '1' }] }),
  ],
  metrics: [Metric.parse({ id: 'met_1', name: 'Revenue' }), Metric.parse({ id: 'met_2', name: 'Revenue' })],
};

describe('choices of a question', () => {
  test('trees can be cut as deep as this dataset’s go', () => {
    const values = dimensionChoices(dataset).map(({ value }) => value);
    expect(values).toContain('category:3');
    expect(values).not.toContain('category:4');
    expect(values).toContain('region:2');
    expect(values).not.toContain('region:3');
  });

  test('a depth that is chosen can be seen even where the tree has shrunk', () => {
    expect(dimensionChoices(dataset, 'category:5').map(({ value }) => value)).toContain('category:5');
  });

  test('a path brings the paths above it', () => {
    expect(pathChoices(dataset, 'category')).toEqual(['Capex', 'Capex / AI', 'Capex / AI / Chips', 'Capex / Land']);
    expect(pathChoices(dataset, 'region', 'Worldwide / Mars')).toEqual([
      'Worldwide',
      'Worldwide / China',
      'Worldwide / Mars',
    ]);
  });

  test('paths and tags that differ only by case and blanks are offered once, as they are chosen or first met', () => {
    const again = investment('inv_4', { category: 'CAPEX /  Land', tags: ['A', 'c'] });
    const own = { ...dataset, investments: [...dataset.investments, again] };
    expect(pathChoices(own, 'category')).toEqual(pathChoices(dataset, 'category'));
    expect(pathChoices(own, 'category', 'CAPEX')).toEqual([
      'CAPEX',
      'Capex / AI',
      'Capex / AI / Chips',
      'Capex / Land',
    ]);
    expect(tagChoices(own)).toEqual(['a', 'b', 'c']);
    expect(tagChoices(own, ['A'])).toEqual(['A', 'b', 'c']);
  });

  test('the dataset’s own currencies come first, each once', () => {
    const codes = currencyChoices(dataset, 'PLN');
    expect(codes.slice(0, 4)).toEqual(['PLN', 'SEK', 'THB', 'USD']);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('two companies of one name can be told apart', () => {
    expect(companyChoices(dataset).map(({ label }) => label)).toEqual(['Alpha (com_2)', 'Alpha (com_3)', 'Zeta']);
  });

  test('ratios are offered to the metrics that there are', () => {
    const values = measureChoices(dataset, 'per:Gone').map(({ value }) => value);
    expect(values.filter((value) => value.startsWith('per:'))).toEqual(['per:Revenue', 'per:Gone']);
  });

  test('tags are listed once', () => {
    expect(tagChoices(dataset, ['z'])).toEqual(['a', 'b', 'z']);
  });
});

function company(id: string, name: string): Company {
  return Company.parse({ id, name });
}

function investment(id: string, fields: Partial<Investment>): Investment {
  return Investment.parse({ id, status: 'actual', ...fields });
}
