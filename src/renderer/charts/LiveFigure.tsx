import { ActionIcon, Button, NativeSelect, useComputedColorScheme } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { Chart } from '../../core/dataset/question';
import { useCommand } from '../commands/useCommands';
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

/** The current chart under the investments, following each edit; it can be folded away (Mod+L). */
export function LiveFigure() {
  const dataset = useDataset();
  const { api } = useLedger();
  const { go } = useNavigation();
  const rates = useRates(api);
  const chart = useCurrentChart(dataset);
  const [open, setOpen] = useState(true);
  useCommand('toggleChart', () => setOpen(!open));

  return (
    <section className={styles.live} aria-label="Live chart">
      <header className={styles.bar}>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-expanded={open}
          aria-label={open ? 'Hide the live chart' : 'Show the live chart'}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
        </ActionIcon>
        {chart ? (
          <>
            <NativeSelect
              className={styles.picker ?? ''}
              size="xs"
              aria-label="Chart under the table"
              value={chart.id}
              data={dataset.charts.map(({ id, name }) => ({ value: id, label: name || '(no name)' }))}
              onChange={(event) => chooseChart(dataset, event.currentTarget.value)}
            />
            <span className={styles.push} />
            <Button variant="subtle" size="compact-xs" onClick={() => go('charts', { id: chart.id })}>
              Open chart
            </Button>
          </>
        ) : (
          <>
            <span>No charts yet</span>
            <span className={styles.push} />
            <Button variant="subtle" size="compact-xs" onClick={() => go('charts')}>
              Make a chart
            </Button>
          </>
        )}
      </header>
      {open && chart && rates.phase === 'ready' && (
        <Live dataset={dataset} chart={chart} rates={rates.rates} onOpenChart={() => go('charts', { id: chart.id })} />
      )}
      {open && rates.phase === 'failed' && (
        <p role="alert" className={styles.trouble}>
          The figure cannot be drawn: the exchange rates could not be read. {rates.reason}
        </p>
      )}
    </section>
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
  const locale = navigator.language;
  // The cell that was edited is painted first; the figure follows in the next free moment.
  const rows = useDeferredValue(dataset);
  const { comparison, figure } = useMemo(
    () => figureFor(rows, chart, rates, { locale, dark }),
    [rows, chart, rates, locale, dark],
  );
  return (
    <div className={styles.body}>
      <div className={styles.figure}>
        {comparison.bars.length === 0 ? (
          <NothingToDraw dataset={rows} comparison={comparison} />
        ) : (
          <FigureView figure={figure} name={chart.name} selected={selected} onSelect={setSelected} />
        )}
      </div>
      <button type="button" className={styles.summary} onClick={onOpenChart}>
        {leftSummary(comparison)}
      </button>
    </div>
  );
}
