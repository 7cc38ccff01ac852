import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import { Change } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import type { TableName } from '../../../src/core/dataset/tables';
import type { Investment } from '../../../src/core/dataset/records';
import { tableColumns } from '../../../src/core/table/tableColumns';
import type { TableContext } from '../../../src/core/table/columns/column';
import { joinList, splitList } from '../../../src/core/table/columns/list';
import { countReview, reviewOf } from '../../../src/core/table/reviewOf';
import { addRow, removeRows } from '../../../src/core/table/rows';
import { setCells } from '../../../src/core/table/setCells';

describe('typing into a row', () => {
  test('[A4] an amount brings its currency and what the source states', () => {
    const row = typed([['amount', 'over 150 billion yuan ($20.64 billion)']]);
    expect(row.amount).toEqual({ qualifier: 'over', low: '150000000000' });
    expect(row.currency).toBe('CNY');
    expect(row.stated).toEqual([{ currency: 'USD', amount: '20640000000' }]);
  });

  test('[A6] footnote marks go to the note, each once, beside what it says', () => {
    const before = dataset([
      ['amount', '€1,234¹'],
      ['note', 'from the annex'],
    ]);
    expect(only(before).amount).toEqual({ qualifier: 'exactly', low: '1234', high: '1234' });
    expect(only(before).note).toBe('from the annex\nAmount: ¹');
    expect(retyped(before, [['amount', '€1,235¹']]).note).toBe('from the annex\nAmount: ¹');
    expect(retyped(before, [['amount', '€1,235 (a)']]).note).toBe('from the annex\nAmount: ¹\nAmount: (a)');
    expect(typed([['amount', '€1,234*']]).note).toBe('Amount: *');
  });

  test('[A2] numbers are read in the style that was given for what is pasted', () => {
    const empty = emptyDataset('dat_1', 'Test');
    const read = (numberStyle?: TableContext['numberStyle']) =>
      only(
        applied(
          empty,
          setCells('investments', newRow([['amount', '€4.120']]), { ...contextOf(empty), numberStyle }, 'type'),
        ),
      );
    expect(read().unread).toEqual({ amount: '€4.120' });
    expect(read('1.234,5').amount).toEqual({ qualifier: 'exactly', low: '4120', high: '4120' });
    expect(read('1,234.5').amount).toEqual({ qualifier: 'exactly', low: '4.12', high: '4.12' });
  });

  test('what was stated of the old amount is not said of a new one', () => {
    const before = dataset([['amount', 'over 150bn yuan ($20.64bn)']]);
    const row = retyped(before, [['amount', 'over 160bn yuan']]);
    expect(row.amount).toEqual({ qualifier: 'over', low: '160000000000' });
    expect(row.stated).toEqual([]);
  });

  test('text that cannot be read is kept, its value taken away, and read again when the currency is known', () => {
    const asked = dataset([['amount', '$5bn']]);
    expect(only(asked).unread).toEqual({ amount: '$5bn' });
    expect(reviewOf(asked)).toEqual([
      {
        table: 'investments',
        id: only(asked).id,
        field: 'amount',
        text: '$5bn',
        reason: 'cannot read “$5bn”: $ could be USD, AUD, CAD...: set the currency',
      },
    ]);
    const row = retyped(asked, [['currency', 'AUD']]);
    expect(row.amount).toEqual({ qualifier: 'exactly', low: '5000000000', high: '5000000000' });
    expect(row).not.toHaveProperty('unread');
  });

  test('an amount that was read gives way to text that cannot be', () => {
    const row = retyped(dataset([['amount', '5bn']]), [['amount', 'abc']]);
    expect(row).not.toHaveProperty('amount');
    expect(row.unread).toEqual({ amount: 'abc' });
  });

  test('an empty text clears', () => {
    const row = retyped(
      dataset([
        ['amount', 'abc'],
        ['period', '2025'],
        ['note', 'n'],
      ]),
      [
        ['amount', ''],
        ['period', ' '],
        ['note', ''],
      ],
    );
    for (const field of ['amount', 'period', 'note', 'unread']) expect(row).not.toHaveProperty(field);
  });

  test('an amount and the currency beside it must agree', () => {
    const row = typed([
      ['amount', '€5bn'],
      ['currency', 'USD'],
    ]);
    expect(row.currency).toBe('USD');
    expect(row.unread).toEqual({ amount: '€5bn' });
    expect(
      typed([
        ['currency', ''],
        ['amount', '€5bn'],
      ]).currency,
    ).toBe('EUR');
  });

  test('[P2] the fiscal year of the company decides FY2024, whatever the order of the cells', () => {
    const microsoft = dataset(
      [
        ['name', 'Microsoft'],
        ['fiscalYearEnd', 'June'],
        ['aliases', 'MSFT'],
      ],
      'companies',
    );
    const change = setCells(
      'investments',
      newRow([
        ['period', 'FY2024'],
        ['company', ' msft '],
      ]),
      contextOf(microsoft),
      'type',
    );
    const next = applied(microsoft, change);
    expect(next.companies).toHaveLength(1);
    expect(next.investments[0]?.period).toEqual({ start: '2023-07', end: '2024-06' });
  });

  test('a region lies in the world; steps of a path are trimmed', () => {
    const row = typed([
      ['region', 'China'],
      ['category', ' Capital expenditure /  AI '],
    ]);
    expect(row.region).toBe('Worldwide / China');
    expect(row.category).toBe('Capital expenditure / AI');
  });

  test('sources that stay keep their quotes; the quote is that of the first', () => {
    const before = dataset([
      ['sources', 'Annual report; "A; B"'],
      ['quote', 'We spent it.'],
    ]);
    const row = retyped(before, [['sources', 'annual report; C']]);
    expect(row.citations.map(({ quote }) => quote)).toEqual(['We spent it.', undefined]);
    expect(row.citations[0]).toEqual(only(before).citations[0]);
  });
});

