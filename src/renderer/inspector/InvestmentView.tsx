import { relativesOf } from '../../core/claims/relatives';
import type { Dataset } from '../../core/dataset/dataset';
import type { Investment } from '../../core/dataset/records';
import { recordOf } from '../../core/dataset/rowIndex';
import { RecordHistory } from '../history/RecordHistory';
import { Citations } from './Citations';
import { amountText, companyText, periodInMonths, statedText, supersededText } from './facts';
import { impliedRates } from './impliedRate';
import parts from '../parts.module.css';
import styles from './Inspector.module.css';
import { InvestmentLinks } from './InvestmentLinks';
import { NeedsReview } from './NeedsReview';
import { RevisionTrail } from './RevisionTrail';
import { Rivals } from './Rivals';
import { Facts } from '../sections/Facts';
import { Section } from '../sections/Section';
import { locale } from '../locale';

const rates = new Intl.NumberFormat(locale, { maximumSignificantDigits: 5 });

export interface InvestmentViewProps {
  readonly investment: Investment;
  readonly dataset: Dataset;
}

/** All about one investment: what it says, on whose word, and how it stands to the others. */
export function InvestmentView({ investment, dataset }: InvestmentViewProps) {
  const { disputed, currency } = investment;
  const relatives = relativesOf(dataset, investment);
  return (
    <>
      <h3 className={styles.title}>{companyText(dataset, investment.company)}</h3>
      <p className={styles.figure}>{amountText(investment) ?? 'no amount'}</p>
      <NeedsReview table="investments" id={investment.id} />
      <Facts
        facts={[
          ['Stated as', statedText(investment)],
          [
            'Implied rate',
            impliedRates(investment)
              .map(({ currency: other, rate }) => `${rates.format(rate)} ${currency ?? ''} per ${other}`)
              .join(', '),
          ],
          ['Period', periodInMonths(dataset, investment) ?? 'not known'],
          ['Status', investment.status ?? 'not given'],
          ['Category', investment.category || 'not given'],
          ['Region', investment.region],
          ['Includes', investment.definition],
          ['Paid to', investment.beneficiaries.map((id) => companyText(dataset, id)).join(', ')],
          ['Tags', investment.tags.join(', ')],
          ['Superseded', supersededText(dataset, investment)],
          ['Note', investment.note],
        ]}
      />
      <Citations citations={investment.citations} />
      {disputed && (
        <Section title="Disputed">
          <p>By {disputed.by}.</p>
          {disputed.statement && <blockquote>{disputed.statement}</blockquote>}
          {disputed.source && <p className={parts.dim}>{recordOf(dataset.sources, disputed.source)?.title ?? ''}</p>}
        </Section>
      )}
      <Rivals investment={investment} dataset={dataset} />
      <RevisionTrail investment={investment} dataset={dataset} />
      {relatives.wholes.length > 0 && <InvestmentLinks title="Part of" investments={relatives.wholes} />}
      {relatives.parts.length > 0 && <InvestmentLinks title="Has parts" investments={relatives.parts} />}
      <RecordHistory table="investments" id={investment.id} />
    </>
  );
}
