import { type TableName, type Tables, tables } from './tables';

/** A record that says nothing yet; its defaults claim nothing that nobody has said. */
export function newRecord<Name extends TableName>(table: Name, id: string): Tables[Name] {
  const { schema, blank } = tables[table];
  // The schema is that of the table's own records.
  return schema.parse({ ...blank, id }) as Tables[Name];
}
