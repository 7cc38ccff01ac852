import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import type { Tables } from '../../../../src/core/dataset/tables';
import type { Column } from '../../../../src/core/table/columns/column';
import { investmentColumns } from '../../../../src/core/table/columns/investmentColumns';
import { metricColumns } from '../../../../src/core/table/columns/metricColumns';
import type { DatedTable } from '../../../../src/core/table/columns/periodCell';
import { companiesBy, contextOf, retyped, typedRows } from '../fiscalRows';

const tables: readonly DatedTable[] = ['investments', 'metrics'];

describe.each(tables)('the period of %s', (table) => {
  test.each([
    ['FY2024', 'June', { start: '2023-07', end: '2024-06' }],
    ['Q3 FY25', 'January', { start: '2024-08', end: '2024-10' }],
    ['FY2024', 'December', { start: '2024-01', end: '2024-12' }],
    ['by FY2030', 'March', { end: '2030-03' }],
  ])('[P2] %s of a company whose year ends in %s is kept as typed, and shown so', (text, company, period) => {
    const row = only(typed(table, company, text), table);
    expect(row).toMatchObject({ period, periodTyped: text });
    expect(shown(typed(table, company, text), table)).toBe(text);
  });

  test.each([
    ['2024', '2024'],
    ['Jul 2023 – Jun 2024', 'FY2024'],
    ['Q1 2025', 'Q1 2025'],
    ['by 2030', 'by 2030'],
  ])('%s means the same whatever the fiscal year, and is not kept as typed', (text, cell) => {
    expect(only(typed(table, 'June', text), table)).not.toHaveProperty('periodTyped');
    expect(shown(typed(table, 'June', text), table)).toBe(cell);
  });

  test('a plain period, or none, takes what was typed before away', () => {
    const before = typed(table, 'June', 'FY2024');
    for (const text of ['2024', '']) expect(only(retype(before, table, text), table)).not.toHaveProperty('periodTyped');
    expect(only(retype(before, table, 'no period at all'), table)).toMatchObject({
      unread: { period: 'no period at all' },
    });
    expect(only(retype(before, table, 'no period at all'), table)).not.toHaveProperty('period');
  });

  test('[P2] of a company whose year nobody has said, it asks, and names the company', () => {
    const asked = typed(table, 'Unknown', 'FY25');
    expect(only(asked, table)).toMatchObject({ unread: { period: 'FY25' } });
    expect(refusal(asked, table)).toMatchObject({
      asks: 'fiscalYearEnd',
      reason: "When does Unknown's fiscal year end? It decides what “FY25” means",
    });
    expect(only(typed(table, 'Unknown', '2025'), table)).toMatchObject({
      period: { start: '2025-01', end: '2025-12' },
    });
  });

  test('[P2] without a company it asks for that', () => {
    const asked = typedRows(companiesBy(), table, [{ period: 'FY25' }]);
    expect(refusal(asked, table)?.reason).toBe('Of which company? It decides what “FY25” means');
  });

  test('[P2] a row whose company is changed is read again', () => {
    const before = typed(table, 'June', 'FY2024');
    const { id } = only(before, table);
    const march = retyped(before, table, id, 'company', 'March');
    expect(only(march, table)).toMatchObject({ period: { start: '2023-04', end: '2024-03' }, periodTyped: 'FY2024' });
    const unknown = retyped(march, table, id, 'company', 'Unknown');
    expect(only(unknown, table)).toMatchObject({ unread: { period: 'FY2024' } });
    expect(only(unknown, table)).not.toHaveProperty('period');
    expect(only(retyped(unknown, table, id, 'company', 'June'), table)).toEqual(only(before, table));
  });

  test('a plain period stays as it is when the company is changed', () => {
    const before = typed(table, 'June', 'Jul 2023 – Jun 2024');
    const after = retyped(before, table, only(before, table).id, 'company', 'March');
    expect(only(after, table).period).toEqual({ start: '2023-07', end: '2024-06' });
  });
});

test('[P2] a copy in the table means the same as where it was typed, in the fiscal year of its own company', () => {
  const before = typed('investments', 'December', 'FY2024');
  const text = shown(before, 'investments');
  const copied = typedRows(before, 'investments', [{ company: 'June', period: text }]);
  expect(copied.investments[1]).toMatchObject({ period: { start: '2023-07', end: '2024-06' } });
});

function typed(table: DatedTable, company: string, period: string): Dataset {
  return typedRows(companiesBy('June', 'January', 'December', 'March', 'Unknown'), table, [{ company, period }]);
}

function retype(dataset: Dataset, table: DatedTable, period: string): Dataset {
  return retyped(dataset, table, only(dataset, table).id, 'period', period);
}

function only(dataset: Dataset, table: DatedTable) {
  const [row] = dataset[table];
  if (!row) throw new Error('no row');
  return row;
}

function shown(dataset: Dataset, table: DatedTable) {
  return cellOf(dataset, table).text;
}

function refusal(dataset: Dataset, table: DatedTable) {
  return cellOf(dataset, table).refusal;
}

function cellOf(dataset: Dataset, table: DatedTable) {
  const look = <Name extends DatedTable>(columns: readonly Column<Name>[], [row]: readonly Tables[Name][]) => {
    const column = columns.find(({ key }) => key === 'period');
    if (!column || !row) throw new Error('no cell');
    const context = contextOf(dataset);
    return { text: column.text(row, context), refusal: column.refusal(row, context) };
  };
  return table === 'metrics' ? look(metricColumns, dataset.metrics) : look(investmentColumns, dataset.investments);
}
