import { describe, expect, test } from 'vitest';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { newRecord } from '../../../src/core/dataset/newRecord';
import { cellTables, comparedTables, type TableName, tableNames, tables } from '../../../src/core/dataset/tables';
import { sameContent, sameRows } from '../../../src/renderer/ledger/sameRows';

const empty = emptyDataset('dat_1', 'Test');

describe.each([...new Set([...comparedTables, ...cellTables])])('%s', (table) => {
  test('figures and review follow it', () => {
    const changed = withRow(table);
    expect(sameRows(empty, changed)).toBe(false);
    expect(sameRows(changed, { ...changed })).toBe(true);
  });
});

test('neither follows a table that is not compared and has no cells', () => {
  expect(sameRows(empty, withRow('charts'))).toBe(true);
});

test.each(tableNames)('a page follows %s', (table) => {
  const changed = withRow(table);
  expect(sameContent(empty, changed)).toBe(false);
  expect(sameContent(changed, { ...changed, revision: changed.revision + 1 })).toBe(true);
});

test('a page follows the settings, and another dataset', () => {
  expect(sameContent(empty, { ...empty, settings: { ...empty.settings } })).toBe(false);
  expect(sameContent(empty, { ...empty, id: 'dat_2' })).toBe(false);
});

function withRow(table: TableName): Dataset {
  return { ...empty, [table]: [newRecord(table, `${tables[table].prefix}_1`)] };
}
