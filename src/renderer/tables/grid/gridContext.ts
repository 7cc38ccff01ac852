import { editorGone } from './catchText';
import { focusCell } from './focusCell';
import type { GridListener } from './gridListener';
import type { CellPlace, GridExtent } from './moveFocus';

/** What all that listens to a grid has in common: the grid, who is told, where the cursor is, and which columns there are. */
export interface GridContext {
  readonly grid: HTMLRevoGridElement;
  readonly listener: GridListener;
  /** Takes events of the grid until the listening ends. */
  readonly on: <Detail>(name: string, take: (event: CustomEvent<Detail>) => void) => void;
  /** What is done when the listening ends. */
  readonly atEnd: (stop: () => void) => void;
  readonly stop: () => void;
  /** The selected cell, or null before there is one. */
  readonly cursor: () => CellPlace | null;
  /** The grid says that the cursor is on another cell. */
  readonly cursorIsAt: (cell: CellPlace) => void;
  /** Moves the cursor, and the keyboard with it unless it is elsewhere by now; what is typed until then lands there. */
  readonly focus: (cell: CellPlace, end?: CellPlace) => void;
  readonly extent: () => GridExtent;
  /** The grid's property of the column at a place, from 0. */
  readonly propAt: (x: number) => string | undefined;
  /** The key of the column at a place. */
  readonly columnAt: (x: number) => string | null;
  /** Tells of a text for one cell, where it has a column. */
  readonly put: (cell: CellPlace, text: string) => void;
}

export function createGridContext(grid: HTMLRevoGridElement, listener: GridListener): GridContext {
  const { hold, field } = listener;
  const stops: (() => void)[] = [];
  let cursor: CellPlace | null = null;
  let props: readonly string[] = [];

  const on: GridContext['on'] = (name, take) => {
    const handler = take as EventListener;
    grid.addEventListener(name, handler);
    stops.push(() => grid.removeEventListener(name, handler));
  };
  on<{ columns: Record<string, { prop: string }[]> }>('beforecolumnsset', ({ detail }) => {
    props = (detail.columns.rgCol ?? []).map(({ prop }) => prop);
  });

  const columnAt = (x: number) => listener.keyOf(props[x] ?? '');
  return {
    grid,
    listener,
    on,
    atEnd: (stop) => stops.push(stop),
    stop: () => stops.forEach((stop) => stop()),
    cursor: () => cursor,
    cursorIsAt: (cell) => {
      cursor = cell;
    },
    focus: (cell, end) => {
      cursor = cell;
      void hold.during(focusCell(grid, cell, end).then(() => editorGone(grid)));
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (activeElement === document.body || grid.contains(activeElement)) field.focus({ preventScroll: true });
      });
    },
    extent: () => ({ ...listener.extent(), page: listener.page() }),
    propAt: (x) => props[x],
    columnAt,
    put: ({ x, y }, text) => {
      const column = columnAt(x);
      if (column) listener.onCells([{ row: y, column, text }]);
    },
  };
}
