import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Change } from '../../../src/core/change/change';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { mergeDatasets } from '../../../src/core/merge/mergeDatasets';
import { assumedYears } from '../../../src/core/table/assumedPeriods';
import { firstSaid, periodChanges, rereadAssumed, rereadMerged } from '../../../src/core/table/rereadFiscal';
import { setCells } from '../../../src/core/table/setCells';
import { companiesBy, companyId, contextOf, retyped, typedRows } from './fiscalRows';

const rows = [
  { company: 'June', period: 'FY2024' },
  { company: 'June', period: 'Jul 2023 – Jun 2024' },
  { company: 'March', period: 'FY2024' },
  { company: 'June', period: 'Q1 FY25' },
  { company: 'Unknown', period: 'FY2024' },
];

describe('[P2] when a company says when its fiscal year ends', () => {
  test('what was typed as fiscal of it is read again in the same change, in investments and in metrics; nothing else is', () => {
    const before = filled();
    const change = told(before, 'June', 'March');
    const after = applyChange(before, change).dataset;
    expect(periodsOf(after.investments)).toEqual([
      '2023-04..2024-03',
      '2023-07..2024-06',
      '2023-04..2024-03',
      '2024-04..2024-06',
      'FY2024?',
    ]);
    expect(periodsOf(after.metrics)).toEqual(['2023-04..2024-03']);
    expect(change.label).toBe('type');
    expect(change.edits).toHaveLength(4);
  });

  test('what changes is told, row by row', () => {
    const before = filled();
    expect(periodChanges(told(before, 'June', 'March'), before)).toEqual([
      {
        table: 'investments',
        id: before.investments[0]?.id,
        text: 'FY2024',
        before: { start: '2023-07', end: '2024-06' },
        after: { start: '2023-04', end: '2024-03' },
      },
      {
        table: 'investments',
        id: before.investments[3]?.id,
        text: 'Q1 FY25',
        before: { start: '2024-07', end: '2024-09' },
        after: { start: '2024-04', end: '2024-06' },
      },
      {
        table: 'metrics',
        id: before.metrics[0]?.id,
        text: 'FY2024',
        before: { start: '2023-07', end: '2024-06' },
        after: { start: '2023-04', end: '2024-03' },
      },
    ]);
  });

  test('what is still unread is read', () => {
    const before = filled();
    const change = told(before, 'Unknown', 'June');
    expect(periodChanges(change, before)).toMatchObject([
      { text: 'FY2024', before: undefined, after: { start: '2023-07', end: '2024-06' } },
    ]);
    expect(applyChange(before, change).dataset.investments[4]).not.toHaveProperty('unread');
  });

  test('and takes it back, what hangs on it is unread again, as it was typed', () => {
    const before = filled();
    const after = applyChange(before, told(before, 'June', '')).dataset;
    expect(periodsOf(after.investments)).toEqual([
      'FY2024?',
      '2023-07..2024-06',
      '2023-04..2024-03',
      'Q1 FY25?',
      'FY2024?',
    ]);
    expect(applyChange(after, told(after, 'June', 'June')).dataset).toMatchObject({
      investments: before.investments,
      metrics: before.metrics,
    });
  });

  test('one step back is where it was', () => {
    const before = filled();
    const { dataset, inverse } = applyChange(before, told(before, 'June', 'March'));
    expect(applyChange(dataset, inverse).dataset).toMatchObject({
      companies: before.companies,
      investments: before.investments,
      metrics: before.metrics,
    });
  });

  test('a change of a name, or the same month again, reads nothing again', () => {
    const before = filled();
    expect(told(before, 'June', 'Another', 'name').edits).toHaveLength(1);
    expect(
      setCells('companies', [cell(before, 'June', 'fiscalYearEnd', 'June')], contextOf(before), 'type'),
    ).toBeNull();
  });
});

