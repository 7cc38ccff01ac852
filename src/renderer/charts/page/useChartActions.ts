import { useCallbackRef } from '@mantine/hooks';
import type { Change } from '../../../core/change/change';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { recordOf } from '../../../core/dataset/rowIndex';
import type { Fix } from '../../../core/notes/fix';
import { newId } from '../../ledger/newId';
import { useLedger } from '../../ledger/useLedger';
import { useTell } from '../../notices/useNotices';
import { useNavigation } from '../../navigation/useNavigation';
import { addChart, duplicateChart, removeChart } from '../chartChanges';
import { chooseChart } from '../currentChart';

export interface ChartActions {
  readonly onChange: (change: Change) => void;
  readonly onChoose: (id: string) => void;
  readonly onAdd: () => void;
  readonly onDuplicate: (chart: Chart) => void;
  readonly onDelete: (chart: Chart) => void;
  readonly onOpenInvestment: (id: string) => void;
  readonly onOpenPlace: (place: Fix & { readonly kind: 'open' }) => void;
}

/**
 * What can be done on the page of charts. The same functions at each drawing: what they are given to is drawn again only when
 * it has changed itself.
 */
export function useChartActions(dataset: Dataset): ChartActions {
  const { edit } = useLedger();
  const { go } = useNavigation();
  const tell = useTell();
  const { id: opened, charts, investments } = dataset;

  const onChange = useCallbackRef((change: Change) => {
    const failure = edit(change);
    if (failure) tell({ tone: 'refused', text: failure.message });
  });
  const onChoose = useCallbackRef((id: string) => chooseChart(opened, id));
  const onAdd = useCallbackRef(() => {
    const id = newId('charts');
    onChange(addChart(dataset, id));
    chooseChart(opened, id);
  });
  const onDuplicate = useCallbackRef((chart: Chart) => {
    const id = newId('charts');
    onChange(duplicateChart(dataset, chart, id));
    chooseChart(opened, id);
  });
  const onDelete = useCallbackRef((chart: Chart) => {
    const at = charts.indexOf(chart);
    const next = charts[at + 1] ?? charts[at - 1];
    if (next) chooseChart(opened, next.id);
    onChange(removeChart(chart));
  });
  const onOpenInvestment = useCallbackRef((id: string) => {
    if (recordOf(investments, id)) go('investments', { id });
    else tell({ tone: 'info', text: 'This investment was removed since. It stands in the history only.' });
  });
  const onOpenPlace = useCallbackRef(({ table, id, column }: Fix & { readonly kind: 'open' }) =>
    go(table, id === undefined ? undefined : { id, ...(column !== undefined && { column }) }),
  );
  return { onChange, onChoose, onAdd, onDuplicate, onDelete, onOpenInvestment, onOpenPlace };
}
