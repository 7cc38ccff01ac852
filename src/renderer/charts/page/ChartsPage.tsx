import { Button, Loader, useComputedColorScheme } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { useEffect } from 'react';
import type { Change } from '../../../core/change/change';
import type { Fix } from '../../../core/notes/fix';
import type { Chart } from '../../../core/dataset/question';
import { recordOf } from '../../../core/dataset/rowIndex';
import { useContent } from '../../ledger/useContent';
import { useDataset, useLedger } from '../../ledger/useLedger';
import { useNavigation } from '../../shell/useNavigation';
import { useTell } from '../../notices/useNotices';
import { newId } from '../../ledger/newId';
import { addChart, duplicateChart, removeChart } from '../chartChanges';
import { ChartList } from './ChartList';
import styles from './ChartsPage.module.css';
import { ChartWorkbench } from './ChartWorkbench';
import { chooseChart, useCurrentChart } from '../currentChart';
import { useRates } from '../figure/useRates';
import { locale } from '../../locale';

/** The charts of the open dataset: their list, the figure as it will be exported, its question and its look. */
export function ChartsPage() {
  const { api, edit, desk } = useLedger();
  const dataset = useContent(useDataset());
  const { place, go } = useNavigation();
  const tell = useTell();
  const rates = useRates(api);
  const dark = useComputedColorScheme('light') === 'dark';
  const current = useCurrentChart(dataset);
  const disabled = typeof desk?.open?.readOnly === 'string';

  const asked = place?.id;
  const { id: opened } = dataset;
  useEffect(() => {
    if (asked) chooseChart(opened, asked);
  }, [asked, opened]);

  // The same functions at each drawing: what they are given to is drawn again only when it has changed.
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
    const at = dataset.charts.indexOf(chart);
    const next = dataset.charts[at + 1] ?? dataset.charts[at - 1];
    if (next) chooseChart(opened, next.id);
    onChange(removeChart(chart));
  });
  const onOpenInvestment = useCallbackRef((id: string) => {
    if (recordOf(dataset.investments, id)) go('investments', { id });
    else tell({ tone: 'info', text: 'This investment was removed since. It stands in the history only.' });
  });
  const onOpenPlace = useCallbackRef(({ table, id, column }: Fix & { readonly kind: 'open' }) =>
    go(table, id === undefined ? undefined : { id, ...(column !== undefined && { column }) }),
  );

  if (rates.phase === 'loading') {
    return (
      <div className={styles.blank} role="status">
        <Loader size="sm" aria-hidden /> Fetching exchange rates…
      </div>
    );
  }
  if (rates.phase === 'failed') {
    return (
      <div className={styles.blank} role="alert">
        <p>No chart can be drawn: the exchange rates that come with Outlay could not be read. {rates.reason}</p>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <ChartList
        dataset={dataset}
        rates={rates.rates}
        current={current}
        locale={locale}
        dark={dark}
        disabled={disabled}
        onChoose={onChoose}
        onAdd={onAdd}
        onDuplicate={onDuplicate}
        onDelete={onDelete}
      />
      {current ? (
        <ChartWorkbench
          key={current.id}
          dataset={dataset}
          chart={current}
          rates={rates.rates}
          api={api}
          locale={locale}
          appIsDark={dark}
          disabled={disabled}
          tell={tell}
          onChange={onChange}
          onOpenInvestment={onOpenInvestment}
          onOpenPlace={onOpenPlace}
        />
      ) : (
        <div className={styles.blank}>
          <h2>No charts yet</h2>
          <p>A chart is a saved question about the investments, and the look of its answer.</p>
          <Button size="compact-md" disabled={disabled} onClick={onAdd}>
            New chart
          </Button>
        </div>
      )}
    </div>
  );
}
