import { useDeferredValue, useMemo, useState } from 'react';
import { barKeyOf } from '../../../chart/figure';
import type { Change } from '../../../core/change/change';
import type { Fix } from '../../../core/notes/fix';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import type { Notice } from '../../ledger/ledgerState';
import { renameChart } from '../chartChanges';
import { ChartDetails } from '../details/ChartDetails';
import styles from './page.module.css';
import { CommitField } from '../../fields/CommitField';
import type { Rates } from '../figure/comparisonOf';
import { ExportMenu } from '../export/ExportMenu';
import { figureFor } from '../figure/figureFor';
import { FigureView } from '../figure/FigureView';
import { LookPanel } from '../look/LookPanel';
import { NothingToDraw } from '../figure/NothingToDraw';
import { NotKnown } from '../known/NotKnown';
import { QuestionPanel } from '../question/QuestionPanel';
import type { PictureApi } from '../export/sendPicture';
import { ThemeSwitch } from './ThemeSwitch';
import { useRecordsOn } from '../known/useRecordsOn';

interface ChartWorkbenchProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly rates: Rates;
  readonly api: PictureApi;
  readonly locale: string;
  readonly appIsDark: boolean;
  readonly disabled: boolean;
  readonly tell: (notice: Notice) => void;
  readonly onChange: (change: Change) => void;
  readonly onOpenInvestment: (id: string) => void;
  readonly onOpenPlace: (place: Fix & { readonly kind: 'open' }) => void;
}

/** One chart: the figure as it will be exported, what stands behind it, and the two panels that make it. */
export function ChartWorkbench(props: ChartWorkbenchProps) {
  const { dataset, chart, rates, api, locale, appIsDark, disabled, tell, onChange } = props;
  const { onOpenInvestment, onOpenPlace } = props;
  const [dark, setDark] = useState(appIsDark);
  const [selected, setSelected] = useState<string | null>(null);

  const known = useRecordsOn(dataset, chart.question.knownOn);
  const rows = 'dataset' in known ? known.dataset : null;
  // The panels answer at once; over many rows the figure follows a moment later. A question and its rows go together: those of
  // one day must not be drawn for another.
  const asked = useDeferredValue(useMemo(() => ({ chart, rows }), [chart, rows]));
  const drawn = asked.rows && figureFor(asked.rows, asked.chart, rates, { locale, dark });
  const bar = selected === null ? null : (drawn?.comparison.bars.find((one) => barKeyOf(one) === selected) ?? null);

  return (
    <>
      <section className={styles.middle} aria-label={`Chart ${chart.name}`}>
        <header className={styles.bar}>
          <div className={styles.title}>
            <CommitField
              label="Name of the chart"
              hideLabel
              value={chart.name}
              maxLength={2000}
              disabled={disabled}
              refusal={(text) => (text.trim() === '' ? 'a chart needs a name' : null)}
              onCommit={(name) => onChange(renameChart(chart, name))}
            />
          </div>
          <ThemeSwitch dark={dark} onChange={setDark} />
          <ExportMenu api={api} chart={chart} locale={locale} dark={dark} onDark={setDark} tell={tell} />
        </header>
        <div className={styles.desk}>
          {!drawn || !asked.rows ? (
            'dataset' in known || <NotKnown known={known} day={chart.question.knownOn ?? ''} />
          ) : drawn.comparison.bars.length === 0 ? (
            <NothingToDraw dataset={asked.rows} comparison={drawn.comparison} />
          ) : (
            <FigureView figure={drawn.figure} selected={bar && selected} onSelect={setSelected} />
          )}
        </div>
        {drawn && asked.rows && (
          <ChartDetails
            dataset={asked.rows}
            chart={chart}
            rates={rates}
            comparison={drawn.comparison}
            figure={drawn.figure}
            bar={bar}
            locale={locale}
            tell={tell}
            onSelect={setSelected}
            disabled={disabled}
            onChange={onChange}
            onOpenInvestment={onOpenInvestment}
            onOpenPlace={onOpenPlace}
          />
        )}
      </section>
      <aside className={styles.panels} aria-label="Settings of the chart">
        <QuestionPanel dataset={dataset} chart={chart} known={known} onChange={onChange} disabled={disabled} />
        <LookPanel chart={chart} indexes={drawn?.comparison.indexes ?? []} onChange={onChange} disabled={disabled} />
      </aside>
    </>
  );
}
