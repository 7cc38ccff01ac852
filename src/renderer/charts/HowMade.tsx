import type { Bar, Comparison } from '../../core/compare/comparison';
import type { Dataset } from '../../core/dataset/dataset';
import type { Notice } from '../ledger/ledgerState';
import styles from './ChartsPage.module.css';

interface HowMadeProps {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  readonly bar: Bar | null;
  readonly locale: string;
  readonly tell: (notice: Notice) => void;
  readonly onOpenInvestment: (id: string) => void;
}

export function HowMade({ bar }: HowMadeProps) {
  if (!bar) return <p className={styles.note}>Select a bar to see the rows, rates and rules behind it.</p>;
  return <pre>{JSON.stringify(bar, null, 1)}</pre>;
}
