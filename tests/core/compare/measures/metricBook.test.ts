import { expect, test } from 'vitest';
import { leftOf } from '../../../../src/core/compare/bars/behind';
import { ask, points, reasons } from '../ask';
import { datasetOf, exactly } from '../rows';

const period = { start: '2024-01', end: '2024-12' };
const employees = (id: string, company: string, value: string, unit: string) => ({
  id: `met_${id}`,
  company,
  name: 'Employees',
  value: exactly(value),
  unit,
  period,
});
const rows = [{ of: '100' }, { of: '300', company: 'com_b' }];

test('[C8] a metric that counts another unit than the others measures nothing, whatever the order of rows', () => {
  const metrics = [
    employees('1', 'com_a', '10', 'people'),
    employees('2', 'com_b', '3', 'thousand people'),
    { ...employees('3', 'com_b', '4', 'People '), period: { start: '2023-01', end: '2023-12' } },
  ];
  for (const order of [metrics, [...metrics].reverse()]) {
    const comparison = ask(datasetOf(rows, { metrics: order }), { measure: 'per:Employees' });
    expect(points(comparison)).toEqual({ A: 10 });
    expect(comparison.unit).toBe('USD per People');
    expect(reasons(comparison)).toEqual({ inv_2: 'noMetric' });
    expect(leftOf(comparison)[0]?.detail).toBe('Employees of B counts thousand people, that of others People');
  }
});

test('[C8] money among metrics that are counted, or the other way round, is not divided by', () => {
  const metrics = [
    { ...employees('1', 'com_a', '50', 'USD'), name: 'Revenue' },
    { ...employees('2', 'com_b', '40', 'customers'), name: 'Revenue' },
  ];
  const comparison = ask(datasetOf(rows, { metrics }), { measure: 'per:Revenue' });
  expect([comparison.unit, points(comparison)]).toEqual(['%', { A: 200 }]);
  expect(leftOf(comparison)[0]?.detail).toBe('Revenue of B counts customers, that of others money');
});

test('[C8] without any metric of the name every investment says so', () => {
  const comparison = ask(datasetOf(rows), { measure: 'per:Revenue' });
  expect(comparison.unit).toBe('USD per Revenue');
  expect(leftOf(comparison).map(({ detail }) => detail)).toEqual([
    'no Revenue of A for 2024',
    'no Revenue of B for 2024',
  ]);
});

const revenue = (id: string, value: string, months = period) => ({
  id: `met_${id}`,
  company: 'com_a',
  name: 'Revenue',
  value: exactly(value),
  unit: 'USD',
  period: months,
});
const quarter = { start: '2024-01', end: '2024-03' };

test('[C8] a part without a metric is taken off no whole: the total stays what it was', () => {
  const part = { of: '30', category: 'Capex / AI', period: quarter };
  const asked = { split: 'category:2', measure: 'per:Revenue' } as const;
  const metrics = [revenue('1', '1000')];
  const comparison = ask(datasetOf([{ of: '100' }, part], { metrics }), asked);
  expect(points(comparison)).toEqual(points(ask(datasetOf([{ of: '100' }], { metrics }), asked)));
  expect(reasons(comparison)).toEqual({ inv_2: 'noMetric' });
});

test('[C8] what lies within a part without a metric is taken off the whole itself', () => {
  const dataset = datasetOf(
    [
      { of: '100' },
      { of: '60', category: 'Capex / AI', period: { start: '2024-01', end: '2024-09' } },
      { of: '20', category: 'Capex / AI / Chips', period: quarter },
    ],
    { metrics: [revenue('1', '1000'), revenue('2', '250', quarter)] },
  );
  expect(points(ask(dataset, { split: 'category:3', measure: 'per:Revenue' }))).toEqual({
    'A / Rest of capex': 8,
    'A / Chips': 8,
  });
});

test('[C8] of a year and one of its quarters only the year is divided by', () => {
  const metrics = [revenue('1', '1000'), revenue('2', '250', quarter)];
  const dataset = datasetOf([{ of: '100' }, { of: '30', category: 'Research', period: quarter }], { metrics });
  expect(points(ask(dataset, { measure: 'per:Revenue' }))).toEqual({ A: 13 });
});

test('[C8] over a metric that may be nothing there is no upper end, and the bar says so', () => {
  const metric = { ...revenue('1', '0'), value: { qualifier: 'between', low: '0', high: '1000' } };
  const [bar] = ask(datasetOf([{ of: '100' }], { metrics: [metric] }), { measure: 'per:Revenue' }).bars;
  expect([bar?.point, bar?.low, bar?.high, bar?.marks]).toEqual([20, 10, null, expect.arrayContaining(['lowerBound'])]);
});
