import type { z } from 'zod';
import { Chart } from './question';
import { Company, Investment, Metric, Rate, Source } from './records';

/** What a table is to the rest of the program. A new table is an entry of `tables`; all lists of tables derive from these. */
interface TablePart<Of extends object, Name extends string> {
  /** The letters with which the ids of its records begin. */
  readonly prefix: string;
  /** What a new record says in the fields that must say something. It claims nothing that nobody has said. */
  readonly blank: Readonly<Record<string, unknown>>;
  /** Its records stand in a grid of cells in which text may be unread; else they are few, and have a page of their own kind. */
  readonly hasCells: boolean;
  /** A comparison reads it: what was known on a day has it as it stood then, and figures follow it. */
  readonly isCompared: boolean;
  /** Fields that make one statement together: one taken from each of two copies would say what neither has said. */
  readonly statements: readonly (readonly Name[])[];
  /** What one of its records is called, empty where it has no name of its own. */
  readonly nameOf: (record: Of) => string;
  /** The place of its page among the pages, from 1. */
  readonly page: number;
  /** What it is called, what one of its records is called, and what belongs there. */
  readonly title: string;
  readonly one: string;
  readonly purpose: string;
}

type Schema = z.ZodObject<{ readonly id: z.ZodString }>;

function table<Of extends Schema, const Part extends TablePart<z.infer<Of>, keyof z.infer<Of> & string>>(
  schema: Of,
  part: Part,
) {
  return { schema, ...part };
}

/** The tables of a dataset, in the order in which they stand in its file. */
export const tables = {
  companies: table(Company, {
    prefix: 'com',
    blank: { name: '' },
    hasCells: true,
    isCompared: true,
    statements: [],
    nameOf: ({ name }) => name,
    page: 3,
    title: 'Companies',
    one: 'company',
    purpose: 'Who spends, with the month in which the fiscal year ends: it decides what “FY2024” means.',
  }),
  sources: table(Source, {
    prefix: 'src',
    blank: { title: '' },
    hasCells: true,
    isCompared: true,
    statements: [],
    nameOf: ({ title }) => title,
    page: 2,
    title: 'Sources',
    one: 'source',
    purpose: 'Filings, articles and reports that your figures come from, with how far each can be relied on.',
  }),
  investments: table(Investment, {
    prefix: 'inv',
    blank: {},
    hasCells: true,
    isCompared: true,
    statements: [
      ['amount', 'currency'],
      ['period', 'periodTyped'],
    ],
    nameOf: () => '',
    page: 1,
    title: 'Investments',
    one: 'investment',
    purpose: 'Each row is one statement of what a company spent, plans to spend or is said to spend in one period.',
  }),
  metrics: table(Metric, {
    prefix: 'met',
    blank: { name: '' },
    hasCells: true,
    isCompared: true,
    statements: [
      ['value', 'unit'],
      ['period', 'periodTyped'],
    ],
    nameOf: ({ name }) => name,
    page: 4,
    title: 'Metrics',
    one: 'metric',
    purpose: 'Figures that spending is compared with: revenue, employees, users.',
  }),
  rates: table(Rate, {
    prefix: 'rat',
    blank: {},
    hasCells: true,
    isCompared: true,
    statements: [['base', 'quote', 'value']],
    nameOf: ({ base, quote }) => [base, quote].filter(Boolean).join(' to '),
    page: 5,
    title: 'Rates',
    one: 'rate',
    purpose: 'Exchange rates of your own. They win over the rates that come with Outlay.',
  }),
  charts: table(Chart, {
    prefix: 'cha',
    blank: { name: '' },
    hasCells: false,
    isCompared: false,
    statements: [],
    nameOf: ({ name }) => name,
    page: 6,
    title: 'Charts',
    one: 'chart',
    purpose: 'Questions to the ledger, each with the look of its picture.',
  }),
} as const;

export type TableName = keyof typeof tables;
export type SchemaOf<Name extends TableName> = (typeof tables)[Name]['schema'];
export type Tables = { [Name in TableName]: z.infer<SchemaOf<Name>> };
export const tableNames = Object.keys(tables) as readonly TableName[];

/** What a record is called; empty where it has no name of its own. */
export function nameOf<Name extends TableName>(name: Name, record: Tables[Name]): string {
  // The table's own record, though the compiler sees one of any table.
  return (tables[name].nameOf as (record: Tables[Name]) => string)(record);
}

type NameWhere<Property extends 'hasCells' | 'isCompared'> = {
  [Name in TableName]: (typeof tables)[Name][Property] extends true ? Name : never;
}[TableName];

/** The tables whose records stand in a grid of cells. */
export type CellTable = NameWhere<'hasCells'>;
export const cellTables = tableNames.filter((name): name is CellTable => tables[name].hasCells);

/** The other tables. */
export const pageTables = tableNames.filter((name): name is Exclude<TableName, CellTable> => !tables[name].hasCells);

/** The tables that a comparison reads. */
export type ComparedTable = NameWhere<'isCompared'>;
export const comparedTables = tableNames.filter((name): name is ComparedTable => tables[name].isCompared);

/** The tables in the order of their pages. */
export const tablesByPage = [...tableNames].sort((a, b) => tables[a].page - tables[b].page);

/** One value for each table, in the order of the file. The caller says of which type the value of each table is. */
export function eachTable<Values extends Readonly<Record<TableName, unknown>>>(
  make: (name: TableName) => unknown,
): Values {
  return Object.fromEntries(tableNames.map((name) => [name, make(name)])) as unknown as Values;
}
