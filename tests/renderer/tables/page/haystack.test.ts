import { describe, expect, test } from 'vitest';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { newRecord } from '../../../../src/core/dataset/newRecord';
import { referredTables } from '../../../../src/core/dataset/references';
import { tables } from '../../../../src/core/dataset/tables';
import type { Column } from '../../../../src/core/table/columns/column';
import { tableColumns } from '../../../../src/core/table/tableColumns';
import { haystackOf } from '../../../../src/renderer/tables/page/haystack';

const empty = emptyDataset('dat_1', 'Test');
const investment = newRecord('investments', 'inv_1');

test('all cells of a record are looked through, in lower case', () => {
  const dataset = { ...empty, companies: [{ ...newRecord('companies', 'com_1'), name: 'Acme' }] };
  const record = { ...investment, company: 'com_1', category: 'Data Centres' };
  const text = haystackOf(record, tableColumns('investments'), contextOf(dataset));
  expect(text).toContain('acme');
  expect(text).toContain('data centres');
});

describe.each(referredTables)('a cell that shows a record of %s', (table) => {
  // Any column that names a record of the table; which ones there are is not what this is about.
  const [own = expect.fail('a table has columns')] = tableColumns('investments');
  const column: Column<'investments'> = { ...own, text: (_, { dataset }) => String(dataset[table].length) };

  test('is looked through anew when that table has changed, and else not', () => {
    const textIn = (dataset: typeof empty) => haystackOf(investment, [column], contextOf(dataset));
    expect(textIn(empty)).toBe('0');
    const named = { ...empty, [table]: [newRecord(table, `${tables[table].prefix}_1`)] };
    expect(textIn(named)).toBe('1');
    const count = { asked: 0 };
    const counted = { ...column, text: () => String((count.asked += 1)) };
    for (const revision of [1, 2]) haystackOf(investment, [counted], contextOf({ ...named, revision }));
    expect(count.asked).toBe(0);
  });
});

function contextOf(dataset: typeof empty) {
  return { dataset, locale: 'en', newId: () => expect.fail('nothing is made') };
}
