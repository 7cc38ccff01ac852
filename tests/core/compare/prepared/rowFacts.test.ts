import { expect, test } from 'vitest';
import { rowFactsOf } from '../../../../src/core/compare/prepared/rowFacts';
import { datasetOf } from '../rows';

test('rows have one code where they share a note, and none where they have none', () => {
  const { investments } = datasetOf([
    { definition: 'cash', disputed: { by: 'X' }, citations: [{ source: 'src_old' }] },
    { definition: ' ', disputed: { by: 'X' }, citations: [{ source: 'src_old' }, { source: 'src_new' }] },
    { definition: 'cash', amount: { qualifier: 'between', low: '1', high: '3' }, citations: [] },
  ]);
  const { definition, dispute, range, citations } = rowFactsOf(investments);

  expect([...definition]).toEqual([0, -1, 0]);
  expect([...dispute]).toEqual([0, 0, -1]);
  expect([...range]).toEqual([-1, -1, 0]);
  expect([...citations]).toEqual([0, 1, -1]);
});

test('after an edit facts are what they would be if nothing had been kept', () => {
  const { investments } = datasetOf(Array.from({ length: 1500 }, (_, i) => ({ category: `C${i % 7}` })));
  const before = rowFactsOf(investments);
  const edited = investments.toSpliced(700, 2, { ...investments[700]!, category: 'Sea', definition: 'cash' });
  const after = rowFactsOf(edited);
  const categories = [...after.category].map((code) => after.codes.category.values[code]);

  expect(after.codes).toBe(before.codes);
  expect(categories).toEqual(edited.map(({ category }) => category));
  expect(after.definition.filter((code) => code >= 0)).toHaveLength(1);
  expect(rowFactsOf(edited)).toBe(after);
});
