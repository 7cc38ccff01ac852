import { z } from 'zod';
import { Settings } from '../dataset/dataset';
import { Id } from '../dataset/id';
import { tableNames } from '../dataset/tables';
import { rowSchemas } from '../dataset/tableSchemas';

const tableName = z.enum(tableNames);

/** The place in the table for a record that is new to it; at the end where there is none. */
const at = z.int().min(0).optional();

/** Puts one record in its table: in the place of the one with its id, else as a new one. */
const put = z.discriminatedUnion('table', rowSchemas(tableNames, { kind: z.literal('put') }, { at }));

const remove = z.strictObject({ kind: z.literal('remove'), table: tableName, id: Id });
const settle = z.strictObject({ kind: z.literal('settings'), settings: Settings });

export const Edit = z.discriminatedUnion('kind', [put, remove, settle]);
export type Edit = z.infer<typeof Edit>;
export type Put = z.infer<typeof put>;

/** What is done in one step and undone in one step. The label says what it was: `paste 12 rows`. */
export const Change = z.strictObject({
  label: z.string().min(1).max(500),
  edits: z.array(Edit).min(1).max(1_000_000),
});
export type Change = z.infer<typeof Change>;
