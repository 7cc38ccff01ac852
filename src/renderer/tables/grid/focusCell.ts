import type { CellPlace } from './moveFocus';

/** More than a large table needs to draw a row that was just added. */
const MOST_FRAMES = 60;

/** Puts the cursor on a cell, with the selection as far as another one, which is brought into view. */
export async function focusCell(grid: HTMLRevoGridElement, cell: CellPlace, end: CellPlace = cell): Promise<void> {
  await grid.setCellsFocus(cell, end);
  if (end.x !== cell.x || end.y !== cell.y) await showCell(grid, end);
}

/** Puts the cursor on a cell of a row that the grid may not have drawn yet. Gives whether it came to be. */
export async function focusWhenThere(grid: HTMLRevoGridElement, cell: CellPlace): Promise<boolean> {
  for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
    await grid.setCellsFocus(cell, cell);
    const focused = await grid.getFocused();
    if (focused?.cell.x === cell.x && focused.cell.y === cell.y) {
      await nextFrame();
      return true;
    }
    await nextFrame();
  }
  return false;
}

/** Scrolls as little as it takes for a cell to be seen. */
async function showCell(grid: HTMLRevoGridElement, { x, y }: CellPlace): Promise<void> {
  const across = grid.querySelector('revogr-viewport-scroll.rgCol');
  const down = across?.querySelector('.vertical-inner');
  if (!across || !down) return;
  const store = await grid.getColumnStore('rgCol');
  const source = store.get('source');
  const widths = store.get('items').map((index) => source[index]?.size ?? 0);
  const left = widths.slice(0, x).reduce((sum, width) => sum + width, 0);
  const height = grid.rowSize;
  across.scrollLeft = nearest(across.scrollLeft, across.clientWidth, left, widths[x] ?? 0);
  down.scrollTop = nearest(down.scrollTop, down.clientHeight, y * height, height);
}

/** Where to scroll to so that what stands at `at` is seen, from where the scroll is. */
function nearest(scroll: number, room: number, at: number, size: number): number {
  if (at < scroll) return at;
  return at + size > scroll + room ? at + size - room : scroll;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
