import { expect, test } from 'vitest';
import { columnsOf } from '../../../../src/core/compare/prepared/columns';
import { touchedBetween } from '../../../../src/core/compare/prepared/touched';
import { datasetOf } from '../rows';

test('what an edit touched: the rows that differ, and their companies before and after', () => {
  const { investments } = datasetOf([{}, { company: 'com_b' }, {}, {}]);
  const before = columnsOf(investments);
  const [, second] = investments;
  const moved = columnsOf(second ? investments.with(1, { ...second, company: 'com_c' }) : []);
  const codeOf = (company: string) => before.names.companies.values.indexOf(company);
  const touched = touchedBetween(before, moved);
  expect(touched?.rows).toEqual([1]);
  expect([...(touched?.companies ?? [])]).toEqual([codeOf('com_b'), codeOf('com_c')]);

  expect(touchedBetween(before, columnsOf(investments.slice(0, 3)))?.rows).toEqual([3]);
  expect(touchedBetween(before, before)?.rows).toEqual([]);
});

test('tables that share nothing, or of which thousands of rows differ, are no edit', () => {
  const { investments } = datasetOf(Array.from({ length: 2_100 }, () => ({})));
  const before = columnsOf(investments);
  const changed = investments.map((one, i) => (i === 0 ? one : { ...one, note: 'x' }));
  expect(touchedBetween(before, columnsOf(changed))).toBeNull();
  expect(touchedBetween(before, columnsOf(structuredClone(investments)))).toBeNull();
});
