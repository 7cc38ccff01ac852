import type { Edit } from '../../change/change';
import type { Dataset } from '../../dataset/dataset';
import type { TableName, Tables } from '../../dataset/tables';
import type { RefusedText } from '../../text/reading';
import type { NumberStyle } from '../../text/separators';

/** What columns need to know beside the record itself. */
export interface TableContext {
  readonly dataset: Dataset;
  /** BCP 47. */
  readonly locale: string;
  /** How numbers are written in what is typed or pasted, where that was said; comes before the locale. */
  readonly numberStyle?: NumberStyle | undefined;
  /** A fresh id for a record of a table: `inv_k3v9...`. */
  readonly newId: (table: TableName) => string;
}

/** One column of a table: how a record's field stands in a cell, and what typing into that cell does. */
export interface Column<Name extends TableName> {
  /** The column's name in CSV files. */
  readonly key: string;
  /** The column's name on the screen. */
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Suggested width in pixels. */
  readonly width: number;
  /** A hint of what can be typed, shown with an empty cell: `over 150bn yuan`. */
  readonly example?: string;
  /** Whether its cells are amounts, whose digits a paste settles for all of them. */
  readonly isAmount?: boolean;
  /** What can be picked; `create`: other text makes a new record or value. */
  readonly options?: (context: TableContext) => readonly string[];
  readonly create?: boolean;
  /** The cell's text: what was typed where it could not be read. */
  readonly text: (record: Tables[Name], context: TableContext) => string;
  /**
   * Why the cell's text could not be read; null where it could. Its `readings` are texts of which each has one of the readings that
   * are left, as the cell would show it: to be typed instead.
   */
  readonly refusal: (record: Tables[Name], context: TableContext) => RefusedText | null;
  /**
   * The record after text was typed into the cell, and the records (companies, sources) that this made. Never throws and
   * never drops: text that cannot be read is kept in `unread`.
   */
  readonly set: (record: Tables[Name], text: string, context: TableContext) => CellSet<Name>;
}

export interface CellSet<Name extends TableName> {
  readonly record: Tables[Name];
  /** Puts of records that did not exist, to stand before the record in the change. */
  readonly made: readonly Edit[];
}
