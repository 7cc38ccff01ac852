import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../../src/core/compare/bars/behind';
import type { Question } from '../../../../src/core/dataset/question';
import { createExplainer } from '../../../../src/core/explain/explain';
import { ask, points, rates, reasons } from '../ask';
import { datasetOf, type Row } from '../rows';

const rows: Row[] = [
  { of: '50' },
  { of: '200', company: 'com_b', citations: [{ source: 'src_old' }] },
  { of: '70', company: 'com_b', category: 'Research' },
];
const measure = 'multiple:com_b';

describe('[C1] the baseline is not cut by the filter of companies', () => {
  const filter = { companies: ['com_a'] };

  test.each<[string, Partial<Question>, Record<string, number>]>([
    ['by company', { by: 'company' }, { A: 50 / 270 }],
    ['split by company', { by: 'category:1', split: 'company' }, { 'Capex / A': 0.25 }],
    ['where companies are no grouping', { by: 'category:1' }, { Capex: 0.25 }],
  ])('%s: it is told in the bar, as its base', (_, question, bars) => {
    const comparison = ask(datasetOf(rows), { ...question, measure, filter });
    expect(points(comparison)).toEqual(bars);
    const roles = partsOf(comparison, comparison.bars[0]!).map(({ investment, role }) => [investment, role]);
    expect(roles.slice(0, 2)).toEqual([
      ['inv_1', 'whole'],
      ['inv_2', 'base'],
    ]);
    expect(reasons(comparison)).not.toHaveProperty('inv_2');
  });

  test('[D1] every other filter holds for both', () => {
    const comparison = ask(datasetOf(rows), { measure, filter: { ...filter, category: 'Capex' } });
    expect(points(comparison)).toEqual({ A: 0.25 });
    expect(reasons(comparison)).toEqual({ inv_3: 'filtered' });
  });

  test('what is no baseline of a bar is filtered as ever', () => {
    const comparison = ask(datasetOf(rows), { by: 'category:1', measure, filter });
    expect(reasons(comparison)).toEqual({ inv_3: 'filtered' });
  });

  test('it is explained', () => {
    const dataset = datasetOf(rows);
    const comparison = ask(dataset, { measure, filter, by: 'category:1' });
    const { result } = createExplainer(dataset, comparison, rates, 'en').explainBar(comparison.bars[0]!);
    expect(result.slice(-3)).toEqual([
      'Spending: 50 USD',
      'The baseline, B: 200 USD, from B, USD 200, 2024, actual, Capex',
      '50 ÷ 200 = 0.25 ×',
    ]);
    expect(comparison.caption).toBe('times B’s');
  });
});

test('[C8] where companies are no grouping a bar is a multiple of what the baseline has in it, with its range', () => {
  const rival: Row = { of: '40', company: 'com_b', citations: [{ source: 'src_new' }] };
  const { bars } = ask(datasetOf([rows[0]!, rows[1]!, rival]), { by: 'category:1', measure });
  expect(bars).toMatchObject([{ point: 2.25, low: 0.45, high: 6.25 }]);
});
