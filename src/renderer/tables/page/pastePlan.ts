import type { Change } from '../../../core/change/change';
import type { TableName } from '../../../core/dataset/tables';
import type { Column, TableContext } from '../../../core/table/columns/column';
import { type ColumnNumbers, columnNumbers } from '../../../core/text/amounts/columnNumbers';
import type { CellEdit } from '../grid/CellEdit';
import type { Area } from '../grid/moveFocus';

/** A cell of a paste that could not be read. */
export interface PasteProblem {
  readonly id: string;
  /** The row as the table shows it, counted from 1. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly reason: string;
}

/** Where a block goes: its cells, and the area that it fills. */
export interface PlacedBlock {
  readonly cells: readonly CellEdit[];
  readonly area: Area;
  /** Columns of the block that lie past the table's last. */
  readonly beyond: number;
}

/**
 * Lays a block over a table from the selection's first cell. A selection that holds the block a whole number of times is
 * filled with it, as in spreadsheets.
 */
export function placeBlock(
  selection: Area,
  block: readonly (readonly string[])[],
  columns: readonly { readonly key: string }[],
): PlacedBlock {
  const width = block[0]?.length ?? 0;
  const height = block.length * repeats(selection.y1 - selection.y + 1, block.length);
  const across = width * repeats(selection.x1 - selection.x + 1, width);
  const cells: CellEdit[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const column = columns[selection.x + x];
      const text = block[y % block.length]?.[x % width] ?? '';
      if (column) cells.push({ row: selection.y + y, column: column.key, text });
    }
  }
  const x1 = Math.min(selection.x + across, columns.length) - 1;
  return {
    cells,
    area: { x: selection.x, y: selection.y, x1, y1: selection.y + height - 1 },
    beyond: Math.max(0, selection.x + across - columns.length),
  };
}

/** [A2] How the numbers of the amounts in a block are written. */
export function pastedNumbers(
  cells: readonly CellEdit[],
  columns: readonly { readonly key: string; readonly isAmount?: boolean }[],
  { locale, dataset }: TableContext,
): ColumnNumbers {
  const amounts = new Set(columns.filter(({ isAmount }) => isAmount).map(({ key }) => key));
  const texts = cells.filter(({ column }) => amounts.has(column)).map(({ text }) => text);
  return columnNumbers(texts, { locale, currency: dataset.settings.currency });
}

/** The cells that a change would leave unread, of those that it types into; `rowOf` gives a record's row, from 1. */
export function problemsOf<Name extends TableName>(
  table: Name,
  change: Change,
  columns: readonly Column<Name>[],
  context: TableContext,
  rowOf: (id: string) => number,
): PasteProblem[] {
  return change.edits.flatMap((edit) => {
    if (edit.kind !== 'put' || edit.table !== table) return [];
    const row = rowOf(edit.record.id);
    const record = edit.record as Parameters<Column<Name>['text']>[0];
    return columns.flatMap((column) => {
      const refusal = column.refusal(record, context);
      if (refusal === null) return [];
      return [
        { id: edit.record.id, row, column: column.title, text: column.text(record, context), reason: refusal.reason },
      ];
    });
  });
}

/** How often a block of one length fills a selection: only whole times, and at least once. */
function repeats(selected: number, block: number): number {
  return block > 0 && selected % block === 0 ? Math.max(1, selected / block) : 1;
}
