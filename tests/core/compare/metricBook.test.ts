import { expect, test } from 'vitest';
import { ask, points, reasons } from './ask';
import { datasetOf, exactly } from './rows';

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
    expect(comparison.left[0]?.detail).toBe('Employees of B counts thousand people, that of others People');
  }
});

test('[C8] money among metrics that are counted, or the other way round, is not divided by', () => {
  const metrics = [
    { ...employees('1', 'com_a', '50', 'USD'), name: 'Revenue' },
    { ...employees('2', 'com_b', '40', 'customers'), name: 'Revenue' },
  ];
  const comparison = ask(datasetOf(rows, { metrics }), { measure: 'per:Revenue' });
  expect([comparison.unit, points(comparison)]).toEqual(['%', { A: 200 }]);
  expect(comparison.left[0]?.detail).toBe('Revenue of B counts customers, that of others money');
});

test('[C8] without any metric of the name every investment says so', () => {
  const comparison = ask(datasetOf(rows), { measure: 'per:Revenue' });
  expect(comparison.unit).toBe('USD per Revenue');
  expect(comparison.left.map(({ detail }) => detail)).toEqual(['no Revenue of A for 2024', 'no Revenue of B for 2024']);
});
