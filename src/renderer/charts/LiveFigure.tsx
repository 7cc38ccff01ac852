import { Button, NativeSelect, useComputedColorScheme } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { Chart } from '../../core/dataset/question';
import { useDataset, useLedger } from '../ledger/useLedger';
import { useNavigation } from '../shell/useNavigation';
import type { Rates } from './comparisonOf';
import { chooseChart, useCurrentChart } from './currentChart';
import { figureFor } from './figureFor';
import { FigureView } from './FigureView';
import { leftSummary } from './leftOut';
import styles from './LiveFigure.module.css';
import { NothingToDraw } from './NothingToDraw';
import { useRates } from './useRates';
import { locale } from '../locale';

/** The current chart under the investments, following each edit, with its choice and the way to its page. */
export function LiveFigure() {
  const dataset = useDataset();
  const { api } = useLedger();
  const { go } = useNavigation();
  const rates = useRates(api);
  const chart = useCurrentChart(dataset);

  if (!chart) {
    return (
      <div className={styles.bar}>
        <span>No charts yet.</span>
        <Button variant="subtle" size="compact-xs" onClick={() => go('charts')}>
          Make a chart
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.live}>
      <header className={styles.bar}>
        <NativeSelect
          className={styles.picker ?? ''}
          size="xs"
          aria-label="Chart under the table"
          value={chart.id}
          data={dataset.charts.map(({ id, name }) => ({ value: id, label: name || '(no name)' }))}
          onChange={(event) => chooseChart(dataset.id, event.currentTarget.value)}
        />
        <Button variant="subtle" size="compact-xs" onClick={() => go('charts', { id: chart.id })}>
          Open chart
        </Button>
      </header>
      {rates.phase === 'ready' && (
        <Live dataset={dataset} chart={chart} rates={rates.rates} onOpenChart={() => go('charts', { id: chart.id })} />
      )}
      {rates.phase === 'failed' && (
        <p role="alert" className={styles.trouble}>
          The figure cannot be drawn: the exchange rates could not be read. {rates.reason}
        </p>
      )}
    </div>
  );
}

interface LiveProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly rates: Rates;
  readonly onOpenChart: () => void;
}

function Live({ dataset, chart, rates, onOpenChart }: LiveProps) {
  const dark = useComputedColorScheme('light') === 'dark';
  const [selected, setSelected] = useState<string | null>(null);
  // The cell that was edited is painted first; the figure follows in the next free moment.
  const rows = useDeferredValue(dataset);
  const { comparison, figure } = figureFor(rows, chart, rates, { locale, dark });
  return (
    <div className={styles.body}>
      <div className={styles.figure}>
        {comparison.bars.length === 0 ? (
          <NothingToDraw dataset={rows} comparison={comparison} />
        ) : (
          <FigureView fill figure={figure} selected={selected} onSelect={setSelected} />
        )}
      </div>
      <button type="button" className={styles.summary} onClick={onOpenChart}>
        {leftSummary(comparison)}
      </button>
    </div>
  );
}
