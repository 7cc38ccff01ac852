import type { Dataset } from '../dataset/dataset';
import { type CellTable, cellTables, type TableName, type Tables } from '../dataset/tables';
import type { TableContext } from './columns/column';
import { tableColumns } from './tableColumns';

/** A cell whose text could not be read. */
export interface ReviewCell {
  readonly table: CellTable;
  readonly id: string;
  /** The key of its column. */
  readonly field: string;
  /** As it was typed. */
  readonly text: string;
  readonly reason: string;
}

/** Every cell of a dataset that could not be read, in the order of its tables. */
export function reviewOf(dataset: Dataset, locale = 'en-GB'): ReviewCell[] {
  const context: TableContext = { dataset, locale, newId: noIds };
  return cellTables.flatMap((table) => reviewTable(table, context));
}

/** How many cells there are to review, without their reasons. */
export function countReview(dataset: Dataset): number {
  let count = 0;
  for (const table of cellTables) {
    for (const { unread } of dataset[table]) if (unread) count += Object.keys(unread).length;
  }
  return count;
}

type TablesOf = { readonly [Name in TableName]: readonly Tables[Name][] };

function reviewTable<Name extends CellTable>(table: Name, context: TableContext): ReviewCell[] {
  const found: ReviewCell[] = [];
  const tables: TablesOf = context.dataset;
  for (const record of tables[table]) {
    if (!record.unread) continue;
    for (const column of tableColumns(table)) {
      const refusal = column.refusal(record, context);
      if (refusal === null) continue;
      found.push({
        table,
        id: record.id,
        field: column.key,
        text: column.text(record, context),
        reason: refusal.reason,
      });
    }
  }
  return found;
}

function noIds(): string {
  throw new Error('a review makes no records');
}
