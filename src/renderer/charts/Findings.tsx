import type { Comparison } from '../../core/compare/comparison';
import type { Dataset } from '../../core/dataset/dataset';
import styles from './ChartsPage.module.css';
import { investmentWords } from './investmentWords';

interface FindingsProps {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  readonly locale: string;
  readonly onOpenInvestment: (id: string) => void;
}

/** What the analyst should look at before the chart is published; each opens the row that it speaks of. */
export function Findings({ dataset, comparison, locale, onOpenInvestment }: FindingsProps) {
  if (comparison.warnings.length === 0) return <p className={styles.note}>Nothing was found to look at.</p>;
  return (
    <ul>
      {comparison.warnings.map(({ investment, text }, i) => (
        <li key={`${investment}-${i}`}>
          <button type="button" className={styles.finding} onClick={() => onOpenInvestment(investment)}>
            <span>{text}</span>
            <span className={styles.because}>{investmentWords(dataset, investment, locale).brief}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