describe('a change', () => {
  test('typing what stands there already changes nothing', () => {
    const before = dataset([
      ['company', 'ByteDance'],
      ['amount', 'over 150bn yuan ($20.64bn)'],
      ['period', '2025'],
      ['disputed', 'ByteDance: "It is "incorrect"."'],
      ['sources', 'A; "B; C"'],
      ['quote', 'q'],
      ['tags', 'a; b'],
    ]);
    expect(setCells('investments', cellsOf(before), contextOf(before), 'paste')).toBeNull();
  });

  test('a row that is written to cells and read into a new one is the same', () => {
    const before = dataset([
      ['company', 'A; "B"'],
      ['amount', 'about €1.5bn ($1.6bn)'],
      ['period', 'by 2030'],
      ['status', 'planned'],
      ['disputed', '"X: ""Y"""'],
      ['superseded', 'yes'],
      ['adopted', 'yes'],
      ['beneficiaries', '"C; D"; __proto__'],
      ['sources', 'S'],
      ['quote', 'q'],
    ]);
    const cells = cellsOf(before).map((cell) => ({ ...cell, id: null }));
    const next = applied(before, setCells('investments', cells, contextOf(before), 'paste'));
    expect({ ...next.investments[1], id: '' }).toEqual({ ...only(before), id: '' });
  });

  test('companies and sources that several rows name are made once', () => {
    const cells = [0, 1, 2].flatMap((row) => [
      { id: null, row, column: 'company', text: row === 1 ? ' BYTEDANCE ' : 'ByteDance' },
      { id: null, row, column: 'beneficiaries', text: 'Nvidia; bytedance' },
      { id: null, row, column: 'sources', text: 'Filing' },
    ]);
    const empty = emptyDataset('dat_1', 'Test');
    const next = applied(empty, setCells('investments', cells, contextOf(empty), 'paste 3 rows'));
    expect(next.companies.map(({ name }) => name)).toEqual(['ByteDance', 'Nvidia']);
    expect(next.sources.map(({ title }) => title)).toEqual(['Filing']);
    expect(next.investments).toHaveLength(3);
  });

  test('rows without any text are not added', () => {
    const empty = emptyDataset('dat_1', 'Test');
    expect(
      setCells(
        'investments',
        newRow([
          ['amount', ' '],
          ['note', ''],
        ]),
        contextOf(empty),
        'paste',
      ),
    ).toBeNull();
  });

  test('a record that is not there is said to be missing', () => {
    const empty = emptyDataset('dat_1', 'Test');
    const cells = [{ id: 'inv_gone', column: 'note', text: 'x' }];
    expect(() => setCells('investments', cells, contextOf(empty), 'type')).toThrow('no such record: inv_gone');
  });

  test('a text that no cell can keep is refused, not cut', () => {
    const empty = emptyDataset('dat_1', 'Test');
    const cells = newRow([['company', 'x'.repeat(10_000_000)]]);
    expect(() => setCells('investments', cells, contextOf(empty), 'paste')).toThrow('too long for a cell, 10000000');
  });

  test('rows are added at a place and removed', () => {
    const before = dataset([['note', 'first']]);
    const next = applied(before, addRow('investments', contextOf(before), 0));
    expect(next.investments.map(({ note }) => note)).toEqual([undefined, 'first']);
    expect(
      applied(
        next,
        removeRows(
          'investments',
          next.investments.map(({ id }) => id),
        ),
      ).investments,
    ).toEqual([]);
    expect(removeRows('investments', [])).toBeNull();
  });

  test('a source cannot come to be based on itself', () => {
    const before = dataset(
      [
        ['title', 'A'],
        ['basedOn', 'B'],
      ],
      'sources',
    );
    const b = before.sources.find(({ title }) => title === 'B');
    const cells = [{ id: b?.id ?? '', column: 'basedOn', text: 'A' }];
    const next = applied(before, setCells('sources', cells, contextOf(before), 'type'));
    expect(reviewOf(next)).toMatchObject([{ field: 'basedOn', text: 'A', reason: expect.stringContaining('itself') }]);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    '\u202Eevil',
    'a;b',
    '"',
    '"a"; b',
    'x'.repeat(500),
  ),
);

test('any text in any cell gives records that fit their schema, in an order of fields that does not depend on the way', () => {
  const cell = fc
    .constantFrom(...(['investments', 'sources', 'companies', 'metrics', 'rates'] as const))
    .chain((table) =>
      fc.tuple(fc.constant(table), fc.constantFrom(...tableColumns(table).map(({ key }) => key)), hostile),
    );
  fc.assert(
    fc.property(cell, ([table, column, text]) => {
      const empty = emptyDataset('dat_1', 'Test');
      const change = setCells(table, [{ id: null, row: 0, column, text }], contextOf(empty), 'type');
      if (change) expect(JSON.stringify(Change.parse(change))).toBe(JSON.stringify(change));
      const next = change ? applied(empty, change) : empty;
      expect(reviewOf(next)).toHaveLength(countReview(next));
    }),
    { numRuns: 2000 },
  );
});

test('a name stands as it was typed', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const row = dataset([['company', name]]);
      expect(row.companies.map((company) => company.name)).toEqual(name.trim() === '' ? [] : [name.trim()]);
    }),
  );
});

