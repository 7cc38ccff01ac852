import { useMemo } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { TableName } from '../../core/dataset/tables';
import { type ReviewCell, reviewOf } from '../../core/table/reviewOf';
import { useLedger } from './useLedger';
import { sameRows } from './sameRows';
import { locale } from '../locale';

const none: readonly ReviewCell[] = [];
let lastReview: { readonly dataset: Dataset; readonly review: readonly ReviewCell[] } | null = null;

/** The cells of a table that could not be read, in the table's order. */
export function useReview(table: TableName): readonly ReviewCell[] {
  const { dataset } = useLedger();
  return useMemo(() => (dataset ? reviewOnce(dataset).filter((cell) => cell.table === table) : none), [dataset, table]);
}

/** The review of a dataset, worked out once for all parts of the page that show it. */
function reviewOnce(dataset: Dataset): readonly ReviewCell[] {
  // An edit that is acknowledged makes another dataset of the same rows.
  if (!lastReview || !sameRows(lastReview.dataset, dataset))
    lastReview = { dataset, review: reviewOf(dataset, locale) };
  return lastReview.review;
}
