import { Button } from '@mantine/core';
import { useState } from 'react';
import { leftOf } from '../../../core/compare/bars/behind';
import type { Comparison } from '../../../core/compare/comparison';
import { groupWitnesses } from '../../../core/compare/prepared/groupWitnesses';
import type { RivalSlot } from '../../../core/claims/rivalSlots';
import type { Change } from '../../../core/change/change';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { recordOf } from '../../../core/dataset/rowIndex';
import { formatMoney } from '../../../core/text/amounts/formatMoney';
import { OneWitness, WitnessNote } from '../../inspector/OneWitness';
import { sourceFacts } from '../../../core/words/sourceFacts';
import { askChart } from '../chartChanges';
import { formatCount } from '../../shell/formatCount';
import styles from '../page/ChartsPage.module.css';
import { investmentWords } from './investmentWords';
import { rivalChoices } from '../question/questionChoices';

interface RivalsPanelProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly comparison: Comparison;
  readonly slots: readonly RivalSlot[] | null;
  readonly locale: string;
  readonly disabled: boolean;
  readonly onChange: (change: Change) => void;
  readonly onOpenInvestment: (id: string) => void;
}

/** So many slots, and so many rivals in each, are shown at first, and more for the asking. */
const MOST_SLOTS = 25;
const MOST_RIVALS = 12;

/** The chart's rivals [C4]: what each says, on whose word, and what each rule would make of them. */
export function RivalsPanel(props: RivalsPanelProps) {
  const { slots } = props;
  const [count, setCount] = useState(MOST_SLOTS);
  if (slots === null) return <p className={styles.note}>Looking for rivals…</p>;
  if (slots.length === 0) {
    return <p className={styles.note}>No two figures here speak of the same company, period, category and region.</p>;
  }
  return (
    <>
      {slots.slice(0, count).map((slot) => (
        <Slot key={slot.rivals[0]?.investment ?? ''} slot={slot} {...props} />
      ))}
      {slots.length > count && (
        <Button variant="subtle" size="compact-xs" onClick={() => setCount(count + 10 * MOST_SLOTS)}>
          Show more ({formatCount(slots.length - count)})
        </Button>
      )}
    </>
  );
}

function Slot({
  slot,
  dataset,
  chart,
  comparison,
  locale,
  disabled,
  onChange,
  onOpenInvestment,
}: RivalsPanelProps & { readonly slot: RivalSlot }) {
  const { adopted, rules } = slot;
  const [isWhole, setWhole] = useState(false);
  const lost = new Set(leftOf(comparison).map((left) => left.investment));
  const rivals = [
    ...slot.rivals.map(({ investment, value }) => ({ id: investment, value: value.point })),
    ...slot.unrated.map((id) => ({ id, value: null })),
  ];
  const standing = slot.rivals.filter(({ investment }) => !lost.has(investment));
  const shown = isWhole ? rivals : rivals.slice(0, MOST_RIVALS);
  const { currency, rivals: rule } = chart.question;
  const money = (value: number) => formatMoney(value, currency, locale);
  const words = investmentWords(dataset, rivals[0]?.id ?? '', locale);
  const witnesses = groupWitnesses(
    dataset,
    rivals.map(({ id }) => recordOf(dataset.investments, id)?.citations ?? []),
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
          {shown.map(({ id, value }, i) => {
            const record = recordOf(dataset.investments, id);
            const leader = witnesses[i] === i ? undefined : rivals[witnesses[i] ?? i];
            const sources = record ? sourceFacts(dataset, record, locale) : [];
            return (
              <tr key={id}>
                <td>
                  <button type="button" className={styles.link} onClick={() => onOpenInvestment(id)}>
                    {investmentWords(dataset, id, locale).amount}
                  </button>{' '}
                  {id !== adopted && standing.length === 1 && id === standing[0]?.investment && <strong>Shown</strong>}
                  {id === adopted && (
                    <strong>Adopted{record?.adopted?.reason ? `: ${record.adopted.reason}` : ''}</strong>
                  )}
                </td>
                <td className={styles.number}>{value === null ? 'no rate' : money(value)}</td>
                <td>
                  {sources.length === 0
                    ? 'no source'
                    : sources.map(({ name, standing }) => `${name} (${standing})`).join('; ')}{' '}
                  {leader && <OneWitness as={investmentWords(dataset, leader.id, locale).amount} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rivals.length > shown.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          Show all {formatCount(rivals.length)}
        </Button>
      )}
      {witnesses.some((leader, i) => leader !== i) && <WitnessNote />}
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
              <span>{one === 'all' ? `${formatCount(values.length)} bars` : first ? money(first.point) : '–'}</span>
            </button>
          );
        })}
      </div>
      {adopted !== null && <p className={styles.dim}>The adopted figure stands, whatever the rule.</p>}
    </section>
  );
}
