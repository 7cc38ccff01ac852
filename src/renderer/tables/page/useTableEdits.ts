import { type RefObject, useState } from 'react';
import { addRow, removeRows } from '../../../core/table/rows';
import { formatCount } from '../../words/formatCount';
import type { CellTable } from '../../../core/dataset/tables';
import { useTell } from '../../notices/useNotices';
import type { Place } from '../../navigation/useNavigation';
import type { CellEdit } from '../grid/CellEdit';
import type { GridHandle } from '../grid/Grid';
import type { Area } from '../grid/moveFocus';
import type { NumberStyle } from '../../../core/text/separators';
import { pastedNumbers, placeBlock, problemsOf } from './pastePlan';
import type { PastePlan } from './PastePreview';
import { useTableChanges } from './useTableChanges';
import type { TableView } from './useTableView';

export interface TableEdits {
  /** Types texts into cells. Where it was one alone, `typedAt` is told of its place in the ledger. */
  readonly set: (cells: readonly CellEdit[]) => void;
  readonly paste: (at: Area, block: readonly (readonly string[])[]) => void;
  readonly add: () => void;
  readonly remove: () => void;
  readonly fillDown: () => void;
  /** A paste that waits for the user's word. */
  readonly plan: PastePlan | null;
  readonly dropPlan: () => void;
}

/** Everything that is done to a table, each as one change. */
export function useTableEdits<Name extends CellTable>(
  table: Name,
  view: TableView<Name>,
  grid: RefObject<GridHandle | null>,
  show: (id: string) => void,
  typedAt: (cell: Required<Place>) => void,
): TableEdits {
  const tell = useTell();
  const { send, typed } = useTableChanges(table, view);
  const [plan, setPlan] = useState<PastePlan | null>(null);

  const set = (cells: readonly CellEdit[], verb = 'edit') => {
    const change = typed(cells, labelOf(verb, cells, view));
    const [cell, ...others] = cells;
    const id = cell && view.rows[cell.row]?.id;
    send(change, () => {
      if (cell && id !== undefined && others.length === 0) typedAt({ id, column: cell.column });
    });
  };

  const paste = (at: Area, block: readonly (readonly string[])[], chosen?: NumberStyle) => {
    const { cells, area, beyond } = placeBlock(at, block, view.columns);
    const rows = area.y1 - area.y + 1;
    const numbers = pastedNumbers(cells, view.columns, view.context);
    const style = chosen ?? (numbers.kind === 'shown' ? numbers.style : undefined);
    const change = typed(cells, `paste ${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}`, style);
    if (!change) return;
    const columns = view.columns.slice(area.x, area.x1 + 1);
    // New rows stand at the end of the change, in their order, and will stand at the end of the table.
    const places = new Map(view.rows.slice(area.y, area.y1 + 1).map(({ id }, index) => [id, area.y + index + 1]));
    let added = view.rows.length;
    const problems = problemsOf(table, change, columns, view.context, (id) => places.get(id) ?? (added += 1));
    const select = () => grid.current?.focus({ x: area.x, y: area.y }, { x: area.x1, y: area.y1 });
    const apply = () => send(change, () => setTimeout(select, 0));
    const asks = numbers.kind === 'asks' ? numbers : null;
    if (problems.length === 0 && beyond === 0 && !asks) return apply();
    const question = asks && { ...asks, chosen, choose: (to: NumberStyle) => paste(at, block, to) };
    setPlan({ rows, added: Math.max(0, area.y1 + 1 - view.rows.length), beyond, apply, problems, question });
  };

  const add = () => {
    const change = addRow(table, view.context);
    const [added] = change.edits;
    send(change, () => added?.kind === 'put' && show(added.record.id));
  };

  const remove = async () => {
    const area = await grid.current?.selected();
    if (!area) {
      tell({ tone: 'info', text: 'Select the rows to delete first.' });
      return;
    }
    send(
      removeRows(
        table,
        view.rows.slice(area.y, area.y1 + 1).map(({ id }) => id),
      ),
    );
  };

  const fillDown = async () => {
    const area = await grid.current?.selected();
    if (!area) return;
    const cells = filledDown(area, view);
    if (cells) set(cells, 'fill');
  };

  return {
    set,
    paste: (at, block) => paste(at, block),
    add,
    remove: () => void remove(),
    fillDown: () => void fillDown(),
    plan,
    dropPlan: () => setPlan(null),
  };
}

/** The cells of a selection with the texts of its first row, or of the row above where it is but one; null where none is. */
function filledDown<Name extends CellTable>(area: Area, view: TableView<Name>): CellEdit[] | null {
  const from = area.y === area.y1 ? area.y - 1 : area.y;
  const source = view.rows[from];
  if (!source) return null;
  const cells: CellEdit[] = [];
  for (let row = from + 1; row <= area.y1; row += 1) {
    for (let x = area.x; x <= area.x1; x += 1) {
      const column = view.columns[x];
      if (column) cells.push({ row, column: column.key, text: column.text(source.record, view.context) });
    }
  }
  return cells;
}

/** What an edit is called in undo: `edit amount of ByteDance`, `clear 6 cells`. */
function labelOf<Name extends CellTable>(verb: string, cells: readonly CellEdit[], view: TableView<Name>): string {
  const [first] = cells;
  const action = verb === 'edit' && cells.every(({ text }) => text === '') ? 'clear' : verb;
  const column = view.columns.find(({ key }) => key === first?.column);
  if (!first || !column || cells.length > 1) return `${action} ${formatCount(cells.length)} cells`;
  const record = view.rows[first.row]?.record;
  const naming = view.allColumns.find(({ key }) => key !== 'id' && key !== column.key);
  const name = record && naming ? naming.text(record, view.context) : '';
  return `${action} ${column.title.toLowerCase()}${name ? ` of ${name}` : ''}`.slice(0, 500);
}
