import type { Direction } from './CellEditor';

export interface CellPlace {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of cells, its corners included. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly y1: number;
}

/** Where the cursor and the other corner of the selection are. */
export interface Selection {
  readonly focus: CellPlace;
  readonly end: CellPlace;
}

/** How many columns and rows there are, and how many rows a page has. */
export interface GridExtent {
  readonly columns: number;
  readonly rows: number;
  readonly page: number;
}

export interface MoveKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where a key takes the selection, as in spreadsheets; null where the key does not move. */
export function moveSelection({ focus, end }: Selection, key: MoveKey, extent: GridExtent): Selection | null {
  if (key.altKey) return null;
  const edge = key.ctrlKey || key.metaKey;
  if (!edge && (key.key === 'Enter' || key.key === 'Tab')) {
    const step = key.shiftKey ? -1 : 1;
    return at(
      clamp(key.key === 'Enter' ? { x: focus.x, y: focus.y + step } : { x: focus.x + step, y: focus.y }, extent),
    );
  }
  const from = key.shiftKey ? end : focus;
  const to = target(from, key.key, edge, extent);
  if (!to) return null;
  const cell = clamp(to, extent);
  return key.shiftKey ? { focus, end: cell } : at(cell);
}

/** Where the cursor goes when a cell has been edited. */
export function leaveCell(focus: CellPlace, direction: Direction, extent: GridExtent): CellPlace {
  const steps = { down: [0, 1], up: [0, -1], left: [-1, 0], right: [1, 0], stay: [0, 0] } as const;
  const [x, y] = steps[direction];
  return clamp({ x: focus.x + x, y: focus.y + y }, extent);
}

export function areaOf({ focus, end }: Selection): Area {
  return {
    x: Math.min(focus.x, end.x),
    y: Math.min(focus.y, end.y),
    x1: Math.max(focus.x, end.x),
    y1: Math.max(focus.y, end.y),
  };
}

function target(
  { x, y }: CellPlace,
  key: string,
  edge: boolean,
  { columns, rows, page }: GridExtent,
): CellPlace | null {
  switch (key) {
    case 'ArrowDown':
      return { x, y: edge ? rows - 1 : y + 1 };
    case 'ArrowUp':
      return { x, y: edge ? 0 : y - 1 };
    case 'ArrowRight':
      return { x: edge ? columns - 1 : x + 1, y };
    case 'ArrowLeft':
      return { x: edge ? 0 : x - 1, y };
    case 'Home':
      return { x: 0, y: edge ? 0 : y };
    case 'End':
      return { x: columns - 1, y: edge ? rows - 1 : y };
    case 'PageDown':
      return { x, y: y + page };
    case 'PageUp':
      return { x, y: y - page };
    default:
      return null;
  }
}

function clamp({ x, y }: CellPlace, { columns, rows }: GridExtent): CellPlace {
  return { x: Math.max(0, Math.min(columns - 1, x)), y: Math.max(0, Math.min(rows - 1, y)) };
}

function at(cell: CellPlace): Selection {
  return { focus: cell, end: cell };
}
