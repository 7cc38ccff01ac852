import { Loader } from '@mantine/core';
import { useDeferredValue } from 'react';
import { useRates } from '../charts/figure/useRates';
import { useDataset, useLedger } from '../ledger/useLedger';
import { RatesInForce } from './RatesInForce';
import styles from './RatesPanel.module.css';

/** Under the table of the user's own rates: the rates that are in force, those that come with the app among them. */
export function RatesPanel() {
  const { api } = useLedger();
  const rates = useRates(api);
  // The cell that was edited is painted first.
  const dataset = useDeferredValue(useDataset());
  switch (rates.phase) {
    case 'loading':
      return (
        <p className={styles.note} role="status">
          <Loader size={14} aria-hidden /> Fetching exchange rates…
        </p>
      );
    case 'failed':
      return (
        <p className={styles.note} role="alert">
          The exchange rates that come with Outlay could not be read. {rates.reason}
        </p>
      );
    case 'ready':
      return <RatesInForce dataset={dataset} rates={rates.rates} />;
  }
}
