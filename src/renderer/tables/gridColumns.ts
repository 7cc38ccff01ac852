import type { CellTemplateProp, ColumnRegular, HyperFunc, VNode } from '@revolist/react-datagrid';
import type { TableName } from '../../core/dataset/dataset';
import type { Column, TableContext } from '../../core/table/column';
import { CellEditor, type EditorColumn } from './CellEditor';
import { type GridRow, propOf } from './GridRow';
import type { Sort } from './rowOrder';

export interface GridColumnParts<Name extends TableName> {
  readonly columns: readonly Column<Name>[];
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: Sort | null;
  readonly context: () => TableContext;
  /** Whether a cell is one that find has found. */
  readonly isFound: (id: string, column: string) => boolean;
  readonly onCommit: EditorColumn['onCommit'];
  readonly onCancel: EditorColumn['onCancel'];
}

/** The grid's columns for a table's: texts as typed, marks on what could not be read, the editor. */
export function gridColumns<Name extends TableName>(parts: GridColumnParts<Name>): ColumnRegular[] {
  return parts.columns.map((column) => gridColumn(column, parts));
}

function gridColumn<Name extends TableName>(column: Column<Name>, parts: GridColumnParts<Name>): ColumnRegular {
  const { sort, context } = parts;
  const order = sort?.column === column.key ? sort.order : null;
  const problemOf = (cell: CellTemplateProp) => {
    const { record } = cell.model as GridRow<Name>;
    return record ? column.problem(record, context()) : null;
  };
  const editing: EditorColumn = {
    title: column.title,
    example: column.example ?? '',
    options: column.options ? () => column.options?.(context()) ?? [] : null,
    create: column.create ?? false,
    onCommit: parts.onCommit,
    onCancel: parts.onCancel,
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
        column.title,
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
          found: record !== undefined && parts.isFound(record.id, column.key),
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
        ...(column.align === 'right' && problem === null ? withUnit(h, text) : [text]),
      ]);
    },
  };
}

/** A number with what stands after it in a lighter tone: `20.64` `bn`. */
function withUnit(h: HyperFunc<VNode>, text: string): (VNode | string)[] {
  const parts = /^(.*\d)(\s?[\p{L}%].*)$/u.exec(text);
  return parts ? [parts[1] ?? '', h('span', { class: 'unit' }, parts[2] ?? '')] : [text];
}

function reviewIcon(h: HyperFunc<VNode>): VNode {
  return h('svg', { class: 'mark', viewBox: '0 0 16 16', width: '12', height: '12', 'aria-hidden': 'true' }, [
    h('path', {
      d: 'M8 1.5 15 14H1Z',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.5',
      'stroke-linejoin': 'round',
    }),
    h('path', { d: 'M8 6v4M8 11.6v.6', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round' }),
  ]);
}
