import { type RefObject, useState } from 'react';
import type { Change } from '../../core/change/change';
import type { Tables } from '../../core/dataset/dataset';
import { useLedger } from '../ledger/useLedger';
import { type TablePage } from '../shell/useNavigation';
import { useTell } from '../shell/useNotices';
import { blankRecord } from './blankRecord';
import { editCells, putOf, type RecordText } from './editCells';
import type { CellText, GridHandle } from './Grid';
import type { Area } from './moveFocus';
import type { PastePlan } from './PastePreview';
import { tableTitles } from './tableTitles';
import type { TableView } from './useTableView';

export interface TableEdits {
  readonly set: (cells: readonly CellText[]) => void;
  readonly paste: (at: Area, block: readonly (readonly string[])[]) => void;
  readonly add: () => void;
  readonly remove: () => void;
  readonly fillDown: () => void;
  /** A paste that waits for the user's word. */
  readonly plan: PastePlan | null;
  readonly dropPlan: () => void;
}

/** Everything that is done to a table, each as one change. */
export function useTableEdits<Name extends TablePage>(
  table: Name,
  view: TableView<Name>,
  grid: RefObject<GridHandle | null>,
): TableEdits {
  const { edit } = useLedger();
  const tell = useTell();
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const { one } = tableTitles[table];

  const send = (label: string, edits: Change['edits']) => {
    if (edits.length === 0) return;
    const failure = edit({ label, edits });
    if (failure) tell({ tone: 'refused', text: `Not done: ${failure.message}.` });
  };

  /** The cells with the records that they are in; rows past the end are new records. */
  const locate = (cells: readonly CellText[]): { texts: RecordText<Name>[]; added: number } => {
    const fresh = new Map<number, Tables[Name]>();
    const texts = cells.flatMap(({ row, column: key, text }) => {
      const column = view.columns.find((other) => other.key === key);
      if (!column) return [];
      let record = view.rows[row]?.record ?? fresh.get(row);
      if (!record) {
        record = blankRecord(table, view.context().newId(table));
        fresh.set(row, record);
      }
      return [{ record, column, text }];
    });
    return { texts, added: fresh.size };
  };

  const set = (cells: readonly CellText[], verb = 'edit') => {
    const { texts } = locate(cells);
    const { edits } = editCells(table, texts, view.context());
    send(labelOf(verb, texts, view), [...edits]);
  };

  const paste = (at: Area, block: readonly (readonly string[])[]) => {
    const width = block[0]?.length ?? 0;
    // A block fills a larger selection as often as it fits, as in spreadsheets.
    const down = repeats(at.y1 - at.y + 1, block.length);
    const across = repeats(at.x1 - at.x + 1, width);
    const cells: CellText[] = [];
    for (let y = 0; y < down * block.length; y += 1) {
      for (let x = 0; x < across * width; x += 1) {
        const column = view.columns[at.x + x];
        const text = block[y % block.length]?.[x % width] ?? '';
        if (column) cells.push({ row: at.y + y, column: column.key, text });
      }
    }
    const { texts, added } = locate(cells);
    const { edits, problems } = editCells(table, texts, view.context());
    const rows = down * block.length;
    const beyond = Math.max(0, at.x + width - view.columns.length);
    const apply = () => {
      send(`paste ${rows} ${rows === 1 ? 'row' : 'rows'}`, [...edits]);
      const end = { x: Math.min(at.x + across * width, view.columns.length) - 1, y: at.y + rows - 1 };
      setTimeout(() => grid.current?.focus({ x: at.x, y: at.y }, end), 0);
    };
    if (problems.length === 0 && beyond === 0) return apply();
    const places = new Map(texts.map(({ record }, index) => [record.id, cells[index]?.row ?? 0]));
    setPlan({
      rows,
      added,
      beyond,
      problems: problems.map(({ id, column, text, reason }) => ({
        row: (places.get(id) ?? 0) + 1,
        column,
        text,
        reason,
      })),
      apply,
    });
  };

  const add = () => {
    const record = blankRecord(table, view.context().newId(table));
    send(`add ${one}`, [putOf(table, record)]);
    setTimeout(() => grid.current?.focus({ x: 0, y: view.rows.length }), 30);
  };

  const remove = async () => {
    const area = await grid.current?.selected();
    if (!area) {
      tell({ tone: 'info', text: 'Select the rows to delete first.' });
      return;
    }
    const rows = view.rows.slice(area.y, area.y1 + 1);
    send(
      `delete ${rows.length === 1 ? one : `${rows.length} rows`}`,
      rows.map(({ id }) => ({ kind: 'remove', table, id })),
    );
  };

  const fillDown = async () => {
    const area = await grid.current?.selected();
    if (!area) return;
    // One row: from the row above it; more: from the first of them.
    const from = area.y === area.y1 ? area.y - 1 : area.y;
    const source = view.rows[from];
    if (!source) return;
    const cells: CellText[] = [];
    for (let row = from + 1; row <= area.y1; row += 1) {
      for (let x = area.x; x <= area.x1; x += 1) {
        const column = view.columns[x];
        if (column) cells.push({ row, column: column.key, text: column.text(source.record, view.context()) });
      }
    }
    set(cells, 'fill');
  };

  return {
    set,
    paste,
    add,
    remove: () => void remove(),
    fillDown: () => void fillDown(),
    plan,
    dropPlan: () => setPlan(null),
  };
}

/** How often a block of one length fills a selection: only whole times, and at least once. */
function repeats(selected: number, block: number): number {
  return block > 0 && selected % block === 0 ? Math.max(1, selected / block) : 1;
}

function labelOf<Name extends TablePage>(
  verb: string,
  texts: readonly RecordText<Name>[],
  view: TableView<Name>,
): string {
  const [first] = texts;
  if (!first) return verb;
  const action = verb === 'edit' && texts.every(({ text }) => text === '') ? 'clear' : verb;
  if (texts.length > 1) return `${action} ${texts.length} cells`;
  const name = view.allColumns[0]?.text(first.record, view.context()) ?? '';
  return `${action} ${first.column.title.toLowerCase()}${name ? ` of ${name}` : ''}`.slice(0, 500);
}
