import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useCommand } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import { useReview } from '../ledger/useReview';
import { Fault } from '../shell/Fault';
import { type TablePage, useNavigation } from '../shell/useNavigation';
import { ColumnMenu } from './ColumnMenu';
import { plainLayout } from './columnLayout';
import { EmptyTable } from './EmptyTable';
import { Grid, type GridHandle } from './Grid';
import { PastePreview } from './PastePreview';
import { TableHeader } from './TableHeader';
import styles from './TablePageView.module.css';
import { tableTitles } from './tableTitles';
import { useFind } from './useFind';
import { useTableEdits } from './useTableEdits';
import { useTableView } from './useTableView';

const LiveFigure = lazy(async () => ({ default: (await import('../charts/LiveFigure')).LiveFigure }));

/** The page of one table: its tools, its grid, and under the investments the current chart. */
export function TablePageView<Name extends TablePage>({ table }: { readonly table: Name }) {
  const { desk } = useLedger();
  const { place, select } = useNavigation();
  const review = useReview(table);
  const view = useTableView(table);
  const grid = useRef<GridHandle>(null);
  const filterField = useRef<HTMLInputElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const afterGrid = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState(true);
  const find = useFind(view);
  const edits = useTableEdits(table, view, grid);
  const readOnly = Boolean(desk?.open?.readOnly);
  const reviewAt = useRef(-1);

  const goTo = (id: string, column?: string) => {
    const y = view.rows.findIndex((row) => row.id === id);
    const x = column ? view.columns.findIndex(({ key }) => key === column) : 0;
    if (y >= 0) grid.current?.focus({ x: Math.max(0, x), y });
    return y >= 0;
  };
  const step = (by: 1 | -1) => {
    const cell = find.step(by);
    if (cell) grid.current?.focus(cell);
  };
  // A row that a filter hides can only be shown without the filter.
  const [wanted, setWanted] = useState(place);
  useEffect(() => setWanted(place), [place]);
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => {
      if (goTo(wanted.id, wanted.column)) setWanted(null);
      else if (view.filter) view.setFilter('');
    }, 60);
    return () => clearTimeout(timer);
  });

  useCommand('addRow', edits.add, !readOnly);
  useCommand('deleteRows', edits.remove, !readOnly);
  useCommand('fillDown', edits.fillDown, !readOnly);
  useCommand('filter', () => filterField.current?.select());
  useCommand('find', () => findField.current?.select());
  useCommand('toggleChart', () => setChart((shown) => !shown), table === 'investments');
  useCommand(
    'nextReview',
    () => {
      reviewAt.current = (reviewAt.current + 1) % review.length;
      const cell = review[reviewAt.current];
      if (cell) setWanted({ id: cell.id, column: cell.column });
    },
    review.length > 0,
  );

  const menu = useMemo(
    () => (
      <ColumnMenu
        columns={view.allColumns}
        layout={view.layout}
        sort={view.sort}
        onLayout={view.setLayout}
        onSort={view.setSort}
        onReset={() => view.setLayout(plainLayout)}
      />
    ),
    [view],
  );
  const { title } = tableTitles[table];
  return (
    <div className={styles.page}>
      <TableHeader
        title={title}
        filter={view.filter}
        shown={view.rows.length}
        all={view.count}
        find={find}
        filterField={filterField}
        findField={findField}
        readOnly={readOnly}
        columns={menu}
        onFilter={view.setFilter}
        onFind={step}
        onDone={() => grid.current?.focus({ x: 0, y: 0 })}
        onAdd={edits.add}
        onDelete={edits.remove}
      />
      <section className={styles.grid} aria-label={`${title} table`} data-region="grid">
        {view.rows.length === 0 ? (
          <EmptyTable table={table} filter={view.filter} onAdd={edits.add} onClear={() => view.setFilter('')} />
        ) : (
          <Grid
            title={title}
            columns={view.columns}
            rows={view.rows}
            widths={view.layout.widths}
            sort={view.sort}
            readOnly={readOnly}
            context={view.context}
            isFound={find.isFound}
            paint={view.paint}
            handle={grid}
            onCells={edits.set}
            onPaste={edits.paste}
            onSort={view.toggleSort}
            onLayout={view.changeLayout}
            onSelect={(id) => select(table, id)}
            onLeave={() => afterGrid.current?.focus()}
          />
        )}
        <div ref={afterGrid} tabIndex={-1} className={styles.after}>
          End of the table
        </div>
      </section>
      {table === 'investments' && (
        <section className={styles.chart} aria-label="Live chart">
          <button type="button" className={styles.toggle} aria-expanded={chart} onClick={() => setChart(!chart)}>
            {chart ? 'Hide the chart' : 'Show the chart'}
          </button>
          {chart && (
            <Fault part="The chart">
              <Suspense fallback={null}>
                <LiveFigure />
              </Suspense>
            </Fault>
          )}
        </section>
      )}
      <PastePreview plan={edits.plan} onClose={edits.dropPlan} />
    </div>
  );
}
