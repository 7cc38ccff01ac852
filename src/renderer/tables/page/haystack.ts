import type { TableName, Tables } from '../../../core/dataset/tables';
import type { Column, TableContext } from '../../../core/table/columns/column';

type Texts = WeakMap<object, string>;

/*
 * Cells show the names of companies and sources, so a record's texts are known for one state of these two tables; tables
 * and records are never changed in place.
 */
const known = new WeakMap<object, WeakMap<object, Texts>>();

/** All that a record's cells say, in lower case: what filter and find look through. */
export function haystackOf<Name extends TableName>(
  record: Tables[Name],
  columns: readonly Column<Name>[],
  context: TableContext,
): string {
  const texts = textsFor(context);
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

function textsFor({ dataset: { companies, sources } }: TableContext): Texts {
  let bySources = known.get(companies);
  if (!bySources) known.set(companies, (bySources = new WeakMap()));
  let texts = bySources.get(sources);
  if (!texts) bySources.set(sources, (texts = new WeakMap()));
  return texts;
}
