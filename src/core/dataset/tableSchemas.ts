import { z } from 'zod';
import { type SchemaOf, type TableName, tables } from './tables';

/** For each of some tables, by its name, the schema of its rows. */
export function rowsSchemas<Name extends TableName>(
  names: readonly Name[],
): { [One in Name]: z.ZodArray<SchemaOf<One>> } {
  const schemas = names.map((name) => [name, z.array(tables[name].schema)] as const);
  // Each name stands with an array of its own table's records.
  return Object.fromEntries(schemas) as unknown as { [One in Name]: z.ZodArray<SchemaOf<One>> };
}

type Shape = z.core.$ZodLooseShape;
type RowSchema<Name extends TableName, Before extends Shape, After extends Shape> = z.ZodObject<
  Before & { table: z.ZodLiteral<Name>; record: SchemaOf<Name> } & After,
  z.core.$strict
>;
type RowSchemas<Name extends TableName, Before extends Shape, After extends Shape> = {
  [One in Name]: RowSchema<One, Before, After>;
}[Name];

/**
 * For each table a schema of a record beside the table's name, and of other fields before and after the two: the cases of a
 * union by `table`.
 */
export function rowSchemas<Name extends TableName, Before extends Shape, After extends Shape>(
  names: readonly Name[],
  before: Before,
  after: After,
): readonly [RowSchemas<Name, Before, After>, ...RowSchemas<Name, Before, After>[]] {
  const schemas = names.map((name) =>
    z.strictObject({ ...before, table: z.literal(name), record: tables[name].schema, ...after }),
  );
  // There is a table at least, and each stands with the schema of its own records.
  return schemas as unknown as readonly [RowSchemas<Name, Before, After>, ...RowSchemas<Name, Before, After>[]];
}
