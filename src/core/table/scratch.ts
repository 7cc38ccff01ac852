import type { Edit } from '../change/change';
import type { TableName, Tables } from '../dataset/tables';
import type { TableContext } from './columns/column';

/** A context to which made records (companies, sources) are added, so that later cells see what earlier ones made. */
export interface Scratch {
  context: TableContext;
  readonly made: Edit[];
  /** The tables that were copied because something was made in them. */
  readonly copies: Map<TableName, Tables[TableName][]>;
}

/** Adds what a cell made. A table is copied at the first such cell only, so that a plain edit costs no copy. */
export function remember(scratch: Scratch, edits: readonly Edit[]): void {
  for (const edit of edits) {
    scratch.made.push(edit);
    if (edit.kind === 'put') rowsToAdd(scratch, edit.table).push(edit.record);
  }
}

function rowsToAdd(scratch: Scratch, table: TableName): Tables[TableName][] {
  let rows = scratch.copies.get(table);
  if (!rows) {
    const { dataset } = scratch.context;
    rows = [...dataset[table]];
    scratch.copies.set(table, rows);
    scratch.context = { ...scratch.context, dataset: { ...dataset, [table]: rows } };
  }
  return rows;
}
