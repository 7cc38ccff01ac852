import type { TableName, Tables } from '../../core/dataset/dataset';
import type { Column, TableContext } from '../../core/table/column';

/** What the grid holds for a record: the record itself; its cells' texts are made when they are asked for. */
export interface GridRow<Name extends TableName> {
  readonly id: string;
  readonly record: Tables[Name];
  readonly context: TableContext;
  /** The text of a column, by `propOf` it. */
  readonly [prop: string]: unknown;
}

/**
 * Makes rows of which each column is a property, read from the record only when the grid draws that cell: so a table of
 * 100,000 records costs no texts until it is scrolled.
 */
export function rowMaker<Name extends TableName>(
  columns: readonly Column<Name>[],
  context: TableContext,
): (record: Tables[Name]) => GridRow<Name> {
  class Row {
    readonly id: string;

    constructor(readonly record: Tables[Name]) {
      this.id = record.id;
    }

    get context() {
      return context;
    }
  }
  for (const column of columns) {
    Object.defineProperty(Row.prototype, propOf(column), {
      get(this: Row) {
        return column.text(this.record, context);
      },
    });
  }
  return (record) => new Row(record) as Row & Record<string, unknown>;
}

/** The property of a row for a column: never that of the row itself. */
export function propOf(column: { readonly key: string }): string {
  return `cell:${column.key}`;
}
