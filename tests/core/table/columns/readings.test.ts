import { expect, test } from 'vitest';
import { type Dataset, emptyDataset } from '../../../../src/core/dataset/dataset';
import { newRecord } from '../../../../src/core/dataset/newRecord';
import type { CellTable, Tables } from '../../../../src/core/dataset/tables';
import type { Column, TableContext } from '../../../../src/core/table/columns/column';
import { tableColumns } from '../../../../src/core/table/tableColumns';

test.each([
  ['2011-12', ['Dec 2011', '2011–2012']],
  ['2004-08', ['Aug 2004', '2004–2008']],
  ['30 June 2024', ['Jun 2024']],
  ['abc', []],
  ['2024', []],
])('the cell of %s offers its readings as it would show them', (text, readings) => {
  expect(typed('investments', 'period', text).readings).toEqual(readings);
});

test('a reading that is typed instead is read, in the row of the same company', () => {
  for (const reading of typed('investments', 'period', '2011-12', 6).readings) {
    expect(typed('investments', 'period', reading, 6)).toMatchObject({ text: reading, problem: null });
  }
});

test('a row without a company offers what FY2024 is for each month in which a year can end', () => {
  const { readings, problem } = typed('investments', 'period', 'FY2024', null);
  expect(problem).toBe('Of which company? It decides what “FY2024” means');
  expect(readings).toHaveLength(12);
  expect(readings).toEqual(expect.arrayContaining(['2024', 'Jul 2023 – Jun 2024']));
});

test('a date offers day and month in either order where the locale has none', () => {
  const { readings } = typed('sources', 'published', '03/04/2025', 12, 'ja-JP');
  expect(readings).toEqual(['2025/04/03', '2025/03/04']);
});

/** What a cell says of a text that was typed into it, in a row of a company whose year ends in a month; null: without one. */
function typed<Name extends CellTable>(
  table: Name,
  key: string,
  text: string,
  fiscalYearEnd: number | null = 12,
  locale = 'en-GB',
) {
  const companies = [{ id: 'com_a', name: 'A', aliases: [], fiscalYearEnd: fiscalYearEnd ?? 12 }];
  const dataset: Dataset = { ...emptyDataset('dat_1', 'Test'), companies };
  const context: TableContext = { dataset, locale, newId: () => 'new_1' };
  const column: Column<Name> | undefined = tableColumns(table).find((one) => one.key === key);
  if (!column) throw new Error(`no column: ${key}`);
  const empty: Tables[Name] = newRecord(table, 'row_1');
  const row = fiscalYearEnd !== null && table === 'investments' ? { ...empty, company: 'com_a' } : empty;
  const { record } = column.set(row, text, context);
  const refusal = column.refusal(record, context);
  return {
    text: column.text(record, context),
    problem: refusal?.reason ?? null,
    readings: refusal?.readings ?? [],
  };
}
