import { RevoGrid } from '@revolist/react-datagrid';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { TableName } from '../../core/dataset/dataset';
import type { Column, TableContext } from '../../core/table/column';
import './grid.css';
import { gridColumns } from './gridColumns';
import { type GridRow, propOf } from './GridRow';
import { listenToGrid } from './listenToGrid';
import { type Area, type Cell, leaveCell } from './moveFocus';
import type { Sort } from './rowOrder';

/** Text for one cell: a row of the view (at or past its end: a new row) and a column's key. */
export interface CellText {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

export interface GridHandle {
  readonly focus: (cell: Cell, end?: Cell) => void;
  /** The cells that are selected, or null where none is. */
  readonly selected: () => Promise<Area | null>;
}

export interface GridProps<Name extends TableName> {
  readonly title: string;
  readonly columns: readonly Column<Name>[];
  readonly rows: readonly GridRow<Name>[];
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: Sort | null;
  readonly readOnly: boolean;
  readonly context: () => TableContext;
  readonly isFound: (id: string, column: string) => boolean;
  /** Changes whenever the look of cells may have changed, other than by rows or columns. */
  readonly paint: unknown;
  readonly handle: Ref<GridHandle>;
  readonly onCells: (cells: readonly CellText[]) => void;
  readonly onPaste: (at: Area, block: readonly (readonly string[])[]) => void;
  readonly onSort: (column: string) => void;
  readonly onLayout: (part: { order?: string[]; widths?: Record<string, number> }) => void;
  readonly onSelect: (id: string) => void;
  readonly onLeave: () => void;
}

const ROW_HEIGHT = 28;

/**
 * The grid of a table. RevoGrid draws, scrolls and selects; keys, edits and the clipboard are taken from it, so that every
 * edit is one change of the ledger and the grid never changes a row by itself.
 */
export function Grid<Name extends TableName>(props: GridProps<Name>) {
  const { title, columns, rows, widths, sort, context, paint, isFound, readOnly } = props;
  const element = useRef<HTMLRevoGridElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  const definitions = useMemo(
    () =>
      gridColumns({
        columns,
        widths,
        sort,
        context,
        isFound,
        onCommit: (cell, text, direction) => {
          const { columns: shown, rows: view } = latest.current;
          const column = shown[cell.x];
          if (column) latest.current.onCells([{ row: cell.y, column: column.key, text }]);
          const next = leaveCell(cell, direction, { columns: shown.length, rows: view.length, page: 1 });
          void element.current?.setCellsFocus(next, next);
        },
        onCancel: (cell) => void element.current?.setCellsFocus(cell, cell),
      }),
    // `paint` stands for what `isFound` and `context` look at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [columns, widths, sort, context, isFound, paint],
  );

  useImperativeHandle(
    props.handle,
    () => ({
      focus: (cell, end = cell) => void element.current?.setCellsFocus(cell, end),
      selected: async () => {
        const area = await element.current?.getSelectedRange();
        return area ? { x: area.x, y: area.y, x1: area.x1, y1: area.y1 } : null;
      },
    }),
    [],
  );

  useEffect(() => {
    if (!element.current) return;
    return listenToGrid(element.current, {
      page: () => Math.max(1, Math.floor((element.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
      keyOf: (prop) => latest.current.columns.find((column) => propOf(column) === prop)?.key ?? null,
      extent: () => ({ columns: latest.current.columns.length, rows: latest.current.rows.length }),
      onCells: (cells) => latest.current.onCells(cells),
      onPaste: (at, block) => latest.current.onPaste(at, block),
      onSort: (column) => latest.current.onSort(column),
      onLayout: (part) => latest.current.onLayout(part),
      onSelect: (id) => latest.current.onSelect(id),
      onLeave: () => latest.current.onLeave(),
    });
  }, []);

  return (
    <RevoGrid
      ref={element}
      className="outlay-grid"
      theme="default"
      aria-label={title}
      columns={definitions}
      source={rows as GridRow<Name>[]}
      rowSize={ROW_HEIGHT}
      frameSize={4}
      range
      resize
      canMoveColumns
      readonly={readOnly}
      applyOnClose
      filter={false}
      canDrag={false}
      hideAttribution
    />
  );
}
