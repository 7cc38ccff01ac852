import type { Finding } from '../../core/compare/findings';
import type { Dataset } from '../../core/dataset/dataset';
import styles from './ChartsPage.module.css';
import { investmentWords } from './investmentWords';

interface FindingsProps {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly locale: string;
  readonly onOpenInvestment: (id: string) => void;
}

/** So many rows stand under a finding; the rest is counted. */
const most = 12;

/** What a reader of the chart could be misled by [L1], each with the rows that it is about. */
export function Findings({ dataset, findings, locale, onOpenInvestment }: FindingsProps) {
  if (findings.length === 0) return <p className={styles.note}>Nothing here would mislead a reader.</p>;
  return (
    <ul className={styles.findings}>
      {findings.map(({ kind, text, investments }) => (
        <li key={kind}>
          <strong>{text}</strong>
          <span className={styles.about}>
            {investments.slice(0, most).map((id) => (
              <button key={id} type="button" className={styles.link} onClick={() => onOpenInvestment(id)}>
                {investmentWords(dataset, id, locale).brief}
              </button>
            ))}
            {investments.length > most && <span className={styles.dim}>and {investments.length - most} more</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
