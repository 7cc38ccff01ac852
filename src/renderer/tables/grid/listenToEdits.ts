import { CELL_LEFT, type CellLeft } from './CellEditor';
import type { GridContext } from './gridContext';
import { leaveCell } from './moveFocus';

/** Takes every edit from a grid, so that none changes a row by itself: one cell, or a range that is filled or cleared. */
export function listenToEdits({ listener, on, put, focus, extent }: GridContext): void {
  on<CellLeft>(CELL_LEFT, ({ target, detail: { x, y, text, direction } }) => {
    // Not where the keyboard has gone elsewhere already, for another cell or part of the window.
    if (document.activeElement === target) listener.field.focus({ preventScroll: true });
    if (text !== null) put({ x, y }, text);
    focus(leaveCell({ x, y }, direction, extent()));
  });

  on<{ prop: string; rowIndex: number; val?: unknown }>('beforeedit', (event) => {
    event.preventDefault();
    const { prop, rowIndex, val } = event.detail;
    const column = listener.keyOf(prop);
    if (column) listener.onCells([{ row: rowIndex, column, text: String(val ?? '') }]);
  });

  on<{ data: Record<string, Record<string, unknown>> }>('beforerangeedit', (event) => {
    event.preventDefault();
    const cells = Object.entries(event.detail.data).flatMap(([row, data]) =>
      Object.entries(data).flatMap(([prop, value]) => {
        const column = listener.keyOf(prop);
        return column ? [{ row: Number(row), column, text: String(value ?? '') }] : [];
      }),
    );
    if (cells.length > 0) listener.onCells(cells);
  });
}
