import type { Change } from '../../../core/change/change';
import { Failure } from '../../../core/failure';
import { setCells } from '../../../core/table/setCells';
import type { NumberStyle } from '../../../core/text/separators';
import { useMakeChange } from '../../fiscal/useRereading';
import { useTell } from '../../notices/useNotices';
import type { CellTable } from '../../../core/dataset/tables';
import type { CellEdit } from '../grid/CellEdit';
import type { TableView } from './useTableView';

export interface TableChanges {
  /** Makes a change, where there is one; `then` is called once it is made. */
  readonly send: (change: Change | null, then?: () => void) => void;
  /** The change that typing texts makes, their numbers in a style; null, with word of it, where it cannot be made. */
  readonly typed: (cells: readonly CellEdit[], label: string, numberStyle?: NumberStyle) => Change | null;
}

/** Changes of one table, with word of those that are refused. */
export function useTableChanges<Name extends CellTable>(table: Name, view: TableView<Name>): TableChanges {
  const make = useMakeChange();
  const tell = useTell();
  return {
    send: (change, then) => {
      if (change) make(change, then);
    },
    typed: (cells, label, numberStyle) => {
      const texts = cells.map(({ row, column, text }) => ({ id: view.rows[row]?.id ?? null, row, column, text }));
      try {
        return setCells(table, texts, { ...view.context, numberStyle }, label);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        tell({ tone: 'refused', text: `Not done: ${error.message}.` });
        return null;
      }
    },
  };
}