describe('[P2] periods that December was assumed for', () => {
  const assumed = () =>
    typedRows(companiesBy('Unknown', 'December'), 'investments', [
      { company: 'Unknown', period: '2024' },
      { company: 'Unknown', period: 'Q3 2024' },
      { company: 'Unknown', period: 'H2 2024' },
      { company: 'Unknown', period: 'Jan 2024 – Sep 2024' },
      { company: 'Unknown', period: 'Jul 2023 – Jun 2024' },
      { company: 'Unknown', period: '2025-2028' },
      { company: 'Unknown', period: 'by 2030' },
      { company: 'Unknown', period: 'Mar 2024' },
      { company: 'December', period: '2024' },
    ]);

  test('are counted by company, of a year or less, until its month is said', () => {
    const dataset = typedRows(assumed(), 'metrics', [{ company: 'Unknown', period: '2023' }]);
    expect(assumedYears(dataset)).toEqual([{ company: dataset.companies[0], count: 5 }]);
    expect(assumedYears(applyChange(dataset, told(dataset, 'Unknown', 'December')).dataset)).toEqual([]);
  });

  test('can be read as the fiscal ones that they may be, once another month is said', () => {
    const before = assumed();
    const change = told(before, 'Unknown', 'June');
    expect(change.edits).toHaveLength(1);
    const again = rereadAssumed(firstSaid(change, before), contextOf(before));
    const after = applyChange(before, { ...change, edits: [...change.edits, ...again] }).dataset;
    expect(periodsOf(after.investments)).toEqual([
      '2023-07..2024-06',
      '2024-01..2024-03',
      '2024-01..2024-06',
      '2023-07..2024-03',
      '2023-07..2024-06',
      '2025-01..2028-12',
      '..2030-12',
      '2024-03..2024-03',
      '2024-01..2024-12',
    ]);
    expect(after.investments.map(({ periodTyped }) => periodTyped).filter(Boolean)).toEqual([
      'FY2024',
      'Q3 FY2024',
      'H2 FY2024',
      '9M FY2024',
    ]);
  });

  test('are none where December is said, or one month after another', () => {
    const before = assumed();
    expect(firstSaid(told(before, 'Unknown', 'December'), before)).toEqual([]);
    const said = retyped(before, 'companies', companyId(before, 'Unknown'), 'fiscalYearEnd', 'June');
    expect(firstSaid(told(said, 'Unknown', 'March'), said)).toEqual([]);
  });
});

test('[P2] rows that another copy has typed under another fiscal year are read by the one that the merge leads to', () => {
  const base = filled();
  const mine = applyChange(base, told(base, 'June', 'March')).dataset;
  const theirs = typedRows(base, 'investments', [{ company: 'June', period: 'FY2025' }]);
  const { change } = mergeDatasets({ base, mine, theirs }, 'merge');
  if (!change) throw new Error('nothing to merge');
  const merged = applyChange(mine, rereadMerged(change, theirs, contextOf(mine))).dataset;
  expect(merged.investments.at(-1)).toMatchObject({
    periodTyped: 'FY2025',
    period: { start: '2024-04', end: '2025-03' },
  });
  const alike = typedRows(mine, 'investments', [{ company: 'June', period: 'FY2025' }]);
  const plain = mergeDatasets({ base: mine, mine, theirs: alike }, 'merge').change;
  expect(plain && rereadMerged(plain, alike, contextOf(mine))).toBe(plain);
});

function filled(): Dataset {
  const dataset = typedRows(companiesBy('June', 'March', 'Unknown'), 'investments', rows);
  return typedRows(dataset, 'metrics', [{ company: 'June', period: 'FY2024', name: 'Revenue' }]);
}

function cell(dataset: Dataset, name: string, column: string, text: string) {
  return { id: companyId(dataset, name), column, text };
}

function told(dataset: Dataset, name: string, text: string, column = 'fiscalYearEnd'): Change {
  const change = setCells('companies', [cell(dataset, name, column, text)], contextOf(dataset), 'type');
  if (!change) throw new Error('nothing changes');
  return change;
}

function periodsOf(records: Dataset['investments'] | Dataset['metrics']): string[] {
  return records.map(({ period, unread }) =>
    period ? `${period.start ?? ''}..${period.end}` : `${unread?.period ?? ''}?`,
  );
}
