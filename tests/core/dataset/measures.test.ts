import { expect, test } from 'vitest';
import { Measure, measureWords } from '../../../src/core/dataset/measures';
import { datasetOf } from '../compare/rows';

const dataset = datasetOf(
  [
    { period: { start: '2024-01', end: '2024-12' } },
    { period: { start: '2023-07', end: '2023-09' } },
    { period: { end: '2022-05' } },
  ],
  { metrics: [metric('1', 'Revenue'), metric('2', 'Users', 'Doubao'), metric('3', 'Users', 'Doubao')] },
);

function metric(id: string, name: string, subject?: string) {
  return { id: `met_${id}`, name, ...(subject === undefined ? {} : { subject }) };
}

test.each([
  ['2023', '2023'],
  [' 2023-q3 ', '2023-Q3'],
  ['Q3 2023', '2023-Q3'],
  ['2023Q3', '2023-Q3'],
  ['Q5 2023', null],
  ['23', null],
  ['2023-07', null],
  ['', null],
])('the base of an index, typed as "%s", is %s', (text, key) => {
  expect(measureWords.index.argument.find(dataset, text)).toBe(key);
  if (key !== null) expect(Measure.parse(`index:${key}`)).toBe(`index:${key}`);
  else expect(Measure.safeParse(`index:${text}`).success).toBe(false);
});

test('the years, and the quarters that have figures of one, are offered as bases in their order', () => {
  expect(measureWords.index.argument.offered(dataset)).toEqual([
    { value: '2022', label: '2022' },
    { value: '2023', label: '2023' },
    { value: '2023-Q3', label: 'Q3 2023' },
    { value: '2024', label: '2024' },
  ]);
});

test('[D15] a metric of a subject is offered with it, and found by it', () => {
  const { argument } = measureWords.per;
  expect(argument.offered(dataset).map(({ value }) => value)).toEqual(['Revenue', 'Users@Doubao']);
  expect(argument.find(dataset, 'users@doubao')).toBe('Users@Doubao');
  expect(argument.find(dataset, 'Users')).toBeNull();
});
