import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../commands/useCommands';
import { Fault } from '../../notices/Fault';
import styles from './TablePageView.module.css';

const LiveFigure = lazy(async () => ({ default: (await import('../../charts/figure/LiveFigure')).LiveFigure }));

const RatesPanel = lazy(async () => ({ default: (await import('../../rates/RatesPanel')).RatesPanel }));

/** The current chart under the investments; it can be folded away. */
export function ChartUnderTable() {
  const [open, setOpen] = useState(true);
  const toggle = () => setOpen((was) => !was);
  useCommand('toggleChart', toggle);
  return (
    <section className={styles.chart} aria-label="Live chart">
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        title={open ? 'Hide the chart (Ctrl+L)' : 'Show the chart (Ctrl+L)'}
        onClick={toggle}
      >
        {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />}
        {open ? 'Hide the chart' : 'Show the chart'}
      </button>
      {open && (
        <Fault part="The chart">
          <Suspense fallback={null}>
            <LiveFigure />
          </Suspense>
        </Fault>
      )}
    </section>
  );
}

/** The rates that come with the app under the user's own. */
export function RatesUnderTable() {
  return (
    <section className={styles.rates} aria-label="Rates in force" data-region="rates">
      <Fault part="The list of rates">
        <Suspense fallback={null}>
          <RatesPanel />
        </Suspense>
      </Fault>
    </section>
  );
}
