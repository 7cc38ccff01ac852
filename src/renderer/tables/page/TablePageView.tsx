import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useCommand } from '../../commands/useCommands';
import { useLedger } from '../../ledger/useLedger';
import { useReview } from '../../ledger/useReview';
import { Fault } from '../../notices/Fault';
import type { CellTable } from '../../../core/dataset/tables';
import { type Place, useNavigation } from '../../shell/useNavigation';
import { ColumnMenu } from './ColumnMenu';
import { plainLayout } from './columnLayout';
import { EmptyTable } from './EmptyTable';
import { Grid, type GridHandle, ROW_HEIGHT } from '../grid/Grid';
import { PastePreview } from './PastePreview';
import { TableHeader } from './TableHeader';
import styles from './TablePageView.module.css';
import { tables } from '../../../core/dataset/tables';
import { useFind } from './useFind';
import { useTableEdits } from './useTableEdits';
import { useTableView } from './useTableView';

const LiveFigure = lazy(async () => ({ default: (await import('../../charts/figure/LiveFigure')).LiveFigure }));

const RatesPanel = lazy(async () => ({ default: (await import('../../rates/RatesPanel')).RatesPanel }));

/** The page of one table: its tools, its grid, under the investments the current chart, under the rates those in force. */
export function TablePageView<Name extends CellTable>({ table }: { readonly table: Name }) {
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
  const readOnly = Boolean(desk?.open?.readOnly);
  const reviewAt = useRef(-1);

  const step = (by: 1 | -1) => {
    const cell = find.step(by);
    if (cell) grid.current?.focus(cell);
  };
  // The row that is to be shown, as soon as the grid has it; a filter that hides it goes.
  const [wanted, setWanted] = useState(place);
  const [lastPlace, setLastPlace] = useState(place);
  const served = useRef<Place | null>(null);
  const show = (row: Place) => {
    if (view.filter && !view.rows.some(({ id }) => id === row.id)) view.setFilter('');
    setWanted(row);
  };
  if (place !== lastPlace) {
    setLastPlace(place);
    if (place) show(place);
  }
  useEffect(() => {
    if (!wanted || served.current === wanted) return;
    const y = view.rows.findIndex((row) => row.id === wanted.id);
    const first = view.columns.findIndex(({ key }) => key === (wanted.column ?? view.columns.find(isTyped)?.key));
    if (y < 0) return;
    served.current = wanted;
    grid.current?.focusWhenThere({ x: Math.max(0, first), y });
  }, [wanted, view.rows, view.columns]);
  const edits = useTableEdits(table, view, grid, (id) => setWanted({ id }));

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
      if (cell) show({ id: cell.id, column: cell.field });
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
  const { title } = tables[table];
  const room = table === 'rates' ? { className: styles.few, style: { flexBasis: heightFor(view.rows.length) } } : {};
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
      <section className={styles.grid} {...room} aria-label={`${title} table`} data-region="grid">
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
            found={find.found}
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
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={chart}
            title={chart ? 'Hide the chart (Ctrl+L)' : 'Show the chart (Ctrl+L)'}
            onClick={() => setChart(!chart)}
          >
            {chart ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />}
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
      {table === 'rates' && (
        <section className={styles.rates} aria-label="Rates in force" data-region="rates">
          <Fault part="The list of rates">
            <Suspense fallback={null}>
              <RatesPanel />
            </Suspense>
          </Fault>
        </section>
      )}
      <PastePreview plan={edits.plan} onClose={edits.dropPlan} />
    </div>
  );
}

/** Ids are made by Outlay: typing begins in the column after them. */
function isTyped({ key }: { readonly key: string }): boolean {
  return key !== 'id';
}

/** As high as the rows, with their heads and room for the next two; without any, as what stands there instead. */
function heightFor(rows: number): number | 'auto' {
  return rows === 0 ? 'auto' : ROW_HEIGHT * (rows + 3);
}
