import { useMemo } from 'react';
import type { Tables } from '../../core/dataset/dataset';
import { columnsOf } from '../../core/table/columnsOf';
import { newId } from '../tables/newId';
import { useLedger } from './useLedger';

/** A cell whose text could not be read. */
export interface ReviewCell {
  readonly id: string;
  readonly column: string;
  readonly title: string;
  readonly reason: string;
}

type TableWithPage = Exclude<keyof Tables, 'charts'>;

const none: readonly ReviewCell[] = [];
const known = new WeakMap<object, readonly ReviewCell[]>();

/** The cells of a table that need review, in the table's order. What a record has to say is worked out once. */
export function useReview(table: TableWithPage): readonly ReviewCell[] {
  const { dataset } = useLedger();
  const records = dataset?.[table];
  return useMemo(() => {
    if (!dataset || !records) return none;
    const context = { dataset, locale: navigator.language, newId };
    const columns = columnsOf(table);
    return records.flatMap((record) => {
      let cells = known.get(record);
      if (!cells) {
        cells = columns.flatMap((column) => {
          const reason = column.problem(record as never, context);
          return reason === null ? [] : [{ id: record.id, column: column.key, title: column.title, reason }];
        });
        known.set(record, cells.length > 0 ? cells : none);
      }
      return cells;
    });
    // Only the table itself is looked at: its records are never changed in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [records, table]);
}
