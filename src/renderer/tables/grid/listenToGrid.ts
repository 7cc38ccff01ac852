import type { TextCatcher } from './catchText';
import { createGridContext, type GridContext } from './gridContext';
import type { GridListener } from './gridListener';
import { listenToClipboard } from './listenToClipboard';
import { listenToEdits } from './listenToEdits';
import { listenToHeads } from './listenToHeads';
import { listenToKeys } from './listenToKeys';

/** Takes keys, edits, clipboard and layout from a grid. Gives the function that stops listening. */
export function listenToGrid(grid: HTMLRevoGridElement, listener: GridListener): () => void {
  const context = createGridContext(grid, listener);
  const text = listenToKeys(context);
  listenToEdits(context);
  listenToClipboard(context);
  listenToHeads(context);
  listenToFocus(context, text);
  return context.stop;
}

/** Follows the cursor, and gives the keyboard to the field over it. */
function listenToFocus(
  { grid, listener, on, atEnd, cursor, cursorIsAt, columnAt, focus }: GridContext,
  text: TextCatcher,
): void {
  const { field } = listener;
  on<{ model?: { id: string }; rowIndex: number; colIndex: number }>('afterfocus', ({ detail }) => {
    cursorIsAt({ x: detail.colIndex, y: detail.rowIndex });
    text.follow();
    if (detail.model) listener.onSelect(detail.model.id, columnAt(detail.colIndex));
  });
  // The selection stays while other parts of the window are used, as it does in spreadsheets.
  on('beforefocuslost', (event) => event.preventDefault());

  const onFocus = (event: Event) => {
    if (event.target === field) {
      if (!cursor()) focus({ x: 0, y: 0 });
    } else if (event.target === grid) {
      field.focus({ preventScroll: true });
      void grid.getFocused().then((focused) => focus(focused?.cell ?? { x: 0, y: 0 }));
    }
  };
  for (const element of [grid, field]) {
    element.addEventListener('focus', onFocus);
    atEnd(() => element.removeEventListener('focus', onFocus));
  }
}
