import { Button, Loader, useComputedColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useContent } from '../../ledger/useContent';
import { useDataset, useLedger } from '../../ledger/useLedger';
import { useNavigation } from '../../navigation/useNavigation';
import { useTell } from '../../notices/useNotices';
import { ChartList } from './ChartList';
import parts from '../../parts.module.css';
import styles from './page.module.css';
import { ChartWorkbench } from './ChartWorkbench';
import { chooseChart, useCurrentChart } from '../currentChart';
import { useChartActions } from './useChartActions';
import { useRates } from '../figure/useRates';
import { locale } from '../../locale';

/** The charts of the open dataset: their list, the figure as it will be exported, its question and its look. */
export function ChartsPage() {
  const { api, desk } = useLedger();
  const dataset = useContent(useDataset());
  const { place } = useNavigation();
  const tell = useTell();
  const rates = useRates(api);
  const dark = useComputedColorScheme('light') === 'dark';
  const current = useCurrentChart(dataset);
  const disabled = typeof desk?.open?.readOnly === 'string';

  const actions = useChartActions(dataset);

  const asked = place?.id;
  const { id: opened } = dataset;
  useEffect(() => {
    if (asked) chooseChart(opened, asked);
  }, [asked, opened]);

  if (rates.phase === 'loading') {
    return (
      <div className={parts.blank} role="status">
        <Loader size="sm" aria-hidden /> Fetching exchange rates…
      </div>
    );
  }
  if (rates.phase === 'failed') {
    return (
      <div className={parts.blank} role="alert">
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
        onChoose={actions.onChoose}
        onAdd={actions.onAdd}
        onDuplicate={actions.onDuplicate}
        onDelete={actions.onDelete}
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
          onChange={actions.onChange}
          onOpenInvestment={actions.onOpenInvestment}
          onOpenPlace={actions.onOpenPlace}
        />
      ) : (
        <div className={parts.blank}>
          <h2>No charts yet</h2>
          <p>A chart is a saved question about the investments, and the look of its answer.</p>
          <Button size="compact-md" disabled={disabled} onClick={actions.onAdd}>
            New chart
          </Button>
        </div>
      )}
    </div>
  );
}
