import type { CellTable } from '../../core/dataset/tables';
import { setCells } from '../../core/table/setCells';
import { newId } from '../ledger/newId';
import { useDataset, useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useTell } from '../notices/useNotices';

/** Types text into a cell of a record, as one change of this label. Gives whether it was taken; what was refused is told. */
export function useSetCell(table: CellTable, id: string): (column: string, text: string, label: string) => boolean {
  const dataset = useDataset();
  const { edit } = useLedger();
  const tell = useTell();
  return (column, text, label) => {
    const change = setCells(table, [{ id, column, text }], { dataset, locale, newId }, label);
    const failure = change && edit(change);
    if (failure) tell({ tone: 'refused', text: failure.message });
    return !failure;
  };
}
