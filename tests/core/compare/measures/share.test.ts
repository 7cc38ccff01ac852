import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../src/core/explain/explain';
import type { Question } from '../../../../src/core/dataset/question';
import { ask, points, rates } from '../ask';
import { datasetOf, type Row } from '../rows';

const year = (of: number) => ({ start: `${of}-01`, end: `${of}-12` });

/** A spends 30 and 60, B 10 and 100, A plans 400 over four years. */
const rows: Row[] = [
  { of: '30', period: year(2023) },
  { of: '10', period: year(2023), company: 'com_b' },
  { of: '60', period: year(2024), category: 'Research' },
  { of: '100', period: year(2024), company: 'com_b' },
];
const long: Row = { of: '400', period: { start: '2025-01', end: '2028-12' } };

describe('[D14] a share', () => {
  test.each<[string, Partial<Question>, string, Record<string, number>]>([
    ['by company is of all bars', { by: 'company' }, '% of the total', { A: 45, B: 55 }],
    ['by year alone is of all bars', { by: 'year' }, '% of the total', { '2023': 20, '2024': 80 }],
    [
      'without years is of all bars, split or not',
      { by: 'company', split: 'category:1' },
      '% of the total',
      { 'A / Capex': 15, 'B / Capex': 55, 'A / Research': 30 },
    ],
    [
      'with years as segments is of each year',
      { by: 'company', split: 'year' },
      '% of each year’s total',
      { 'A / 2023': 75, 'B / 2023': 25, 'A / 2024': 37.5, 'B / 2024': 62.5 },
    ],
    [
      'with years as bars is of each year',
      { by: 'year', split: 'company' },
      '% of each year’s total',
      { '2023 / A': 75, '2023 / B': 25, '2024 / A': 37.5, '2024 / B': 62.5 },
    ],
    ['is of the bars shown', { by: 'company', filter: { companies: ['com_a'] } }, '% of the total', { A: 100 }],
  ])('%s', (_, question, caption, bars) => {
    const comparison = ask(datasetOf(rows), { ...question, measure: 'share' });
    expect(comparison.caption).toBe(caption);
    expect(round(points(comparison))).toEqual(bars);
  });

  test('of a period longer than a year is its own total beside those of years', () => {
    const comparison = ask(datasetOf([...rows, long]), { by: 'company', split: 'year', measure: 'share' });
    expect(round(points(comparison))).toMatchObject({ 'A / 2023': 75, 'A / 2024': 37.5, 'A / 2025–2028': 100 });
  });

  test('is explained with the total that it is of', () => {
    const dataset = datasetOf(rows);
    const told = (question: Partial<Question>) => {
      const comparison = ask(dataset, { ...question, measure: 'share' });
      const [bar] = comparison.bars;
      return bar && createExplainer(dataset, comparison, rates, 'en').explainBar(bar).result.slice(-2);
    };
    expect(told({ by: 'company' })).toEqual(['Total of all bars: 200 USD', '90 ÷ 200 = 45 %']);
    expect(told({ by: 'year', split: 'company' })).toEqual(['Total of 2023: 40 USD', '30 ÷ 40 = 75 %']);
  });
});

describe('[C8] the ends of a share', () => {
  const over: Row = { company: 'com_b', amount: { qualifier: 'over', low: '40' } };
  const upTo: Row = { company: 'com_b', amount: { qualifier: 'upTo', high: '40' } };
  const range: Row = { company: 'com_b', amount: { qualifier: 'between', low: '20', high: '60' } };

  test.each<[string, Row, object, object]>([
    [
      'a lower bound in the total: others are at most, itself at least',
      over,
      { point: 60, low: null, high: 60, marks: ['upperBound'] },
      { point: 40, low: 40, high: null, marks: ['lowerBound'] },
    ],
    [
      'an upper bound in the total: others are at least, itself at most',
      upTo,
      { point: 60, low: 60, high: null, marks: ['lowerBound'] },
      { point: 40, low: null, high: 40, marks: ['upperBound'] },
    ],
    ['a range goes through', range, { low: 50, high: 75 }, { low: 25, high: 50 }],
  ])('%s', (_, row, a, b) => {
    expect(ask(datasetOf([{ of: '60' }, row]), { measure: 'share' }).bars).toMatchObject([a, b]);
  });

  test('where both are open only the point is told', () => {
    const { bars } = ask(datasetOf([{ amount: { qualifier: 'over', low: '60' } }, over]), { measure: 'share' });
    expect(bars).toMatchObject([
      { point: 60, low: null, high: null, marks: ['open'] },
      { point: 40, low: null, high: null, marks: ['open'] },
    ]);
  });
});

function round(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number(value.toFixed(9))]));
}
