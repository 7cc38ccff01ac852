import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import { Change } from '../../../src/core/change/change';
import { changeBetween, countChange } from '../../../src/core/change/changeBetween';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { anyDataset } from '../dataset/arbitraryRecords';

const shuffled = anyDataset.chain((dataset) =>
  fc
    .record({
      companies: fc.shuffledSubarray([...dataset.companies], { minLength: dataset.companies.length }),
      sources: fc.shuffledSubarray([...dataset.sources], { minLength: dataset.sources.length }),
      investments: fc.shuffledSubarray([...dataset.investments]),
    })
    .map((tables): Dataset => ({ ...dataset, ...tables })),
);

test('applied, it gives the other records in the other order; taken back, the same bytes as before', () => {
  fc.assert(
    fc.property(shuffled, shuffled, (current, other) => {
      const change = changeBetween(current, other, 'go back');
      if (!change) return expect(textOf(current)).toBe(textOf(other));
      expect(Change.safeParse(change).success).toBe(true);
      const { dataset, inverse } = applyChange(current, change);
      expect(textOf(dataset)).toBe(textOf(other));
      expect(textOf(applyChange(dataset, inverse).dataset)).toBe(textOf(current));
      expect(changeBetween(dataset, other, 'again')).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('a record that moves is the only one that is touched, and counts as no change', () => {
  const before = withCompanies(['a', 'b', 'c', 'd']);
  const change = changeBetween(before, withCompanies(['a', 'c', 'd', 'b']), 'move');
  expect(change?.edits).toEqual([
    { kind: 'remove', table: 'companies', id: 'com_b' },
    { kind: 'put', table: 'companies', record: before.companies[1], at: 3 },
  ]);
  expect([...countChange(before, change!)]).toEqual([['companies', { added: 0, changed: 0, removed: 0 }]]);
});

test('what is added, changed and removed is counted by table', () => {
  const before = withCompanies(['a', 'b', 'c']);
  const other = withCompanies(['b', 'c', 'e', 'f']);
  const [first, ...others] = other.companies;
  const changed = { ...other, companies: [{ ...first!, name: 'Renamed' }, ...others] };
  const change = changeBetween(before, changed, 'restore');
  expect([...countChange(before, change!)]).toEqual([['companies', { added: 2, changed: 1, removed: 1 }]]);
});

function withCompanies(names: readonly string[]): Dataset {
  const companies = names.map((name) => ({ id: `com_${name}`, name, aliases: [], fiscalYearEnd: 12 }));
  return { ...emptyDataset('dat_test', 'Capex'), companies };
}

function textOf(dataset: Dataset): string {
  return writeSnapshot({ ...dataset, revision: 0 });
}
