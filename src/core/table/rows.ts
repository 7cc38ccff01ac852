import type { Change } from '../change/change';
import type { TableName } from '../dataset/tables';
import type { TableContext } from './columns/column';
import { newRecord } from '../dataset/newRecord';
import { putOf } from '../change/putOf';

/** The change that adds an empty row: at a place, else at the end. */
export function addRow(table: TableName, context: Pick<TableContext, 'newId'>, at?: number): Change {
  const record = newRecord(table, context.newId(table));
  return { label: 'add a row', edits: [{ ...putOf(table, record), ...(at !== undefined && { at }) }] };
}

/** The change that removes rows; null where there are none. */
export function removeRows(table: TableName, ids: readonly string[]): Change | null {
  const gone = [...new Set(ids)];
  if (gone.length === 0) return null;
  const label = gone.length === 1 ? 'delete a row' : `delete ${gone.length} rows`;
  return { label, edits: gone.map((id) => ({ kind: 'remove', table, id })) };
}
