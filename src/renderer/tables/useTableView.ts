import { useCallback, useMemo, useRef, useState } from 'react';
import type { Tables } from '../../core/dataset/dataset';
import { recordOf } from '../../core/dataset/rowIndex';
import type { Column, TableContext } from '../../core/table/column';
import { columnsOf } from '../../core/table/columnsOf';
import { useDataset } from '../ledger/useLedger';
import type { TablePage } from '../shell/useNavigation';
import { type ColumnLayout, keepLayout, layOut, loadLayout } from './columnLayout';
import { type GridRow, rowMaker } from './GridRow';
import { newId } from './newId';
import { type Arrangement, arrange, type Sort } from './rowOrder';
import { sortKeyOf } from './sortKey';

export interface TableView<Name extends TablePage> {
  readonly rows: readonly GridRow<Name>[];
  /** Rows of the table, shown or not. */
  readonly count: number;
  /** Those that are shown, in order. */
  readonly columns: readonly Column<Name>[];
  readonly allColumns: readonly Column<Name>[];
  readonly layout: ColumnLayout;
  readonly sort: Sort | null;
  readonly filter: string;
  readonly context: () => TableContext;
  readonly haystack: (record: Tables[Name]) => string;
  /** Changes when names that cells show may have changed. */
  readonly paint: unknown;
  readonly setFilter: (filter: string) => void;
  readonly setSort: (sort: Sort | null) => void;
  /** Ascending, then descending, then unsorted. */
  readonly toggleSort: (column: string) => void;
  readonly setLayout: (layout: ColumnLayout) => void;
  readonly changeLayout: (part: { order?: string[]; widths?: Record<string, number> }) => void;
}

/** What one table shows: its rows after filter and sort, its columns after the user's layout. */
export function useTableView<Name extends TablePage>(table: Name): TableView<Name> {
  const dataset = useDataset();
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState<Sort | null>(null);
  const [layout, setLayout] = useState(() => loadLayout(storage(), table));
  const all = columnsOf(table);

  const now = useRef<TableContext>({ dataset, locale: navigator.language, newId });
  now.current = { ...now.current, dataset };
  const context = useCallback(() => now.current, []);
  const makeRow = useMemo(() => rowMaker(all, context), [all, context]);

  const { companies, sources } = dataset;
  const haystack = useMemo(() => {
    const texts = new WeakMap<Tables[Name], string>();
    return (record: Tables[Name]) => {
      let text = texts.get(record);
      if (text === undefined) {
        text = all
          .map((column) => column.text(record, now.current))
          .join('\n')
          .toLocaleLowerCase();
        texts.set(record, text);
      }
      return text;
    };
    // Cells show the names of companies and sources: what was looked through before is no longer true when these change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [all, companies, sources]);

  const records = dataset[table] as readonly Tables[Name][];
  const arrangement = useRef<Arrangement | null>(null);
  const rows = useMemo(() => {
    const sortKey = (record: Tables[Name], key: string) => {
      const column = all.find((other) => other.key === key);
      return column ? sortKeyOf(record, column, now.current) : null;
    };
    arrangement.current = arrange(records, { sort, filter, haystack, sortKey }, arrangement.current);
    if (!sort && !filter.trim()) return records.map(makeRow);
    return arrangement.current.ids.flatMap((id) => {
      const record = recordOf(records, id);
      return record ? [makeRow(record)] : [];
    });
  }, [all, records, sort, filter, haystack, makeRow]);

  const change = (next: ColumnLayout) => {
    setLayout(next);
    keepLayout(storage(), table, next);
  };
  const columns = useMemo(() => layOut(all, layout), [all, layout]);
  const allColumns = useMemo(() => layOut(all, { ...layout, hidden: [] }), [all, layout]);
  return {
    rows,
    count: records.length,
    columns,
    allColumns,
    layout,
    sort,
    filter,
    context,
    haystack,
    paint: companies,
    setFilter,
    setSort,
    toggleSort: (column) =>
      setSort((before) => {
        if (before?.column !== column) return { column, order: 'asc' };
        return before.order === 'asc' ? { column, order: 'desc' } : null;
      }),
    setLayout: change,
    changeLayout: ({ order, widths }) =>
      change({
        ...layout,
        order: order ? [...order, ...layout.hidden.filter((key) => !order.includes(key))] : layout.order,
        widths: { ...layout.widths, ...widths },
      }),
  };
}

/** The browser's own small storage, or null where it is refused. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
