import type { KeyHold } from './keyHold';
import type { CellPlace } from './moveFocus';

/** More than any editor takes to come or go. Milliseconds. */
const LONGEST_WAIT = 2_000;
const MOST_FRAMES = 4;

export interface TextCatcher {
  /** Opens the editor of the selected cell with the text, or adds to what is typed there. */
  readonly type: (text: string) => void;
  /** The cursor is on another cell: a word that is being composed is done with, and the field moves there. */
  readonly follow: () => void;
  readonly stop: () => void;
}

export interface CatcherParts {
  readonly grid: HTMLElement;
  readonly field: HTMLInputElement;
  readonly hold: KeyHold;
  /** Opens the editor with a character, as a key of it does. Gives whether it could. */
  readonly open: (sign: string) => boolean;
  /** The selected cell, or null. */
  readonly cursor: () => CellPlace | null;
  /** What a screen reader says of a cell. */
  readonly nameOf: (cell: CellPlace) => string;
  /** Puts text into a cell that is no longer selected. */
  readonly put: (cell: CellPlace, text: string) => void;
}

/**
 * Takes the text that is typed over a selected cell, whatever it comes from: keys, dead keys, an input method, dictation. The
 * browser's focus is in an unseen field over that cell, for input methods write only into fields; the field is seen while a
 * word is being composed in it.
 */
export function catchText({ grid, field, hold, open, cursor, nameOf, put }: CatcherParts): TextCatcher {
  let composedFor: CellPlace | null = null;

  const type = (text: string) => {
    if (text === '' || hold.take(() => type(text))) return;
    const editor = editorOf(grid);
    if (editor) return write(editor, text, false);
    if (!open(text.charAt(0))) return;
    void hold.during(editorThere(grid));
    if (text.length > 1) {
      hold.take(() => {
        const opened = editorOf(grid);
        if (opened) write(opened, text, true);
      });
    }
  };
  const takeText = () => {
    const text = field.value;
    field.value = '';
    return text;
  };
  const onInput = (event: Event) => {
    if (!(event instanceof InputEvent && event.isComposing)) type(takeText());
  };
  const onStart = () => {
    composedFor = cursor();
    field.dataset.composing = 'true';
    placeOver(grid, field, composedFor);
  };
  const onEnd = () => {
    delete field.dataset.composing;
    const text = takeText();
    const now = cursor();
    const moved = composedFor !== null && (composedFor.x !== now?.x || composedFor.y !== now.y);
    if (moved && composedFor && text !== '') put(composedFor, text);
    else type(text);
    composedFor = null;
  };
  const follow = () => {
    if (composedFor && document.activeElement === field) {
      field.blur();
      field.focus({ preventScroll: true });
    }
    if (document.activeElement === document.body) field.focus({ preventScroll: true });
    const cell = cursor();
    if (cell) field.setAttribute('aria-label', nameOf(cell));
    placeOver(grid, field, cell);
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches('.rgCell')) field.focus({ preventScroll: true });
  };
  field.addEventListener('input', onInput);
  field.addEventListener('compositionstart', onStart);
  field.addEventListener('compositionend', onEnd);
  grid.addEventListener('focusin', onFocusIn);
  return {
    type,
    follow,
    stop: () => {
      field.removeEventListener('input', onInput);
      field.removeEventListener('compositionstart', onStart);
      field.removeEventListener('compositionend', onEnd);
      grid.removeEventListener('focusin', onFocusIn);
    },
  };
}

/** The field of the cell that is being edited, or null; one that was left may still be drawn for a moment. */
export function editorOf(grid: HTMLElement): HTMLInputElement | null {
  return grid.querySelector<HTMLInputElement>('revogr-edit input:not([data-left])');
}

/** Waits until the editor has the keyboard; not for ever, should it never come. */
export function editorThere(grid: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      grid.removeEventListener('focusin', look);
      resolve();
    };
    // At once: the next key would go into the editor before those that were kept.
    const look = () => {
      if (editorOf(grid) !== null && editorOf(grid) === document.activeElement) stop();
    };
    const timer = setTimeout(stop, LONGEST_WAIT);
    grid.addEventListener('focusin', look);
    look();
  });
}

/** Waits until an editor that was left is gone: the grid would use it again for the next cell. */
export async function editorGone(grid: HTMLElement): Promise<void> {
  const until = performance.now() + LONGEST_WAIT;
  while (grid.querySelector('revogr-edit input[data-left]') && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Writes at the caret, or in place of all that is there, so that the editor hears of it. */
function write(editor: HTMLInputElement, text: string, whole: boolean): void {
  const end = editor.value.length;
  const [from, to] = whole ? [0, end] : [editor.selectionStart ?? end, editor.selectionEnd ?? end];
  editor.setRangeText(text, from, to, 'end');
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
  editor.focus();
}

/** Over the selected cell, where input methods open their lists; a cell that is yet to be drawn is waited for. */
function placeOver(grid: HTMLElement, field: HTMLInputElement, cell: CellPlace | null, tries = MOST_FRAMES): void {
  if (!cell) return;
  const element = grid.querySelector(`revogr-data [data-rgrow="${cell.y}"][data-rgcol="${cell.x}"]`);
  if (element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    Object.assign(field.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  } else if (tries > 0) requestAnimationFrame(() => placeOver(grid, field, cell, tries - 1));
}
