import type { Put } from './change';
import type { TableName, Tables } from '../dataset/tables';

/** The edit that puts a record into its table. */
export function putOf<Name extends TableName>(table: Name, record: Tables[Name]): Put {
  // The compiler cannot see that a table and its record belong together once the table is a variable.
  return { kind: 'put', table, record } as Put;
}
