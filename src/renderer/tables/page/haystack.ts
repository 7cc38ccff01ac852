import { keep } from '../../../core/keep';
import { referredTables } from '../../../core/dataset/references';
import type { TableName, Tables } from '../../../core/dataset/tables';
import type { Column, TableContext } from '../../../core/table/columns/column';

/*
 * Cells show the names of the records that theirs refers to, so a record's texts are known for one state of the tables that can be
 * referred to; tables and records are never changed in place.
 */
const textsFor = keep<[typeof referredTables, ...(readonly object[])[]], WeakMap<object, string>>(() => new WeakMap());

/** All that a record's cells say, in lower case: what filter and find look through. */
export function haystackOf<Name extends TableName>(
  record: Tables[Name],
  columns: readonly Column<Name>[],
  context: TableContext,
): string {
  const texts = textsFor(referredTables, ...referredTables.map((table) => context.dataset[table]));
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