test('lists: joining and splitting gives the same items back', () => {
  const item = fc.oneof(fc.string({ unit: fc.constantFrom('a', ';', '"', ' ', ':') }), hostile);
  const items = fc.array(item.map((text) => text.trim()).filter((text) => text !== ''));
  fc.assert(
    fc.property(items, (list) => {
      expect(splitList(joinList(list))).toEqual(list);
    }),
  );
});

type Texts = readonly (readonly [column: string, text: string])[];

function newRow(texts: Texts) {
  return texts.map(([column, text]) => ({ id: null, row: 0, column, text }));
}

function contextOf(data: Dataset): TableContext {
  let count = 0;
  const prefixes: Readonly<Record<TableName, string>> = {
    companies: 'com',
    sources: 'src',
    investments: 'inv',
    metrics: 'met',
    rates: 'rat',
    charts: 'cha',
  };
  return { dataset: data, locale: 'en-GB', newId: (table) => `${prefixes[table]}_${data.revision}-${(count += 1)}` };
}

function applied(data: Dataset, change: Change | null): Dataset {
  return change ? applyChange(data, change).dataset : data;
}

/** A dataset with one row, typed into an empty one. */
function dataset(texts: Texts, table: TableName = 'investments'): Dataset {
  const empty = emptyDataset('dat_1', 'Test');
  return applied(empty, setCells(table, newRow(texts), contextOf(empty), 'type'));
}

function only(data: Dataset): Investment {
  const [row] = data.investments;
  if (!row) throw new Error('no investment');
  return row;
}

function typed(texts: Texts): Investment {
  return only(dataset(texts));
}

function retyped(before: Dataset, texts: Texts): Investment {
  const { id } = only(before);
  const cells = texts.map(([column, text]) => ({ id, column, text }));
  return only(applied(before, setCells('investments', cells, contextOf(before), 'type')));
}

function cellsOf(data: Dataset) {
  const row = only(data);
  const context = contextOf(data);
  return tableColumns('investments').map((column) => ({
    id: row.id,
    row: 0,
    column: column.key,
    text: column.text(row, context),
  }));
}
