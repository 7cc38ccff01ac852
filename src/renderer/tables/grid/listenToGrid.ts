import { readBlock, writeBlock } from './block';
import { catchText, editorGone, editorOf, editorThere } from './catchText';
import { CELL_LEFT, type CellLeft } from './CellEditor';
import { focusCell } from './focusCell';
import type { CellText } from './Grid';
import type { KeyHold } from './keyHold';
import { type Area, areaOf, type Cell, type Extent, leaveCell, moveSelection } from './moveFocus';

export interface GridListener {
  readonly hold: KeyHold;
  /** The unseen field that has the browser's focus while a cell is selected. */
  readonly field: HTMLInputElement;
  /** How many rows Page Down goes. */
  readonly page: () => number;
  readonly extent: () => Omit<Extent, 'page'>;
  /** The column's key for a property of the grid's rows. */
  readonly keyOf: (prop: string) => string | null;
  /** What a screen reader says of a cell. */
  readonly nameOf: (cell: Cell) => string;
  readonly onCells: (cells: readonly CellText[]) => void;
  readonly onPaste: (at: Area, block: readonly (readonly string[])[]) => void;
  readonly onSort: (column: string) => void;
  readonly onLayout: (part: { order?: string[]; widths?: Record<string, number> }) => void;
  readonly onSelect: (id: string) => void;
  readonly onLeave: () => void;
}

interface KeyDetail {
  readonly original: KeyboardEvent;
  readonly focus: Cell | null;
  readonly range: Area | null;
  readonly edit: (Cell & { val?: unknown }) | null;
}

