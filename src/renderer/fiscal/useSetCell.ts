import type { CellTable } from '../../core/dataset/tables';
import { setCells } from '../../core/table/setCells';
import { useMakeChange } from './useRereading';
import { newId } from '../ledger/newId';
import { useDataset } from '../ledger/useLedger';
import { locale } from '../locale';

/** Text for a cell of a record. */
export interface TypedCell {
  readonly table: CellTable;
  readonly id: string;
  readonly column: string;
  readonly text: string;
}

/** Types text into a cell of a record, as one change of this label; `then` is called once it was taken. What was refused is told. */
export function useSetCell(): (cell: TypedCell, label: string, then?: () => void) => void {
  const dataset = useDataset();
  const make = useMakeChange();
  return ({ table, id, column, text }, label, then) => {
    const change = setCells(table, [{ id, column, text }], { dataset, locale, newId }, label);
    if (change) make(change, then);
    else then?.();
  };
}
