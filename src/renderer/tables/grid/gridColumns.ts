import type { CellTemplateProp, ColumnRegular, HyperFunc, VNode } from '@revolist/react-datagrid';
import type { TableName } from '../../../core/dataset/tables';
import type { Column } from '../../../core/table/columns/column';
import { CellEditor, type EditorColumn } from './CellEditor';
import { type GridRow, propOf } from './GridRow';
import type { Sort } from './rowOrder';
import { foundKey } from './foundKey';

export interface GridColumnParts<Name extends TableName> {
  readonly columns: readonly Column<Name>[];
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: Sort | null;
  /** The cells that find has found. */
  readonly found: ReadonlySet<string>;
}

/** The grid's columns for a table's: texts as typed, marks on what could not be read, the editor. */
export function gridColumns<Name extends TableName>(parts: GridColumnParts<Name>): ColumnRegular[] {
  return parts.columns.map((column) => gridColumn(column, parts));
}

function gridColumn<Name extends TableName>(column: Column<Name>, parts: GridColumnParts<Name>): ColumnRegular {
  const { sort } = parts;
  const order = sort?.column === column.key ? sort.order : null;
  const problemOf = (cell: CellTemplateProp) => {
    const { record, context } = cell.model as GridRow<Name>;
    return column.refusal(record, context)?.reason ?? null;
  };
  const editing: EditorColumn = {
    title: column.title,
    example: column.example ?? '',
    options: (row) => {
      const { record, context } = row as GridRow<Name>;
      const readings = column.refusal(record, context)?.readings ?? [];
      // What may be read in several ways offers them, in a column without a list too.
      return readings.length > 0 ? readings : (column.options?.(context) ?? null);
    },
    create: column.create ?? false,
  };
  return {
    prop: propOf(column),
    name: column.title,
    size: parts.widths[column.key] ?? column.width,
    minSize: 40,
    editor: CellEditor,
    editing,
    columnTemplate: (h: HyperFunc<VNode>) =>
      h('span', { class: 'heading', title: column.title }, [
        h('span', {}, column.title),
        order === null ? null : h('span', { class: 'order', 'aria-hidden': 'true' }, order === 'asc' ? '↑' : '↓'),
      ]),
    columnProperties: () => ({
      class: { right: column.align === 'right' },
      'aria-sort': order === null ? 'none' : order === 'asc' ? 'ascending' : 'descending',
    }),
    cellProperties: (cell) => {
      const { record } = cell.model as GridRow<Name>;
      const problem = problemOf(cell);
      return {
        class: {
          right: column.align === 'right',
          review: problem !== null,
          found: parts.found.has(foundKey(record.id, column.key)),
        },
        ...(problem === null
          ? {}
          : { 'aria-invalid': 'true', 'aria-label': `${String(cell.value ?? '')}, needs review: ${problem}` }),
      };
    },
    cellTemplate: (h: HyperFunc<VNode>, cell) => {
      const text = String(cell.value ?? '');
      const problem = problemOf(cell);
      const title = problem === null ? text : `${text}\n${problem}`;
      return h('span', { class: 'text', title }, [
        problem === null ? null : reviewIcon(h),
        ...(column.align === 'right' && problem === null ? withUnit(h, text) : [h('span', {}, text)]),
      ]);
    },
  };
}

/** A number with what stands after it in a lighter tone: `20.64` `bn`. */
function withUnit(h: HyperFunc<VNode>, text: string): VNode[] {
  const parts = /^(.*\d)(\s?[\p{L}%].*)$/u.exec(text);
  const [, number = text, unit = ''] = parts ?? [];
  return [h('span', {}, number), h('span', { class: 'unit' }, unit)];
}

/** Drawn by the style sheet: the grid's own elements are HTML only. */
function reviewIcon(h: HyperFunc<VNode>): VNode {
  return h('span', { class: 'mark', 'aria-hidden': 'true' });
}
