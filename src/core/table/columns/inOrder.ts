import { type TableName, tableNames, type Tables, tables } from '../../dataset/tables';

const fields: ReadonlyMap<TableName, readonly string[]> = new Map(
  tableNames.map((table) => [table, Object.keys(tables[table].schema.shape)]),
);

/** The record with its fields in the order of its schema, and without the empty optional ones, so that files differ little. */
export function inOrder<Name extends TableName>(table: Name, record: Tables[Name]): Tables[Name] {
  const values = record as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const field of fields.get(table) ?? []) {
    const value = values[field];
    if (value === undefined || (field === 'unread' && isEmpty(value))) continue;
    kept[field] = value;
  }
  // The same fields with the same values: still a record of this table.
  return kept as Tables[Name];
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
