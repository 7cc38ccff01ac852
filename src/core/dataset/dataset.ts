import { z } from 'zod';
import { CurrencyCode } from './amount';
import { Id } from './id';
import { eachTable, type TableName, tableNames, type Tables } from './tables';
import { rowsSchemas } from './tableSchemas';

/** The format that this program writes. A file with a higher number is refused, one with a lower number migrated. */
export const FORMAT_VERSION = 2;

/** What belongs to the dataset as a whole. */
export const Settings = z.strictObject({
  title: z.string().max(2000),
  /** The currency in which new charts are asked. */
  currency: CurrencyCode.default('USD'),
});
export type Settings = z.infer<typeof Settings>;

/** What stands in a dataset beside its tables. */
export const datasetHead = {
  format: z.literal('outlay'),
  version: z.literal(FORMAT_VERSION),
  id: Id,
  revision: z.int().min(0),
  settings: Settings,
};

/** One dataset: one file. `revision` counts the changes that were ever applied to it. */
export const Dataset = z.strictObject({ ...datasetHead, ...rowsSchemas(tableNames) });

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
    ...eachTable<{ [Name in TableName]: Tables[Name][] }>(() => []),
  };
}
