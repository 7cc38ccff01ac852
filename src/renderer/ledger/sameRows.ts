import type { Dataset } from '../../core/dataset/dataset';

/** Whether two datasets have the same rows in all that a comparison, a figure or a review reads. */
export function sameRows(a: Dataset, b: Dataset): boolean {
  return (['companies', 'sources', 'investments', 'metrics', 'rates'] as const).every((table) => a[table] === b[table]);
}
