import { z } from 'zod';

/** A record's id: stable, short, never reused, made by us and never from what the user typed. */
export const Id = z.string().regex(/^[a-z]{3}_[a-z0-9-]{1,40}$/, 'not a record id');

const targets = new WeakMap<z.core.$ZodType, string>();

/** The id of a record of a table: whatever has it refers to that record, which must exist as long as it does. */
export function idIn(table: string): typeof Id {
  const schema = Id.clone();
  targets.set(schema, table);
  return schema;
}

/** The table that a schema's ids are of; undefined where it is no reference. */
export function targetOf(schema: z.core.$ZodType): string | undefined {
  return targets.get(schema);
}
