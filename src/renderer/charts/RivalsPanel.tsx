import { groupWitnesses } from '../../core/compare/groupWitnesses';
import type { RivalSlot } from '../../core/compare/rivalSlots';
import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import type { Chart } from '../../core/dataset/question';
import { recordOf } from '../../core/dataset/rowIndex';
import { formatMoney } from '../../core/text/formatMoney';
import { OneWitness } from '../inspector/OneWitness';
import { sourceFacts } from '../../core/compare/sourceFacts';
import { askChart } from './chartChanges';
import styles from './ChartsPage.module.css';
import { investmentWords } from './investmentWords';
import { rivalChoices } from './questionChoices';

interface RivalsPanelProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly slots: readonly RivalSlot[] | null;
  readonly locale: string;
  readonly disabled: boolean;
  readonly onChange: (change: Change) => void;
  readonly onOpenInvestment: (id: string) => void;
}

/** So many slots, and rivals in each, are shown; the rest is counted. */
const MOST = 50;

/** The chart's rivals [C4]: what each says, on whose word, and what each rule would make of them. */
export function RivalsPanel(props: RivalsPanelProps) {
  const { slots } = props;
  if (slots === null) return <p className={styles.note}>Looking for rivals…</p>;
  if (slots.length === 0) {
    return <p className={styles.note}>No two figures here speak of the same company, period, category and region.</p>;
  }
  return (
    <>
      {slots.slice(0, MOST).map((slot) => (
        <Slot key={slot.rivals[0]?.investment ?? ''} slot={slot} {...props} />
      ))}
      {slots.length > MOST && <p className={styles.note}>and {slots.length - MOST} more</p>}
    </>
  );
}

function Slot({
  slot,
  dataset,
  chart,
  locale,
  disabled,
  onChange,
  onOpenInvestment,
}: RivalsPanelProps & { readonly slot: RivalSlot }) {
  const { rivals, adopted, rules } = slot;
  const { currency, rivals: rule } = chart.question;
  const money = (value: number) => formatMoney(value, currency, locale);
  const words = investmentWords(dataset, rivals[0]?.investment ?? '', locale);
  const witnesses = groupWitnesses(
    dataset,
    rivals.map(({ investment }) => recordOf(dataset.investments, investment)?.citations ?? []),
  );
  const title = [words.company, words.period, words.status, words.what].filter(Boolean).join(', ');
  return (
    <section className={styles.slot} aria-label={title}>
      <h3>{title}</h3>
      <table className={styles.rivals}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className={styles.number}>
              In {currency}
            </th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rivals.slice(0, MOST).map(({ investment: id, value }, i) => {
            const record = recordOf(dataset.investments, id);
            const leader = witnesses[i] === i ? undefined : rivals[witnesses[i] ?? i];
            const sources = record ? sourceFacts(dataset, record, locale) : [];
            return (
              <tr key={id}>
                <td>
                  <button type="button" className={styles.link} onClick={() => onOpenInvestment(id)}>
                    {investmentWords(dataset, id, locale).amount}
                  </button>{' '}
                  {id === adopted && (
                    <strong>Adopted{record?.adopted?.reason ? `: ${record.adopted.reason}` : ''}</strong>
                  )}
                </td>
                <td className={styles.number}>{money(value.point)}</td>
                <td>
                  {sources.length === 0
                    ? 'no source'
                    : sources.map(({ name, standing }) => `${name} (${standing})`).join('; ')}{' '}
                  {leader && <OneWitness as={investmentWords(dataset, leader.investment, locale).amount} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rivals.length > MOST && <p className={styles.dim}>and {rivals.length - MOST} more</p>}
      <div className={styles.rules} role="group" aria-label={`Rule for the chart: ${title}`}>
        {rules.map(({ rule: one, values }) => {
          const label = rivalChoices.find(({ value }) => value === one)?.label ?? one;
          const [first] = values;
          return (
            <button
              key={one}
              type="button"
              className={styles.rule}
              aria-pressed={one === rule}
              disabled={disabled}
              onClick={() => onChange(askChart(chart, `rivals ${label}`, { rivals: one }))}
            >
              {label}
              <span>{one === 'all' ? `${values.length} bars` : first ? money(first.point) : '–'}</span>
            </button>
          );
        })}
      </div>
      {adopted !== null && <p className={styles.dim}>The adopted figure stands, whatever the rule.</p>}
    </section>
  );
}
