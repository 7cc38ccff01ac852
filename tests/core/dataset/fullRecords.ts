import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { type TableName, tableNames, type Tables, tables } from '../../../src/core/dataset/tables';

/** Of each table two versions of one record: every field is filled in, and none is alike. */
export const fullRecords: { readonly [Name in TableName]: readonly [Tables[Name], Tables[Name]] } = {
  companies: versionsOf('companies', 'com_t', {
    name: ['Acme', 'Acme Inc'],
    aliases: [['A'], ['B']],
    country: ['CN', 'US'],
    fiscalYearEnd: [3, 6],
    fiscalYearName: ['end', 'start'],
    ticker: ['ACM', 'ACME'],
    colour: ['#000000', '#ffffff'],
    note: ['one', 'other'],
  }),
  sources: versionsOf('sources', 'src_t', {
    title: ['Paper', 'Daily Paper'],
    publisher: ['One', 'Other'],
    authors: [['Ada'], ['Bob']],
    url: ['https://a.example', 'https://b.example'],
    published: ['2025-01-24', '2025-01-25'],
    accessed: ['2025-02-01', '2025-02-02'],
    kind: ['news', 'filing'],
    reliability: ['A', 'B'],
    anonymous: [false, true],
    basedOn: ['src_a', 'src_b'],
    text: ['one', 'other'],
    note: ['one', 'other'],
  }),
  investments: versionsOf('investments', 'inv_t', {
    company: ['com_a', 'com_b'],
    amount: [exactly('10'), exactly('20')],
    currency: ['USD', 'CNY'],
    stated: [[{ currency: 'EUR', amount: '1' }], [{ currency: 'EUR', amount: '2' }]],
    period: [{ end: '2024-12' }, { end: '2025-12' }],
    periodTyped: ['FY2024', 'FY2025'],
    status: ['actual', 'planned'],
    category: ['Capex', 'Capex / AI'],
    region: ['Worldwide / Asia', 'Worldwide / Europe'],
    definition: ['one', 'other'],
    beneficiaries: [['com_a'], ['com_b']],
    disputed: [{ by: 'Ada' }, { by: 'Bob' }],
    superseded: [true, { source: 'src_a' }],
    adopted: [{ reason: 'one' }, { reason: 'other' }],
    citations: [[{ source: 'src_a' }], [{ source: 'src_b' }]],
    tags: [['one'], ['other']],
    note: ['one', 'other'],
  }),
  metrics: versionsOf('metrics', 'met_t', {
    company: ['com_a', 'com_b'],
    subject: ['Doubao', 'Kimi'],
    subjectAliases: [['Cici'], []],
    name: ['Revenue', 'Sales'],
    value: [exactly('10'), exactly('20')],
    unit: ['USD', 'CNY'],
    period: [{ end: '2024-12' }, { end: '2025-12' }],
    periodTyped: ['FY2024', 'FY2025'],
    citations: [[{ source: 'src_a' }], [{ source: 'src_b' }]],
    note: ['one', 'other'],
  }),
  rates: versionsOf('rates', 'rat_t', {
    base: ['USD', 'EUR'],
    quote: ['CNY', 'JPY'],
    value: ['7', '8'],
    period: [{ end: '2024-12' }, { end: '2025-12' }],
    citations: [[{ source: 'src_a' }], [{ source: 'src_b' }]],
    note: ['one', 'other'],
  }),
  charts: versionsOf('charts', 'cha_t', {
    name: ['One', 'Other'],
    question: [{ by: 'company' }, { by: 'year' }],
    look: [
      { title: 'One', width: 800 },
      { title: 'Other', width: 900 },
    ],
    note: ['one', 'other'],
    accepted: [[], [{ kind: 'disputed', key: 'k', reason: 'r' }]],
  }),
};

/** A dataset with what the full records refer to. */
export const referredTo: Dataset = {
  ...emptyDataset('dat_test', 'Test'),
  companies: ['com_a', 'com_b'].map((id) => tables.companies.schema.parse({ id, name: id })),
  sources: ['src_a', 'src_b'].map((id) => tables.sources.schema.parse({ id, title: id })),
};

/** The fields that a record of a table can have, `id` and the text that could not be read aside. */
function fieldsOf(table: TableName): readonly string[] {
  return Object.keys(tables[table].schema.shape).filter((field) => field !== 'id' && field !== 'unread');
}

/** Each table by name, for tests of all of them. */
export const everyTable = tableNames.map((table) => ({ table }));

function versionsOf<Name extends TableName>(
  table: Name,
  id: string,
  fields: Readonly<Record<string, readonly [unknown, unknown]>>,
): [Tables[Name], Tables[Name]] {
  // A field that the schema has and this list lacks would be left untested.
  const lacking = fieldsOf(table).filter((field) => !(field in fields));
  if (lacking.length > 0) throw new Error(`full records of ${table} lack ${lacking.join(', ')}`);
  const version = (side: 0 | 1) =>
    tables[table].schema.parse({
      id,
      ...Object.fromEntries(Object.entries(fields).map(([field, values]) => [field, values[side]])),
    }) as Tables[Name];
  return [version(0), version(1)];
}

function exactly(value: string) {
  return { qualifier: 'exactly', low: value, high: value };
}
