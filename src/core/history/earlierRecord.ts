import { z } from 'zod';
import { Company, Investment, Metric, Rate, Source } from '../dataset/records';

/** The tables that a comparison reads. */
export const comparedTables = ['companies', 'sources', 'investments', 'metrics', 'rates'] as const;
export type ComparedTable = (typeof comparedTables)[number];

/** A record as it stood at an earlier time. */
export const EarlierRecord = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('companies'), record: Company }),
  z.strictObject({ table: z.literal('sources'), record: Source }),
  z.strictObject({ table: z.literal('investments'), record: Investment }),
  z.strictObject({ table: z.literal('metrics'), record: Metric }),
  z.strictObject({ table: z.literal('rates'), record: Rate }),
]);
export type EarlierRecord = z.infer<typeof EarlierRecord>;
