import { RevoGrid } from '@revolist/react-datagrid';
import { type Ref, type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { TableName } from '../../../core/dataset/tables';
import type { Column } from '../../../core/table/columns/column';
import type { CellEdit } from './CellEdit';
import { focusCell, focusWhenThere } from './focusCell';
import './Grid.css';
import { gridColumns } from './gridColumns';
import { type GridRow, propOf } from './GridRow';
import { createKeyHold, type KeyHold } from './keyHold';
import { listenToGrid } from './listenToGrid';
import type { Area, CellPlace } from './moveFocus';
import type { Sort } from './rowOrder';

export interface GridHandle {
  readonly focus: (cell: CellPlace, end?: CellPlace) => void;
  /** The same for a row that may not be drawn yet; keys that are pressed until then land there. */
  readonly focusWhenThere: (cell: CellPlace) => void;
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
  /** The cells that find has found. */
  readonly found: ReadonlySet<string>;
  readonly handle: Ref<GridHandle>;
  readonly onCells: (cells: readonly CellEdit[]) => void;
  readonly onPaste: (at: Area, block: readonly (readonly string[])[]) => void;
  readonly onSort: (column: string) => void;
  readonly onLayout: (part: { order?: string[]; widths?: Record<string, number> }) => void;
  readonly onSelect: (id: string, column: string | null) => void;
  readonly onLeave: () => void;
}

/** Pixels. */
export const GRID_ROW_HEIGHT = 28;

/**
 * The grid of a table. RevoGrid draws, scrolls and selects; keys, edits and the clipboard are taken from it, so that every
 * edit is one change of the ledger and the grid never changes a row by itself.
 */
export function Grid<Name extends TableName>(props: GridProps<Name>) {
  const { title, columns, rows, widths, sort, found, readOnly } = props;
  const element = useRef<HTMLRevoGridElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [hold] = useState(createKeyHold);
  useGridHandle(props.handle, element, field, hold);
  useGridListener(props, element, field, hold);
  const definitions = useMemo(() => gridColumns({ columns, widths, sort, found }), [columns, widths, sort, found]);

  return (
    <>
      <RevoGrid
        ref={element}
        className="outlay-grid"
        theme="default"
        aria-label={title}
        columns={definitions}
        source={rows as GridRow<Name>[]}
        rowSize={GRID_ROW_HEIGHT}
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
      <input
        ref={field}
        className="outlay-field"
        data-cell-field
        tabIndex={-1}
        aria-label={`Cells of ${title}`}
        readOnly={readOnly}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
    </>
  );
}

type Element<Kind> = RefObject<Kind | null>;

/** What the page can ask of the grid. */
function useGridHandle(
  handle: Ref<GridHandle>,
  element: Element<HTMLRevoGridElement>,
  field: Element<HTMLInputElement>,
  hold: KeyHold,
): void {
  useImperativeHandle(
    handle,
    () => ({
      focus: (cell, end) => {
        field.current?.focus({ preventScroll: true });
        if (element.current) void hold.during(focusCell(element.current, cell, end));
      },
      focusWhenThere: (cell) => {
        field.current?.focus({ preventScroll: true });
        if (element.current) void hold.during(focusWhenThere(element.current, cell));
      },
      selected: async () => {
        const area = await element.current?.getSelectedRange();
        return area ? { x: area.x, y: area.y, x1: area.x1, y1: area.y1 } : null;
      },
    }),
    [element, field, hold],
  );
}

/** Listens to the grid as long as it is there, and asks for what the page says by then. */
function useGridListener<Name extends TableName>(
  props: GridProps<Name>,
  element: Element<HTMLRevoGridElement>,
  field: Element<HTMLInputElement>,
  hold: KeyHold,
): void {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!element.current || !field.current) return;
    return listenToGrid(element.current, {
      hold,
      field: field.current,
      page: () => Math.max(1, Math.floor((element.current?.clientHeight ?? 0) / GRID_ROW_HEIGHT) - 2),
      keyOf: (prop) => latest.current.columns.find((column) => propOf(column) === prop)?.key ?? null,
      extent: () => ({ columns: latest.current.columns.length, rows: latest.current.rows.length }),
      nameOf: (cell) => nameOf(latest.current, cell),
      onCells: (cells) => latest.current.onCells(cells),
      onPaste: (at, block) => latest.current.onPaste(at, block),
      onSort: (column) => latest.current.onSort(column),
      onLayout: (part) => latest.current.onLayout(part),
      onSelect: (id, column) => latest.current.onSelect(id, column),
      onLeave: () => latest.current.onLeave(),
    });
  }, [element, field, hold]);
}

/** `Amount, row 2: about 75bn`. */
function nameOf<Name extends TableName>({ columns, rows }: GridProps<Name>, { x, y }: CellPlace): string {
  const column = columns[x];
  const row = rows[y];
  if (!column || !row) return '';
  const text = column.text(row.record, row.context).trim() || 'empty';
  const refusal = column.refusal(row.record, row.context);
  return `${column.title}, row ${y + 1}: ${text}${refusal === null ? '' : `, needs review: ${refusal.reason}`}`;
}
