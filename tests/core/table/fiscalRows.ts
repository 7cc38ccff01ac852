import { applyChange } from '../../../src/core/change/applyChange';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { type TableName, tables } from '../../../src/core/dataset/tables';
import type { TableContext } from '../../../src/core/table/columns/column';
import { setCells } from '../../../src/core/table/setCells';

/** A context whose ids count up: `inv_1-2`. */
export function contextOf(dataset: Dataset): TableContext {
  let count = 0;
  return {
    dataset,
    locale: 'en-GB',
    newId: (table) => `${tables[table].prefix}_${dataset.revision}-${(count += 1)}`,
  };
}

/** The dataset after rows were typed into a table, each a text by column. */
export function typedRows(
  dataset: Dataset,
  table: TableName,
  rows: readonly Readonly<Record<string, string>>[],
): Dataset {
  const cells = rows.flatMap((texts, row) =>
    Object.entries(texts).map(([column, text]) => ({ id: null, row, column, text })),
  );
  return applied(dataset, table, cells);
}

/** The dataset after a text was typed into a cell. */
export function retyped(dataset: Dataset, table: TableName, id: string, column: string, text: string): Dataset {
  return applied(dataset, table, [{ id, column, text }]);
}

/** A company of each fiscal year's end, by name: `June` ends in June, `Unknown` has not said so. */
export function companiesBy(...ends: readonly string[]): Dataset {
  return typedRows(
    emptyDataset('dat_1', 'Test'),
    'companies',
    ends.map((end) => ({ name: end, fiscalYearEnd: end === 'Unknown' ? '' : end })),
  );
}

/** The id of the company with a name. */
export function companyId({ companies }: Dataset, name: string): string {
  const id = companies.find((company) => company.name === name)?.id;
  if (id === undefined) throw new Error(`no company ${name}`);
  return id;
}

function applied(dataset: Dataset, table: TableName, cells: Parameters<typeof setCells>[1]): Dataset {
  const change = setCells(table, cells, contextOf(dataset), 'type');
  return change ? { ...applyChange(dataset, change).dataset, revision: dataset.revision + 1 } : dataset;
}
