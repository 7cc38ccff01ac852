import type { RivalSlot } from '../../../core/claims/rivalSlots';
import type { Change } from '../../../core/change/change';
import { leftOf } from '../../../core/compare/bars/behind';
import type { Comparison } from '../../../core/compare/comparison';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { recordOf } from '../../../core/dataset/rowIndex';
import { formatMoney } from '../../../core/text/amounts/formatMoney';
import parts from '../../parts.module.css';
import { type Rival, RivalsTable } from '../../rivals/RivalsTable';
import styles from './details.module.css';
import { investmentWords } from './investmentWords';
import { RowLink } from './RowLink';
import { RuleButtons } from './RuleButtons';

export interface SlotProps {
  readonly slot: RivalSlot;
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly comparison: Comparison;
  readonly locale: string;
  readonly disabled: boolean;
  readonly onChange: (change: Change) => void;
  readonly onOpenInvestment: (id: string) => void;
}

/** So many rivals are shown at first, and all for the asking. */
const MOST_RIVALS = 12;

/** The figures that speak of one thing, and the rule that chooses among them. */
export function OneSlot(props: SlotProps) {
  const { slot, dataset, chart, comparison, locale, disabled, onChange, onOpenInvestment } = props;
  const { adopted } = slot;
  const { currency } = chart.question;
  const money = (value: number) => formatMoney(value, currency, locale);
  const rivals = rivalsOf(slot, dataset, money, locale);
  const lost = new Set(leftOf(comparison).map((left) => left.investment));
  const standing = slot.rivals.filter(({ investment }) => !lost.has(investment));
  const words = investmentWords(dataset, rivals[0]?.id ?? '', locale);
  const title = [words.company, words.period, words.status, words.what].filter(Boolean).join(', ');
  return (
    <section className={styles.slot} aria-label={title}>
      <h3>{title}</h3>
      <RivalsTable dataset={dataset} rivals={rivals} currency={currency} locale={locale} most={MOST_RIVALS} wide>
        {({ id, record, figure }) => (
          <>
            <RowLink onOpen={() => onOpenInvestment(id)}>{figure}</RowLink>{' '}
            {id !== adopted && standing.length === 1 && id === standing[0]?.investment && <strong>Shown</strong>}
            {id === adopted && <strong>Adopted{record?.adopted?.reason ? `: ${record.adopted.reason}` : ''}</strong>}
          </>
        )}
      </RivalsTable>
      <RuleButtons slot={slot} title={title} chart={chart} money={money} disabled={disabled} onChange={onChange} />
      {adopted !== null && <p className={parts.dim}>The adopted figure stands, whatever the rule.</p>}
    </section>
  );
}

function rivalsOf(slot: RivalSlot, dataset: Dataset, money: (value: number) => string, locale: string): Rival[] {
  const rival = (id: string, value: string): Rival => ({
    id,
    record: recordOf(dataset.investments, id),
    figure: investmentWords(dataset, id, locale).amount,
    value,
  });
  return [
    ...slot.rivals.map(({ investment, value }) => rival(investment, money(value.point))),
    ...slot.unrated.map((id) => rival(id, 'no rate')),
  ];
}
