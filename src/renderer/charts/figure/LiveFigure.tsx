import { Button, NativeSelect, useComputedColorScheme } from '@mantine/core';
import { memo, useState } from 'react';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { dayText } from '../../../core/words/inWords';
import { useDataset, useLedger } from '../../ledger/useLedger';
import { type Navigation, useNavigation } from '../../navigation/useNavigation';
import type { Rates } from './comparisonOf';
import { chooseChart, useCurrentChart } from '../currentChart';
import { figureFor } from './figureFor';
import { FigureView } from './FigureView';
import { leftSummary } from './leftGroups';
import styles from './LiveFigure.module.css';
import { NothingToDraw } from './NothingToDraw';
import { NotKnown } from '../known/NotKnown';
import { useCalm } from '../../calm/useCalm';
import { useRates } from './useRates';
import { useRecordsOn } from '../known/useRecordsOn';
import { locale } from '../../locale';

/** The current chart under the investments, following each edit, with its choice and the way to its page. */
export function LiveFigure() {
  const dataset = useDataset();
  const { api } = useLedger();
  const { go } = useNavigation();
  const rates = useRates(api);
  const chart = useCurrentChart(dataset);
  // The cell that was edited is painted first; the figure follows.
  const calm = useCalm(dataset);
  const known = useRecordsOn(calm, chart?.question.knownOn);
  const rows = 'dataset' in known ? known.dataset : null;

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
      {rates.phase === 'ready' && rows && <Live rows={rows} chart={chart} rates={rates.rates} go={go} />}
      {rates.phase === 'ready' && calm && !('dataset' in known) && (
        <div className={styles.figure}>
          <NotKnown known={known} day={chart.question.knownOn ?? ''} />
        </div>
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
  readonly rows: Dataset;
  readonly chart: Chart;
  readonly rates: Rates;
  readonly go: Navigation['go'];
}

/** Remembered: an edit is told three times (made, saving, saved), and none of these may make a figure of older rows. */
const Live = memo(function Live({ rows, chart, rates, go }: LiveProps) {
  const dark = useComputedColorScheme('light') === 'dark';
  const [selected, setSelected] = useState<string | null>(null);
  const { comparison, figure } = figureFor(rows, chart, rates, { locale, dark, bare: true });
  return (
    <div className={styles.body}>
      <div className={styles.figure}>
        {comparison.bars.length === 0 ? (
          <NothingToDraw dataset={rows} comparison={comparison} />
        ) : (
          <FigureView fill figure={figure} selected={selected} onSelect={setSelected} />
        )}
      </div>
      <button type="button" className={styles.summary} onClick={() => go('charts', { id: chart.id })}>
        {[...dayOf(chart), leftSummary(comparison)].join(' · ')}
      </button>
    </div>
  );
});

/** A working view has no subtitle, where a picture says its day. */
function dayOf({ question: { knownOn } }: Chart): string[] {
  return knownOn === undefined ? [] : [`As known on ${dayText(knownOn, locale)}`];
}
