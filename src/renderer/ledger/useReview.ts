import { useMemo } from 'react';
import type { Dataset, TableName } from '../../core/dataset/dataset';
import { type ReviewCell, reviewOf } from '../../core/table/reviewOf';
import { useLedger } from './useLedger';
import { locale } from '../locale';

const none: readonly ReviewCell[] = [];
const known = new WeakMap<Dataset, readonly ReviewCell[]>();

/** The cells of a table that could not be read, in the table's order. */
export function useReview(table: TableName): readonly ReviewCell[] {
  const { dataset } = useLedger();
  return useMemo(() => (dataset ? reviewOnce(dataset).filter((cell) => cell.table === table) : none), [dataset, table]);
}

/** The review of a dataset, worked out once for all parts of the page that show it. */
function reviewOnce(dataset: Dataset): readonly ReviewCell[] {
  let review = known.get(dataset);
  if (!review) known.set(dataset, (review = reviewOf(dataset, locale)));
  return review;
}
