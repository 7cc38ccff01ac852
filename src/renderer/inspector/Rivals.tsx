import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { groupWitnesses } from '../../core/compare/groupWitnesses';
import { rivalSlots } from '../../core/compare/rivalSlots';
import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import { Question } from '../../core/dataset/question';
import type { Investment } from '../../core/dataset/records';
import { formatMoney } from '../../core/text/formatMoney';
import { useCurrentChart } from '../charts/currentChart';
import { useRates } from '../charts/useRates';
import { useLedger } from '../ledger/useLedger';
import { useNavigation } from '../shell/useNavigation';
import { useTell } from '../shell/useNotices';
import { adopt, unadopt } from './adopt';
import { amountText } from './facts';
import styles from './Inspector.module.css';
import { OneWitness } from './OneWitness';
import { sourceFacts } from '../../core/compare/sourceFacts';
import { rivalsOf } from './rivalry';
import { Section } from './Section';
import { locale } from '../locale';

/** So many rivals are shown; the rest is counted. */
const MOST = 50;

/** The figures for the same thing side by side: each in the chart's currency, on whose word, and which is adopted and why. */
export function Rivals({ investment, dataset }: { readonly investment: Investment; readonly dataset: Dataset }) {
  const { edit, api, desk } = useLedger();
  const { go } = useNavigation();
  const tell = useTell();
  const rates = useRates(api);
  const chart = useCurrentChart(dataset);
  const others = rivalsOf(dataset, investment);
  const [reason, setReason] = useState(investment.adopted?.reason ?? '');
  if (others.length === 0) return null;
  const currency = chart?.question.currency ?? dataset.settings.currency;
  const isOther = new Set(others);
  const all = dataset.investments.filter((other) => other.id === investment.id || isOther.has(other));
  const [slot] =
    rates.phase === 'ready'
      ? rivalSlots({ ...dataset, investments: all }, Question.parse({ currency }), rates.rates)
      : [];
  const values = new Map(slot?.rivals.map(({ investment: id, value }) => [id, value.point]));
  const take = (change: Change | null) => {
    const failure = change && edit(change);
    if (failure) tell({ tone: 'refused', text: failure.message });
  };
  const readOnly = Boolean(desk?.open?.readOnly);
  const witnesses = groupWitnesses(
    dataset,
    all.map(({ citations }) => citations),
  );
  const isChosen = all.some(({ adopted }) => adopted);
  return (
    <Section title={`Rivals (${all.length})`}>
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
          {all.slice(0, MOST).map((rival, i) => {
            const value = values.get(rival.id);
            const leader = witnesses[i] === i ? undefined : all[witnesses[i] ?? i];
            return (
              <tr key={rival.id} aria-current={rival.id === investment.id ? 'true' : undefined}>
                <td>
                  <button type="button" className={styles.link} onClick={() => go('investments', { id: rival.id })}>
                    {amountText(rival) ?? 'no amount'}
                  </button>
                  {rival.adopted && (
                    <small className={styles.chosen}>
                      Adopted{rival.adopted.reason ? `: ${rival.adopted.reason}` : ''}
                    </small>
                  )}
                </td>
                <td className={styles.number}>{value === undefined ? '–' : formatMoney(value, currency, locale)}</td>
                <td>
                  <Sources dataset={dataset} rival={rival} locale={locale} />
                  {leader && <OneWitness as={amountText(leader) ?? 'no amount'} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {all.length > MOST && <p className={styles.quiet}>and {all.length - MOST} more</p>}
      <TextInput
        size="xs"
        label="Reason to adopt this one"
        value={reason}
        maxLength={2000}
        readOnly={readOnly}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={readOnly}
          onClick={() => take(adopt(investment, others, reason.trim()))}
        >
          Adopt this figure
        </Button>
        {isChosen && (
          <Button size="compact-xs" variant="default" disabled={readOnly} onClick={() => take(unadopt(all))}>
            Adopt none
          </Button>
        )}
      </div>
    </Section>
  );
}

interface SourcesProps {
  readonly dataset: Dataset;
  readonly rival: Investment;
  readonly locale: string;
}

function Sources({ dataset, rival, locale }: SourcesProps) {
  const sources = sourceFacts(dataset, rival, locale);
  if (sources.length === 0) return 'no source';
  return sources.map(({ id, name, standing }) => (
    <span key={id} className={styles.source}>
      <bdi>{name}</bdi>
      <small>{standing}</small>
    </span>
  ));
}
