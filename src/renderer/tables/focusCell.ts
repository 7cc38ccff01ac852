import type { Cell } from './moveFocus';

/** More than a large table needs to draw a row that was just added. */
const MOST_FRAMES = 60;

/** Puts the cursor on a cell at once, and the browser's focus where it can be heard by a screen reader. */
export function focusCell(grid: HTMLRevoGridElement, cell: Cell, end: Cell = cell): void {
  void grid.setCellsFocus(cell, end);
  requestAnimationFrame(() => {
    // Where the cursor has not moved, the grid does not give the focus back that an editor has had.
    const { activeElement } = document;
    if (activeElement === document.body || grid.contains(activeElement)) focusElement(grid, cell);
  });
}

/** Puts the cursor on a cell of a row that the grid may not have drawn yet. Gives whether it came to be. */
export async function focusWhenThere(grid: HTMLRevoGridElement, cell: Cell): Promise<boolean> {
  for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
    await grid.setCellsFocus(cell, cell);
    const focused = await grid.getFocused();
    if (focused?.cell.x === cell.x && focused.cell.y === cell.y) {
      await nextFrame();
      focusElement(grid, cell);
      return true;
    }
    await nextFrame();
  }
  return false;
}

function focusElement(grid: HTMLElement, { x, y }: Cell): void {
  grid.querySelector<HTMLElement>(`revogr-data [data-rgrow="${y}"][data-rgcol="${x}"]`)?.focus({ preventScroll: true });
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
