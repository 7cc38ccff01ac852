import { useMemo } from 'react';
import type { TableName } from '../../core/dataset/dataset';
import { type ReviewCell, reviewOf } from '../../core/table/reviewOf';
import { useLedger } from './useLedger';

/** The cells of a table that could not be read, in the table's order. */
export function useReview(table: TableName): readonly ReviewCell[] {
  const { dataset } = useLedger();
  return useMemo(
    () => (dataset ? reviewOf(dataset, navigator.language).filter((cell) => cell.table === table) : []),
    [dataset, table],
  );
}
