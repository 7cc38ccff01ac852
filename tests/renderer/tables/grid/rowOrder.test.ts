import { expect, test } from 'vitest';
import { arrange, type Arranging, matches } from '../../../../src/renderer/tables/grid/rowOrder';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly amount: number | null;
}

const rows: readonly Row[] = [
  { id: '1', name: 'Microsoft', amount: 55.7 },
  { id: '2', name: 'Alphabet', amount: 50 },
  { id: '3', name: 'ByteDance', amount: null },
];

test('without sort and filter rows stand in their order', () => {
  expect(arrange(rows, asked({}), null).ids).toEqual(['1', '2', '3']);
});

test('numbers sort by value and what is missing stands last, both ways', () => {
  expect(arrange(rows, asked({ sort: { column: 'amount', order: 'asc' } }), null).ids).toEqual(['2', '1', '3']);
  expect(arrange(rows, asked({ sort: { column: 'amount', order: 'desc' } }), null).ids).toEqual(['1', '2', '3']);
});

test('a filter wants every word, whatever the case', () => {
  expect(arrange(rows, asked({ filter: 'BYTE dance' }), null).ids).toEqual(['3']);
  expect(matches('Capital expenditure', 'expend cap')).toBe(true);
  expect(matches('Capital expenditure', 'cap opex')).toBe(false);
});

test('an edited row neither jumps nor vanishes under the cursor', () => {
  const question = asked({ sort: { column: 'name', order: 'asc' }, filter: 'a' });
  const before = arrange(rows, question, null);
  expect(before.ids).toEqual(['2', '3']);
  const edited = rows.map((row) => (row.id === '2' ? { ...row, name: 'Zzz' } : row));
  expect(arrange(edited, question, before).ids).toEqual(['2', '3']);
});

test('new rows stand at the end, removed ones go', () => {
  const question = asked({ filter: 'a' });
  const before = arrange(rows, question, null);
  const next = [...rows.slice(0, 2), { id: '4', name: '', amount: null }];
  expect(arrange(next, question, before).ids).toEqual(['2', '4']);
});

function asked(part: Partial<Pick<Arranging<Row>, 'sort' | 'filter'>>): Arranging<Row> {
  return {
    sort: null,
    filter: '',
    haystack: ({ name }) => name,
    sortKey: (row, column) => (column === 'amount' ? row.amount : row.name),
    ...part,
  };
}
