import { Tabs } from '@mantine/core';
import { memo, useState } from 'react';
import { barKeyOf, type Figure } from '../../../chart/figure';
import type { Bar, Comparison } from '../../../core/compare/comparison';
import type { Fix } from '../../../core/notes/fix';
import { judgeFindings } from '../../../core/notes/judgeFindings';
import type { Change } from '../../../core/change/change';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import type { Notice } from '../../ledger/ledgerState';
import { formatCount } from '../../words/formatCount';
import styles from './details.module.css';
import { DataTable } from './DataTable';
import { Findings } from './Findings';
import { HowMade } from './HowMade';
import { LeftOut } from './LeftOut';
import { leftCount } from '../figure/leftGroups';
import type { Rates } from '../figure/comparisonOf';
import { RivalsPanel } from './RivalsPanel';
import { useRivalSlots } from './useRivalSlots';

interface ChartDetailsProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly rates: Rates;
  readonly comparison: Comparison;
  readonly figure: Figure;
  /** The selected bar. */
  readonly bar: Bar | null;
  readonly locale: string;
  readonly tell: (notice: Notice) => void;
  readonly onSelect: (bar: string | null) => void;
  readonly disabled: boolean;
  readonly onChange: (change: Change) => void;
  readonly onOpenInvestment: (id: string) => void;
  readonly onOpenPlace: (place: Fix & { readonly kind: 'open' }) => void;
}

type Tab = 'left' | 'findings' | 'rivals' | 'how' | 'data';

/** What stands behind the figure: what it leaves out, what a reader must know, how a bar was made, the numbers. */
export const ChartDetails = memo(function ChartDetails(props: ChartDetailsProps) {
  const { dataset, chart, rates, comparison, figure, bar, locale, tell, disabled } = props;
  const { onSelect, onChange, onOpenInvestment, onOpenPlace } = props;
  const key = bar && barKeyOf(bar);
  const [shown, setShown] = useState<{ readonly tab: Tab; readonly bar: string | null }>({ tab: 'left', bar: null });
  // Another bar brings its own explanation up, until another tab is asked for.
  const tab = key !== null && key !== shown.bar ? 'how' : key === null && shown.tab === 'how' ? 'left' : shown.tab;
  const findings = judgeFindings(dataset, comparison, chart.accepted);
  const open = findings.filter(({ state }) => state !== 'accepted');
  const slots = useRivalSlots(dataset, comparison.question, rates);
  return (
    <Tabs
      className={styles.details ?? ''}
      value={tab}
      onChange={(value) => setShown({ tab: (value ?? 'left') as Tab, bar: key })}
      keepMounted={false}
    >
      <Tabs.List aria-label="Behind the figure">
        <Tabs.Tab value="left">Left out ({formatCount(leftCount(comparison))})</Tabs.Tab>
        <Tabs.Tab value="findings">Findings ({open.length})</Tabs.Tab>
        <Tabs.Tab value="rivals">Rivals{slots ? ` (${formatCount(slots.length)})` : ''}</Tabs.Tab>
        <Tabs.Tab value="how">How this was made</Tabs.Tab>
        <Tabs.Tab value="data">Data table</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="left" tabIndex={0}>
        <LeftOut dataset={dataset} comparison={comparison} locale={locale} onOpenInvestment={onOpenInvestment} />
      </Tabs.Panel>
      <Tabs.Panel value="findings" tabIndex={0}>
        <Findings
          dataset={dataset}
          chart={chart}
          findings={findings}
          locale={locale}
          disabled={disabled}
          onChange={onChange}
          onOpenInvestment={onOpenInvestment}
          onOpenPlace={onOpenPlace}
        />
      </Tabs.Panel>
      <Tabs.Panel value="rivals" tabIndex={0}>
        <RivalsPanel
          dataset={dataset}
          chart={chart}
          comparison={comparison}
          slots={slots}
          locale={locale}
          disabled={disabled}
          onChange={onChange}
          onOpenInvestment={onOpenInvestment}
        />
      </Tabs.Panel>
      <Tabs.Panel value="how" tabIndex={0}>
        <HowMade
          dataset={dataset}
          comparison={comparison}
          rates={rates}
          bar={bar}
          locale={locale}
          tell={tell}
          onOpenInvestment={onOpenInvestment}
        />
      </Tabs.Panel>
      <Tabs.Panel value="data" tabIndex={0}>
        <DataTable
          comparison={comparison}
          figure={figure}
          name={figure.title}
          locale={locale}
          selected={key}
          onSelect={onSelect}
        />
      </Tabs.Panel>
    </Tabs>
  );
});
