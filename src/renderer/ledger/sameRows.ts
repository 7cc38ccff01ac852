import { comparedTables } from '../../core/dataset/tables';
import type { Dataset } from '../../core/dataset/dataset';

/** Whether two datasets have the same rows in all that a comparison, a figure or a review reads. */
export function sameRows(a: Dataset, b: Dataset): boolean {
  return comparedTables.every((table) => a[table] === b[table]);
}
