import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { newRecord } from '../../../src/core/dataset/newRecord';
import { cellTables, tables } from '../../../src/core/dataset/tables';
import { reviewQueue } from '../../../src/core/review/reviewQueue';
import type { ReviewItem, ReviewKind } from '../../../src/core/review/reviewItem';
import { rates } from '../compare/ask';
import { datasetOf, exactly, type Row } from '../compare/rows';
import { workedExample } from '../compare/workedExample';
import { unreadFields } from '../dataset/unreadFields';

const sourced = { citations: [{ source: 'src_new' }] };

describe('what is in the queue', () => {
  test('a figure without a source', () => {
    expect(kinds([{}, sourced])).toEqual({ unsourced: ['inv_1'] });
  });

  test('[C3] an amount of a year before its currency was counted anew', () => {
    const in2004: Row = { ...sourced, currency: 'TRY', period: { start: '2004-01', end: '2004-12' } };
    const items = queue([
      in2004,
      { ...in2004, period: { start: '2004-07', end: '2005-06' } },
      { ...in2004, currency: 'SEK' },
    ]);
    expect(items.filter(({ kind }) => kind === 'oldMoney')).toEqual([
      {
        kind: 'oldMoney',
        table: 'investments',
        id: 'inv_1',
        column: 'amount',
        text: 'Amount may be in old lira: 1,000,000 of them became 1 TRY in January 2005',
      },
    ]);
  });

  test('[C3] a plan without a rate by its announcement, also where its period has one', () => {
    const rate = { id: 'rat_1', base: 'XTS', quote: 'USD', value: '2', period: { start: '2025-06', end: '2026-12' } };
    const plan: Row = { ...sourced, currency: 'XTS', status: 'planned', period: { start: '2026-01', end: '2026-12' } };
    const noRate = (rows: readonly Row[]) => queue(rows, { rates: [rate] }).filter(({ kind }) => kind === 'noRate');
    expect(noRate([plan])).toMatchObject([{ id: 'inv_1', text: 'no rate from XTS to USD for 2025-01 or before' }]);
    expect(noRate([{ ...plan, status: 'estimated' }])).toEqual([]);
    expect(noRate([{ ...plan, citations: [] }])).toEqual([]);
  });

  test('[P2] once a company whose fiscal year is not known, as long as periods may have been read as if it ended in December', () => {
    const unknown = { companies: [{ id: 'com_a', name: 'A', aliases: [] }] };
    const rows: readonly Row[] = [sourced, { ...sourced, category: 'Another' }];
    expect(queue(rows, unknown)).toEqual([
      {
        kind: 'assumedYear',
        table: 'companies',
        id: 'com_a',
        column: 'fiscalYearEnd',
        text: 'December is assumed in 2 periods: when does its fiscal year end?',
      },
    ]);
    const months = { start: '2023-07', end: '2024-06' };
    expect(queue([{ ...sourced, period: months }], unknown)).toEqual([]);
    expect(queue([{ ...sourced, periodTyped: 'FY2024' }], unknown)).toEqual([]);
    for (const fiscalYearEnd of [6, 12]) {
      expect(queue(rows, { companies: [{ id: 'com_a', name: 'A', aliases: [], fiscalYearEnd }] })).toEqual([]);
    }
  });

  test('a superseded row is done with', () => {
    expect(kinds([{ superseded: true }])).toEqual({});
  });

  test('a disputed figure, by name', () => {
    const [item] = queue([{ ...sourced, disputed: { by: 'A' } }]);
    expect(item).toMatchObject({ kind: 'disputed', id: 'inv_1', column: 'disputed', text: 'A disputes it' });
  });

  test('a figure that only unnamed people know of, also through an article that is based on them', () => {
    const sources = [
      { id: 'src_people', title: 'Two people', anonymous: true },
      { id: 'src_article', title: 'Article', basedOn: 'src_people' },
      { id: 'src_filing', title: 'Filing' },
    ];
    const cites = (...ids: string[]): Row => ({ category: ids.join(), citations: ids.map((source) => ({ source })) });
    const rows = [cites('src_article'), cites('src_people'), cites('src_filing'), cites('src_filing', 'src_people')];
    expect(kinds(rows, { sources })).toEqual({ singleAnonymous: ['inv_1', 'inv_2'] });
  });

  test('a plan whose period is over, until there is an actual figure for the same thing', () => {
    const plan: Row = { ...sourced, status: 'planned' };
    expect(kinds([plan])).toEqual({ stalePlan: ['inv_1'] });
    expect(kinds([{ ...plan, period: { start: '2025-01', end: '2025-12' } }])).toEqual({});
    expect(kinds([plan, { ...sourced, status: 'actual' }])).toEqual({});
    expect(kinds([plan, { ...sourced, status: 'actual', superseded: true }])).toEqual({ stalePlan: ['inv_1'] });
    expect(kinds([plan, { ...sourced, status: 'actual', category: 'Another' }])).toEqual({ stalePlan: ['inv_1'] });
  });

  test('[C4] rival plans whose period is over, once: the adopted one, else the first', () => {
    const plan: Row = { ...sourced, status: 'planned' };
    const stale = (rows: readonly Row[]) => queue(rows).filter(({ kind }) => kind === 'stalePlan');
    expect(stale([plan, plan, plan])).toMatchObject([
      { id: 'inv_1', column: 'period', text: '3 plans to December 2024, which is over; no actual figure is known' },
    ]);
    expect(stale([plan, { ...plan, adopted: { reason: 'newest' } }])).toMatchObject([{ id: 'inv_2' }]);
    expect(stale([plan, { ...plan, category: 'Another' }])).toMatchObject([
      { id: 'inv_1', text: 'Planned to December 2024, which is over; no actual figure is known' },
      { id: 'inv_2' },
    ]);
  });

  test('[P1] a plan is not over in the last month of its period', () => {
    const plan: Row = { ...sourced, status: 'planned', period: { end: '2025-06' } };
    expect(kinds([plan], {}, '2025-06-30')).toEqual({});
    expect(kinds([plan], {}, '2025-07-01')).toEqual({ stalePlan: ['inv_1'] });
  });

  test('[C4] rivals more than 10 % apart, once, with the lowest named; not those that are nearer', () => {
    expect(queue([{ ...sourced, of: '91' }, { ...sourced, of: '100' }, sourced])).toEqual([]);
    expect(
      queue([
        { ...sourced, of: '89' },
        { ...sourced, of: '100' },
      ]),
    ).toEqual([
      {
        kind: 'rivalsApart',
        table: 'investments',
        id: 'inv_2',
        column: 'adopted',
        text: '2 rivals, the highest 12 % above the lowest; none adopted',
        by: 'inv_1',
      },
    ]);
  });

  test('[C4] how far rivals are apart is told in the digits of the page', () => {
    const rows = [
      { ...sourced, of: '1' },
      { ...sourced, of: '16' },
    ];
    expect(queue(rows)[0]?.text).toBe('2 rivals, the highest 1,500 % above the lowest; none adopted');
  });

  test('[C4] adopting one of the rivals settles it', () => {
    expect(queue([{ ...sourced, of: '50', adopted: { reason: 'audited' } }, sourced])).toEqual([]);
  });

  test('[C3] rivals in two currencies are compared in one', () => {
    const yuan: Row = { ...sourced, currency: 'CNY', of: '719' };
    expect(queue([yuan, sourced])).toEqual([]);
    expect(kinds([{ ...yuan, of: '900' }, sourced])).toEqual({ rivalsApart: ['inv_1'] });
  });

  test.each(cellTables)('text that could not be read in a cell of %s', (table) => {
    for (const column of unreadFields(table)) {
      const record = { ...newRecord(table, `${tables[table].prefix}_x`), unread: { [column]: '???' } };
      const dataset: Dataset = { ...datasetOf([sourced]), [table]: [record] };
      const items = reviewQueue(dataset, rates, { today: '2025-06-01', locale: 'en' });
      const text = expect.stringContaining('???') as string;
      expect(items.filter(({ kind }) => kind === 'unreadable')).toEqual([
        { kind: 'unreadable', table, id: record.id, column, text },
      ]);
    }
  });

  test('text that could not be read, and rows that lack what every figure has', () => {
    const items = queue([
      { ...sourced, amount: undefined, unread: { amount: 'lots' } },
      { ...sourced, amount: undefined },
    ]);
    expect(items.map(({ kind, id, column }) => [kind, id, column])).toEqual([
      ['unreadable', 'inv_1', 'amount'],
      ['unreadable', 'inv_2', 'amount'],
    ]);
    expect(items[0]?.text).toContain('lots');
    const [period] = queue([{ ...sourced, period: undefined, unread: { period: 'whenever' } }]);
    expect(period?.text).toBe('not a period: “whenever”');
  });

  test('[C3] money that has no rate into the currency of the dataset or of a chart', () => {
    const row: Row = { ...sourced, currency: 'XTS' };
    expect(queue([row])[0]).toMatchObject({ kind: 'noRate', text: expect.stringContaining('XTS') as string });
    expect(queue([{ ...row, stated: [{ currency: 'USD', amount: '1' }] }])).toEqual([]);
  });
});

