import { z } from 'zod';
import { comparedTables } from '../dataset/tables';
import { rowSchemas } from '../dataset/tableSchemas';

/** A record as it stood at an earlier time, of a table that a comparison reads. */
export const EarlierRecord = z.discriminatedUnion('table', rowSchemas(comparedTables, {}, {}));
export type EarlierRecord = z.infer<typeof EarlierRecord>;
