import { useMemo, useState } from 'react';
import type { TableName } from '../../../core/dataset/tables';
import type { Column, TableContext } from '../../../core/table/columns/column';
import { foundKey } from '../grid/foundKey';
import type { GridRow } from '../grid/GridRow';
import { haystackOf } from './haystack';
import type { CellPlace } from '../grid/moveFocus';

export interface Find {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly count: number;
  /** Counted from 1; 0 before the first jump. */
  readonly at: number;
  /** Goes to the next (1) or previous (-1) cell that has the text in it. Gives where it is. */
  readonly step: (by: 1 | -1) => CellPlace | null;
  /** The cells that have the text: `foundKey` of each. */
  readonly found: ReadonlySet<string>;
}

export interface FindParts<Name extends TableName> {
  readonly rows: readonly GridRow<Name>[];
  readonly columns: readonly Column<Name>[];
  readonly allColumns: readonly Column<Name>[];
  readonly context: TableContext;
}

const nothing = { cells: [], keys: new Set<string>() };

/** Finds a text in the cells that a table shows. */
export function useFind<Name extends TableName>({ rows, columns, allColumns, context }: FindParts<Name>): Find {
  const [{ text, at }, setFind] = useState({ text: '', at: 0 });
  const found = useMemo(() => {
    const wanted = text.trim().toLocaleLowerCase();
    const cells: CellPlace[] = [];
    const keys = new Set<string>();
    if (!wanted) return nothing;
    rows.forEach(({ record, id }, y) => {
      if (!haystackOf(record, allColumns, context).includes(wanted)) return;
      columns.forEach((column, x) => {
        if (!column.text(record, context).toLocaleLowerCase().includes(wanted)) return;
        cells.push({ x, y });
        keys.add(foundKey(id, column.key));
      });
    });
    return { cells, keys };
  }, [text, rows, columns, allColumns, context]);

  return {
    text,
    setText: (next) => setFind({ text: next, at: 0 }),
    count: found.cells.length,
    at: Math.min(at, found.cells.length),
    step: (by) => {
      const { length } = found.cells;
      if (length === 0) return null;
      const next = at === 0 ? (by === 1 ? 1 : length) : ((at - 1 + by + length) % length) + 1;
      setFind({ text, at: next });
      return found.cells[next - 1] ?? null;
    },
    found: found.keys,
  };
}
