import { type RefObject, useRef, useState } from 'react';
import { type CellTable, tables } from '../../../core/dataset/tables';
import { useCommand } from '../../commands/useCommands';
import { useLedger } from '../../ledger/useLedger';
import parts from '../../parts.module.css';
import { type Place, useNavigation } from '../../navigation/useNavigation';
import { Grid, type GridHandle, GRID_ROW_HEIGHT } from '../grid/Grid';
import { CellAsks } from './CellAsks';
import { ColumnMenu } from './ColumnMenu';
import { plainLayout } from './columnLayout';
import { EmptyTable } from './EmptyTable';
import { PastePreview } from './PastePreview';
import { TableHeader } from './TableHeader';
import styles from './TablePageView.module.css';
import { ChartUnderTable, RatesUnderTable } from './UnderTable';
import { useFind } from './useFind';
import { useNextReview } from './useNextReview';
import { useShownRow } from './useShownRow';
import { type TableEdits, useTableEdits } from './useTableEdits';
import { type TableView, useTableView } from './useTableView';

/** The page of one table: its tools, its grid, under the investments the current chart, under the rates those in force. */
export function TablePageView<Name extends CellTable>({ table }: { readonly table: Name }) {
  const { desk } = useLedger();
  const { place } = useNavigation();
  const view = useTableView(table);
  const grid = useRef<GridHandle>(null);
  const filterField = useRef<HTMLInputElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const find = useFind(view);
  const readOnly = Boolean(desk?.open?.readOnly);
  const { show, showNew } = useShownRow(place, view, grid);
  const [typedCell, setTypedCell] = useState<Required<Place> | null>(null);
  const edits = useTableEdits(table, view, grid, showNew, setTypedCell);

  useCommand('addRow', edits.add, !readOnly);
  useCommand('deleteRows', edits.remove, !readOnly);
  useCommand('fillDown', edits.fillDown, !readOnly);
  useCommand('filter', () => filterField.current?.select());
  useCommand('find', () => findField.current?.select());
  useNextReview(table, show);

  const step = (by: 1 | -1) => {
    const cell = find.step(by);
    if (cell) grid.current?.focus(cell);
  };
  return (
    <div className={parts.page}>
      <TableHeader
        title={tables[table].title}
        filter={view.filter}
        shown={view.rows.length}
        all={view.count}
        find={find}
        filterField={filterField}
        findField={findField}
        readOnly={readOnly}
        columns={
          <ColumnMenu
            columns={view.allColumns}
            layout={view.layout}
            sort={view.sort}
            onLayout={view.setLayout}
            onSort={view.setSort}
            onReset={() => view.setLayout(plainLayout)}
          />
        }
        onFilter={view.setFilter}
        onFind={step}
        onDone={() => grid.current?.focus({ x: 0, y: 0 })}
        onAdd={edits.add}
        onDelete={edits.remove}
      />
      <TableRows
        table={table}
        view={view}
        edits={edits}
        grid={grid}
        found={find.found}
        readOnly={readOnly}
        typedCell={typedCell}
      />
      {table === 'investments' && <ChartUnderTable />}
      {table === 'rates' && <RatesUnderTable />}
      <PastePreview plan={edits.plan} onClose={edits.dropPlan} />
    </div>
  );
}

interface TableRowsProps<Name extends CellTable> {
  readonly table: Name;
  readonly view: TableView<Name>;
  readonly edits: TableEdits;
  readonly grid: RefObject<GridHandle | null>;
  readonly found: ReadonlySet<string>;
  readonly readOnly: boolean;
  /** The cell that was typed into last. */
  readonly typedCell: Required<Place> | null;
}

/** The rows in their grid; without any, what the table is for. The keyboard leaves the grid for the place after it. */
function TableRows<Name extends CellTable>(props: TableRowsProps<Name>) {
  const { table, view, edits, grid, found, readOnly, typedCell } = props;
  const { select } = useNavigation();
  const afterGrid = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Required<Place> | null>(null);
  const { title } = tables[table];
  const room = table === 'rates' ? { className: styles.few, style: { flexBasis: heightFor(view.rows.length) } } : {};
  return (
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
          found={found}
          handle={grid}
          onCells={edits.set}
          onPaste={edits.paste}
          onSort={view.toggleSort}
          onLayout={view.changeLayout}
          onSelect={(id, column) => {
            select(table, id);
            setCursor(column === null ? null : { id, column });
          }}
          onLeave={() => afterGrid.current?.focus()}
        />
      )}
      {!readOnly && <CellAsks table={table} view={view} grid={grid} cursor={cursor} typedCell={typedCell} />}
      <div ref={afterGrid} tabIndex={-1} className={parts.unseen}>
        End of the table
      </div>
    </section>
  );
}

/** As high as the rows, with their heads and room for the next two; without any, as what stands there instead. */
function heightFor(rows: number): number | 'auto' {
  return rows === 0 ? 'auto' : GRID_ROW_HEIGHT * (rows + 3);
}