/** Takes keys, edits, clipboard and layout from a grid. Gives the function that stops listening. */
export function listenToGrid(grid: HTMLRevoGridElement, listener: GridListener): () => void {
  const stops: (() => void)[] = [];
  const on = <Detail>(name: string, take: (event: CustomEvent<Detail>) => void) => {
    const handler = take as EventListener;
    grid.addEventListener(name, handler);
    stops.push(() => grid.removeEventListener(name, handler));
  };
  const { hold, field } = listener;
  /** Moves the cursor, and the keyboard with it unless it is elsewhere by now; what is typed until then lands there. */
  const focus = (cell: Cell, end?: Cell) => {
    cursor = cell;
    void hold.during(focusCell(grid, cell, end).then(() => editorGone(grid)));
    requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement === document.body || grid.contains(activeElement)) field.focus({ preventScroll: true });
    });
  };
  const extent = (): Extent => ({ ...listener.extent(), page: listener.page() });

  let cursor: Cell | null = null;
  /** The key that opens the editor, made here. */
  let opening: KeyboardEvent | null = null;
  const text = catchText({
    grid,
    field,
    hold,
    cursor: () => cursor,
    nameOf: listener.nameOf,
    open: (sign) => {
      opening = new KeyboardEvent('keydown', { key: sign, bubbles: true, cancelable: true });
      field.dispatchEvent(opening);
      const { defaultPrevented } = opening;
      opening = null;
      return defaultPrevented;
    },
    put: ({ x, y }, typed) => {
      const column = columnAt(x);
      if (column) listener.onCells([{ row: y, column, text: typed }]);
    },
  });
  stops.push(text.stop);

  on<KeyDetail>('beforekeydown', (event) => {
    const { original, edit, focus: at } = event.detail;
    const { target } = original;
    if (!isForGrid(grid, field, target)) return event.preventDefault();
    // A command has had it already.
    if (original.defaultPrevented || original === opening || isModifier(original.key)) return;
    // What an input method makes of it comes as text.
    if (original.isComposing || original.key === 'Process') return event.preventDefault();
    const inEditor = target === editorOf(grid);
    if (!inEditor && isText(original)) {
      event.preventDefault();
      if ((at || edit) && target !== field) field.focus({ preventScroll: true });
      return;
    }
    if (!inEditor && hold.take(() => press(original))) {
      original.preventDefault();
      return event.preventDefault();
    }
    if (edit) takeEditKey(event, edit);
    else takeMoveKey(event);
  });

  /** Presses a key again that came too early. */
  const press = (key: KeyboardEvent) => {
    const { activeElement } = document;
    const editor = editorOf(grid);
    if (key.key.toLowerCase() === 'a' && (key.ctrlKey || key.metaKey) && editor && editor === activeElement) {
      editor.select();
    } else if (key.key === 'Backspace' && editor && editor === activeElement) {
      editor.value = editor.value.slice(0, -1);
      editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
    } else (activeElement ?? document.body).dispatchEvent(new KeyboardEvent(key.type, key));
  };

  /** A key that comes before the editor's field is there to take it: the cell is left with what was typed. */
  const takeEditKey = (event: CustomEvent<KeyDetail>, edit: Cell & { val?: unknown }) => {
    const { original } = event.detail;
    const inField = original.target instanceof HTMLInputElement;
    if (inField || (original.key !== 'Enter' && original.key !== 'Tab')) return;
    event.preventDefault();
    original.preventDefault();
    const column = columnAt(edit.x);
    if (column && typeof edit.val === 'string' && edit.val !== '') {
      listener.onCells([{ row: edit.y, column, text: edit.val }]);
    }
    focus(leaveCell(edit, original.key === 'Enter' ? 'down' : 'right', extent()));
  };

  const takeMoveKey = (event: CustomEvent<KeyDetail>) => {
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
      const prop = props[at.x];
      if (prop !== undefined) void hold.during(grid.setCellEdit(at.y, prop).then(() => editorThere(grid)));
      return;
    }
    const end = range ? { x: range.x === at.x ? range.x1 : range.x, y: range.y === at.y ? range.y1 : range.y } : at;
    const next = moveSelection({ focus: at, end }, original, extent());
    if (!next) return;
    stop();
    focus(next.focus, next.end);
  };

  let props: string[] = [];
  const columnAt = (x: number) => listener.keyOf(props[x] ?? '');
  on<{ columns: Record<string, { prop: string }[]> }>('beforecolumnsset', ({ detail }) => {
    props = (detail.columns.rgCol ?? []).map(({ prop }) => prop);
  });

  on<CellLeft>(CELL_LEFT, ({ target, detail: { x, y, text, direction } }) => {
    // Not where the keyboard has gone elsewhere already, for another cell or part of the window.
    if (document.activeElement === target) field.focus({ preventScroll: true });
    const column = columnAt(x);
    if (column && text !== null) listener.onCells([{ row: y, column, text }]);
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

  on<{ column: { prop: string } }>('beforeheaderclick', (event) => {
    event.preventDefault();
    const column = listener.keyOf(event.detail.column.prop);
    if (column) listener.onSort(column);
  });
  on<Record<string, { prop: string; size?: number }>>('aftercolumnresize', ({ detail }) => {
    const widths = Object.values(detail).flatMap(({ prop, size }) => {
      const key = listener.keyOf(prop);
      return key && size ? [[key, Math.round(size)] as const] : [];
    });
    listener.onLayout({ widths: Object.fromEntries(widths) });
  });
  on('columndragend', () => {
    void grid.getColumnStore('rgCol').then((store) => {
      const source = store.get('source');
      const order = store.get('items').flatMap((index) => {
        const key = listener.keyOf(String(source[index]?.prop));
        return key ? [key] : [];
      });
      listener.onLayout({ order });
    });
  });

  // RevoGrid gives headings a role without the row that they must stand in.
  on('aftergridrender', () => {
    for (const row of grid.querySelectorAll('.header-rgRow')) row.setAttribute('role', 'row');
  });

  on<{ model?: { id: string }; rowIndex: number; colIndex: number }>('afterfocus', ({ detail }) => {
    cursor = { x: detail.colIndex, y: detail.rowIndex };
    text.follow();
    if (detail.model) listener.onSelect(detail.model.id);
  });
  // The selection stays while other parts of the window are used, as it does in spreadsheets.
  on('beforefocuslost', (event) => event.preventDefault());

  const onFocus = (event: Event) => {
    if (event.target === field) {
      if (!cursor) focus({ x: 0, y: 0 });
    } else if (event.target === grid) {
      field.focus({ preventScroll: true });
      void grid.getFocused().then((focused) => focus(focused?.cell ?? { x: 0, y: 0 }));
    }
  };
  for (const element of [grid, field]) {
    element.addEventListener('focus', onFocus);
    stops.push(() => element.removeEventListener('focus', onFocus));
  }

  return () => stops.forEach((stop) => stop());
}

/** Whether a key or a paste is meant for the grid: made in it, or nowhere in particular. */
function isForGrid(grid: HTMLElement, field: HTMLElement, target: EventTarget | null): boolean {
  return target === document.body || target === field || (target instanceof Node && grid.contains(target));
}

/** Text that is selected elsewhere on the page is what a copy means. */
function hasTextSelected(grid: HTMLElement, field: HTMLElement): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || document.activeElement === field) return false;
  return !grid.contains(selection.anchorNode);
}

/** Whether a key stands for text, by itself or with what comes after it. */
function isText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key === 'Unidentified' || key === 'Dead') return true;
  // Ctrl with Alt is how some keyboards make their third signs.
  return key.length === 1 && !metaKey && ctrlKey === (ctrlKey && altKey);
}

function isModifier(key: string): boolean {
  return ['Control', 'Shift', 'Meta', 'Alt', 'AltGraph', 'CapsLock'].includes(key);
}
