import { useMemo, useState } from 'react';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Tables } from '../../../core/dataset/tables';
import { recordOf } from '../../../core/dataset/rowIndex';
import type { Column, TableContext } from '../../../core/table/columns/column';
import { tableColumns } from '../../../core/table/tableColumns';
import { useContent } from '../../ledger/useContent';
import { useDataset } from '../../ledger/useLedger';
import type { CellTable } from '../../../core/dataset/tables';
import { type ColumnLayout, keepLayout, layOut, loadLayout } from './columnLayout';
import { createRowMaker, type GridRow } from '../grid/GridRow';
import { haystackOf } from './haystack';
import { newId } from '../../ledger/newId';
import { type Arrangement, arrange, type Sort } from '../grid/rowOrder';
import { sortKeyOf } from './sortKey';
import { locale } from '../../locale';

export interface TableView<Name extends CellTable> {
  readonly rows: readonly GridRow<Name>[];
  /** Rows of the table, shown or not. */
  readonly count: number;
  /** Those that are shown, in order. */
  readonly columns: readonly Column<Name>[];
  readonly allColumns: readonly Column<Name>[];
  readonly layout: ColumnLayout;
  readonly sort: Sort | null;
  readonly filter: string;
  readonly context: TableContext;
  readonly setFilter: (filter: string) => void;
  readonly setSort: (sort: Sort | null) => void;
  /** Ascending, then descending, then unsorted. */
  readonly toggleSort: (column: string) => void;
  readonly setLayout: (layout: ColumnLayout) => void;
  readonly changeLayout: (part: { order?: string[]; widths?: Record<string, number> }) => void;
}

/** What one table shows: its rows after filter and sort, its columns after the user's layout. */
export function useTableView<Name extends CellTable>(table: Name): TableView<Name> {
  const dataset = useContent(useDataset());
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState<Sort | null>(null);
  const [layout, setLayout] = useState(() => loadLayout(storage(), table));
  const all = tableColumns(table);
  const records = recordsOf(dataset, table);
  const context = useMemo<TableContext>(() => ({ dataset, locale, newId }), [dataset]);
  const { ids } = useArrangement(records, all, { filter, sort, context });

  const makeRows = useMemo(() => createRowMaker(all), [all]);
  const rows = useMemo(() => {
    const shown = ids === null ? records : ids.flatMap((id) => recordOf(records, id) ?? []);
    return makeRows(shown, context);
  }, [makeRows, context, records, ids]);

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

interface ArrangementParts {
  readonly filter: string;
  readonly sort: Sort | null;
  readonly context: TableContext;
}

/** The arrangement of a table's rows, each made from the one before it; `ids` is null where all stand in their order. */
function useArrangement<Name extends CellTable>(
  records: readonly Tables[Name][],
  columns: readonly Column<Name>[],
  { filter, sort, context }: ArrangementParts,
): { readonly ids: readonly string[] | null } {
  const [kept, setKept] = useState<{ records: unknown; arrangement: Arrangement } | null>(null);
  if (!sort && !filter.trim()) return { ids: null };
  const { arrangement } = kept ?? {};
  if (arrangement && kept?.records === records && arrangement.filter === filter && arrangement.sort === sort) {
    return arrangement;
  }
  const next = arrange(
    records,
    {
      sort,
      filter,
      haystack: (record) => haystackOf(record, columns, context),
      sortKey: (record, key) => {
        const column = columns.find((other) => other.key === key);
        return column ? sortKeyOf(record, column, context) : null;
      },
    },
    arrangement ?? null,
  );
  setKept({ records, arrangement: next });
  return next;
}

function recordsOf<Name extends CellTable>(dataset: Dataset, table: Name): readonly Tables[Name][] {
  // The compiler cannot see that a table and its records belong together once the table is a variable.
  return dataset[table] as readonly Tables[CellTable][] as readonly Tables[Name][];
}

/** The browser's own small storage, or null where it is refused. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // Where pages may keep nothing even asking for the storage is refused.
    return null;
  }
}
