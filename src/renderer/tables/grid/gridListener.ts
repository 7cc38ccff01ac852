import type { CellEdit } from './CellEdit';
import type { KeyHold } from './keyHold';
import type { Area, CellPlace, GridExtent } from './moveFocus';

/** Who is told what the user does in a grid, and says what the grid shows. */
export interface GridListener {
  readonly hold: KeyHold;
  /** The unseen field that has the browser's focus while a cell is selected. */
  readonly field: HTMLInputElement;
  /** How many rows Page Down goes. */
  readonly page: () => number;
  readonly extent: () => Omit<GridExtent, 'page'>;
  /** The column's key for a property of the grid's rows. */
  readonly keyOf: (prop: string) => string | null;
  /** What a screen reader says of a cell. */
  readonly nameOf: (cell: CellPlace) => string;
  readonly onCells: (cells: readonly CellEdit[]) => void;
  readonly onPaste: (at: Area, block: readonly (readonly string[])[]) => void;
  readonly onSort: (column: string) => void;
  readonly onLayout: (part: { order?: string[]; widths?: Record<string, number> }) => void;
  /** The cursor is on another cell: of the record with this id, in the column with this key. */
  readonly onSelect: (id: string, column: string | null) => void;
  readonly onLeave: () => void;
}
