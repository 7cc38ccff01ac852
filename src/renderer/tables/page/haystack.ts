import { keep } from '../../../core/keep';
import type { Dataset } from '../../../core/dataset/dataset';
import type { TableName, Tables } from '../../../core/dataset/tables';
import type { Column, TableContext } from '../../../core/table/columns/column';

/*
 * Cells show the names of companies and sources, so a record's texts are known for one state of these two tables; tables
 * and records are never changed in place.
 */
const textsFor = keep<[Dataset['companies'], Dataset['sources']], WeakMap<object, string>>(() => new WeakMap());

/** All that a record's cells say, in lower case: what filter and find look through. */
export function haystackOf<Name extends TableName>(
  record: Tables[Name],
  columns: readonly Column<Name>[],
  context: TableContext,
): string {
  const { companies, sources } = context.dataset;
  const texts = textsFor(companies, sources);
  let text = texts.get(record);
  if (text === undefined) {
    text = columns
      .map((column) => column.text(record, context))
      .join('\n')
      .toLocaleLowerCase();
    texts.set(record, text);
  }
  return text;
}
