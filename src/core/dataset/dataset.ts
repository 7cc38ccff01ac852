import { z } from 'zod';
import { CurrencyCode } from './amount';
import { Chart } from './question';
import { Company, Id, Investment, Metric, Rate, Source } from './records';

/** The format that this program writes. A file with a higher number is refused, one with a lower number migrated. */
export const FORMAT_VERSION = 1;

/** The schema of each table's records, in the order in which tables stand in the file. */
export const tables = {
  companies: Company,
  sources: Source,
  investments: Investment,
  metrics: Metric,
  rates: Rate,
  charts: Chart,
} as const;

export type Tables = { [Name in TableName]: z.infer<(typeof tables)[Name]> };
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];

/** The letters with which the ids of a table begin. */
export const idPrefixes = {
  companies: 'com',
  sources: 'src',
  investments: 'inv',
  metrics: 'met',
  rates: 'rat',
  charts: 'cha',
} as const satisfies Record<TableName, string>;

/** What belongs to the dataset as a whole. */
export const Settings = z.strictObject({
  title: z.string().max(2000),
  /** The currency in which new charts are asked. */
  currency: CurrencyCode.default('USD'),
});
export type Settings = z.infer<typeof Settings>;

/** One dataset: one file. `revision` counts the changes that were ever applied to it. */
export const Dataset = z.strictObject({
  format: z.literal('outlay'),
  version: z.literal(FORMAT_VERSION),
  id: Id,
  revision: z.int().min(0),
  settings: Settings,
  companies: z.array(Company),
  sources: z.array(Source),
  investments: z.array(Investment),
  metrics: z.array(Metric),
  rates: z.array(Rate),
  charts: z.array(Chart),
});

/** A dataset is never changed in place: `applyChange` makes the next one. */
export type Dataset = Readonly<{
  format: 'outlay';
  version: typeof FORMAT_VERSION;
  id: string;
  revision: number;
  settings: Readonly<Settings>;
}> & { readonly [Name in TableName]: readonly Tables[Name][] };

/** A dataset with no records. `id` begins with `dat_`. */
export function emptyDataset(id: string, title: string): Dataset {
  return {
    format: 'outlay',
    version: FORMAT_VERSION,
    id,
    revision: 0,
    settings: { title, currency: 'USD' },
    companies: [],
    sources: [],
    investments: [],
    metrics: [],
    rates: [],
    charts: [],
  };
}
