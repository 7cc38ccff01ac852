import type { Investment } from '../../core/dataset/records';
import { useDataset } from '../ledger/useLedger';
import { formatCount } from '../words/formatCount';
import { useNavigation } from '../navigation/useNavigation';
import { amountText, companyText, periodText } from './facts';
import parts from '../parts.module.css';
import styles from './Inspector.module.css';
import { Section } from '../sections/Section';

const MOST_LISTED = 20;

export interface InvestmentLinksProps {
  readonly title: string;
  readonly investments: readonly Investment[];
}

/** Other investments, each the way to its row. */
export function InvestmentLinks({ title, investments }: InvestmentLinksProps) {
  const dataset = useDataset();
  const { go } = useNavigation();
  const more = investments.length - MOST_LISTED;
  return (
    <Section title={title}>
      <ul>
        {investments.slice(0, MOST_LISTED).map((investment) => (
          <li key={investment.id}>
            <button type="button" className={styles.row} onClick={() => go('investments', { id: investment.id })}>
              <span>
                {companyText(dataset, investment.company)}, {periodText(dataset, investment) ?? 'no period'}
              </span>
              <span className={parts.number}>{amountText(investment) ?? 'no amount'}</span>
              <small>{[investment.category, investment.region].filter(Boolean).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={parts.dim}>and {formatCount(more)} more</p>}
    </Section>
  );
}
