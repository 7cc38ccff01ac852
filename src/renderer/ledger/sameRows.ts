import type { Dataset } from '../../core/dataset/dataset';
import { tableNames, tables } from '../../core/dataset/tables';

/** A comparison reads some tables, and the review those that have cells. */
const readTables = tableNames.filter((table) => tables[table].isCompared || tables[table].hasCells);

/** Whether two datasets have the same rows in all that a comparison, a figure or a review reads. */
export function sameRows(a: Dataset, b: Dataset): boolean {
  return readTables.every((table) => a[table] === b[table]);
}

/** Whether two datasets are one in all that a page shows of them: only their revisions may differ. */
export function sameContent(a: Dataset, b: Dataset): boolean {
  return a.id === b.id && a.settings === b.settings && tableNames.every((table) => a[table] === b[table]);
}
