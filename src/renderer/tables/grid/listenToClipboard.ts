import { readBlock, writeBlock } from './block';
import type { GridContext } from './gridContext';
import { isForGrid } from './keyKinds';
import { areaOf } from './moveFocus';

/** Gives blocks of cells to the clipboard as spreadsheets do, and takes them from it. */
export function listenToClipboard({ grid, listener, on }: GridContext): void {
  const { field } = listener;
  on<{ data: unknown[][] }>('clipboardrangecopy', ({ detail }) => {
    detail.data = detail.data.map((row) => row.map((cell) => writeBlock([[String(cell ?? '')]])));
  });
  // The browser has events of these names too, which say nothing.
  for (const name of ['beforecopy', 'beforecut']) {
    on<{ event: ClipboardEvent } | undefined>(name, (event) => {
      if (!event.detail) return;
      if (!isForGrid(grid, field, event.detail.event.target) || hasTextSelected(grid, field)) event.preventDefault();
    });
  }
  on<{ dataText: string; event: ClipboardEvent } | undefined>('beforepaste', (event) => {
    if (!event.detail) return;
    event.preventDefault();
    const { event: original, dataText } = event.detail;
    if (!isForGrid(grid, field, original.target)) return;
    original.preventDefault();
    const block = readBlock(dataText);
    void grid.getSelectedRange().then((area) => {
      if (area && block.length > 0) listener.onPaste(areaOf({ focus: area, end: { x: area.x1, y: area.y1 } }), block);
    });
  });
}

/** Text that is selected elsewhere on the page is what a copy means. */
function hasTextSelected(grid: HTMLElement, field: HTMLElement): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || document.activeElement === field) return false;
  return !grid.contains(selection.anchorNode);
}
