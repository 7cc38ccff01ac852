import type { TableName, Tables } from '../../../core/dataset/tables';
import type { Column, TableContext } from '../../../core/table/columns/column';

/** What the grid holds for a record: the record itself; its cells' texts are made when they are asked for. */
export interface GridRow<Name extends TableName> {
  readonly id: string;
  readonly record: Tables[Name];
  readonly context: TableContext;
  /** The text of a column, by `propOf` it. */
  readonly [prop: string]: unknown;
}

/** Makes the rows of a table for each state of its records; all of them tell what they hold by the last one's context. */
export type RowMaker<Name extends TableName> = (
  records: readonly Tables[Name][],
  context: TableContext,
) => readonly GridRow<Name>[];

/**
 * Makes rows of which each column is a property, read from the record only when the grid draws that cell: so a table of
 * 100,000 records costs no texts until it is scrolled, and an edit no rows but those that it touched.
 */
export function createRowMaker<Name extends TableName>(columns: readonly Column<Name>[]): RowMaker<Name> {
  let now: TableContext | null = null;
  let last: { readonly records: readonly Tables[Name][]; readonly rows: readonly GridRow<Name>[] } | null = null;
  class Row {
    readonly id: string;

    constructor(readonly record: Tables[Name]) {
      this.id = record.id;
    }

    get context() {
      return now;
    }
  }
  for (const column of columns) {
    Object.defineProperty(Row.prototype, propOf(column), {
      get(this: Row) {
        return now && column.text(this.record, now);
      },
    });
  }
  const makeRow = (record: Tables[Name]) => new Row(record) as Row & Record<string, unknown> as GridRow<Name>;
  return (records, context) => {
    now = context;
    const before = last;
    const rows = records.map((record, i) => {
      const row = before?.records[i] === record ? before.rows[i] : undefined;
      return row ?? makeRow(record);
    });
    last = { records, rows };
    return rows;
  };
}

/** The property of a row for a column: never that of the row itself. */
export function propOf(column: { readonly key: string }): string {
  return `cell:${column.key}`;
}