test('the worked example has two disputed figures, its half being known from one article', () => {
  const items = reviewQueue(workedExample, rates, { today: '2025-01-25', locale: 'en' });
  expect(items.filter(({ kind }) => kind === 'disputed').map(({ id }) => id)).toEqual(['inv_whole', 'inv_half']);
});

test('names that every object knows are names like others', () => {
  expect(kinds([{ ...sourced, category: '__proto__', region: 'constructor' }])).toEqual({});
});

test('100,000 rows are no trouble', () => {
  const rows = Array.from({ length: 100_000 }, (_, i): Row => {
    const year = 2000 + (i % 25);
    return {
      ...(i % 3 ? sourced : {}),
      amount: exactly(String(100 + (i % 50))),
      currency: ['USD', 'EUR', 'CNY'][i % 3] ?? 'USD',
      status: i % 4 ? 'actual' : 'planned',
      category: `Capex / ${i % 900}`,
      period: { start: `${year}-01`, end: `${year}-12` },
    };
  });
  const dataset = { ...datasetOf([]), investments: datasetOf(rows).investments } satisfies Dataset;
  const options = { today: '2025-06-01', locale: 'en' };
  const before = performance.now();
  const items = reviewQueue(dataset, rates, options);
  const took = performance.now() - before;
  expect(items.length).toBeGreaterThan(10_000);
  // Many times what it takes: a step beside every other row would take minutes.
  expect(took).toBeLessThan(15_000);
});

function queue(rows: readonly Row[], more = {}, today = '2025-06-01'): readonly ReviewItem[] {
  return reviewQueue(datasetOf(rows, more), rates, { today, locale: 'en' });
}

function kinds(rows: readonly Row[], more = {}, today = '2025-06-01'): Partial<Record<ReviewKind, string[]>> {
  const found: Partial<Record<ReviewKind, string[]>> = {};
  for (const { kind, id } of queue(rows, more, today)) (found[kind] ??= []).push(id);
  return found;
}
