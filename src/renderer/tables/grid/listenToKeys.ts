import { catchText, editorOf, editorThere, type TextCatcher } from './catchText';
import type { GridContext } from './gridContext';
import { isForGrid, isModifier, isText } from './keyKinds';
import { type Area, type CellPlace, leaveCell, moveSelection } from './moveFocus';

interface EditedCell extends CellPlace {
  readonly val?: unknown;
}

interface KeyDetail {
  readonly original: KeyboardEvent;
  readonly focus: CellPlace | null;
  readonly range: Area | null;
  readonly edit: EditedCell | null;
}

/** Takes the keys that are pressed in a grid, and the text that is typed over a cell of it. */
export function listenToKeys(context: GridContext): TextCatcher {
  const { grid, on } = context;
  const { hold, field } = context.listener;
  const { text, isOpening } = listenToText(context);
  on<KeyDetail>('beforekeydown', (event) => {
    const { original, edit, focus: at } = event.detail;
    const { target } = original;
    if (!isForGrid(grid, field, target)) return event.preventDefault();
    // A command has had it already.
    if (original.defaultPrevented || isOpening(original) || isModifier(original.key)) return;
    // What an input method makes of it comes as text.
    if (original.isComposing || original.key === 'Process') return event.preventDefault();
    const inEditor = target === editorOf(grid);
    if (!inEditor && isText(original)) {
      event.preventDefault();
      if ((at || edit) && target !== field) field.focus({ preventScroll: true });
      return;
    }
    if (!inEditor && hold.take(() => pressAgain(grid, original))) {
      original.preventDefault();
      return event.preventDefault();
    }
    if (edit) takeEditKey(context, event, edit);
    else takeMoveKey(context, event);
  });
  return text;
}

interface ListeningToText {
  readonly text: TextCatcher;
  /** Whether a key is the one that was made here to open the editor. */
  readonly isOpening: (key: KeyboardEvent) => boolean;
}

function listenToText({ grid, listener, cursor, put, atEnd }: GridContext): ListeningToText {
  const { hold, field, nameOf } = listener;
  let opening: KeyboardEvent | null = null;
  const open = (sign: string) => {
    opening = new KeyboardEvent('keydown', { key: sign, bubbles: true, cancelable: true });
    field.dispatchEvent(opening);
    const { defaultPrevented } = opening;
    opening = null;
    return defaultPrevented;
  };
  const text = catchText({ grid, field, hold, cursor, nameOf, open, put });
  atEnd(text.stop);
  return { text, isOpening: (key) => key === opening };
}

/** Presses a key again that came too early. */
function pressAgain(grid: HTMLElement, key: KeyboardEvent): void {
  const { activeElement } = document;
  const editor = editorOf(grid);
  if (key.key.toLowerCase() === 'a' && (key.ctrlKey || key.metaKey) && editor && editor === activeElement) {
    editor.select();
  } else if (key.key === 'Backspace' && editor && editor === activeElement) {
    editor.value = editor.value.slice(0, -1);
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
  } else (activeElement ?? document.body).dispatchEvent(new KeyboardEvent(key.type, key));
}

/** A key that comes before the editor's field is there to take it: the cell is left with what was typed. */
function takeEditKey({ put, focus, extent }: GridContext, event: CustomEvent<KeyDetail>, edit: EditedCell): void {
  const { original } = event.detail;
  const inField = original.target instanceof HTMLInputElement;
  if (inField || (original.key !== 'Enter' && original.key !== 'Tab')) return;
  event.preventDefault();
  original.preventDefault();
  if (typeof edit.val === 'string' && edit.val !== '') put(edit, edit.val);
  focus(leaveCell(edit, original.key === 'Enter' ? 'down' : 'right', extent()));
}

/** A key that moves the cursor, opens the editor or leaves the grid. */
function takeMoveKey(context: GridContext, event: CustomEvent<KeyDetail>): void {
  const { grid, listener, propAt, focus, extent } = context;
  const { original, focus: at, range } = event.detail;
  if (!at) return;
  const stop = () => {
    event.preventDefault();
    original.preventDefault();
  };
  if (original.key === 'Escape') {
    stop();
    listener.onLeave();
    return;
  }
  if (original.key === 'F2') {
    stop();
    const prop = propAt(at.x);
    if (prop !== undefined) void listener.hold.during(grid.setCellEdit(at.y, prop).then(() => editorThere(grid)));
    return;
  }
  const end = range ? { x: range.x === at.x ? range.x1 : range.x, y: range.y === at.y ? range.y1 : range.y } : at;
  const next = moveSelection({ focus: at, end }, original, extent());
  if (!next) return;
  stop();
  focus(next.focus, next.end);
}
