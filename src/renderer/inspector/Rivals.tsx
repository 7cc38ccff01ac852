import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Change } from '../../core/change/change';
import { groupWitnesses } from '../../core/compare/prepared/groupWitnesses';
import { relativesOf } from '../../core/claims/relatives';
import { rivalSlots } from '../../core/claims/rivalSlots';
import { sourceFacts } from '../../core/words/sourceFacts';
import type { Dataset } from '../../core/dataset/dataset';
import { Question } from '../../core/dataset/question';
import type { Investment } from '../../core/dataset/records';
import { formatMoney } from '../../core/text/amounts/formatMoney';
import { useCurrentChart } from '../charts/currentChart';
import { useRates } from '../charts/figure/useRates';
import { useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useNavigation } from '../shell/useNavigation';
import { useTell } from '../notices/useNotices';
import { adopt, unadopt } from './adopt';
import { AdoptForm } from './AdoptForm';
import { amountText } from './facts';
import styles from './Inspector.module.css';
import { OneWitness, WitnessNote } from './OneWitness';
import { Section } from './Section';

/** So many rivals are shown at first, and all for the asking. */
const MOST = 20;

/** The figures for the same thing side by side: each in the chart's currency, on whose word, and which is adopted and why. */
export function Rivals({ investment, dataset }: { readonly investment: Investment; readonly dataset: Dataset }) {
  const { edit, api, desk } = useLedger();
  const { go } = useNavigation();
  const tell = useTell();
  const rates = useRates(api);
  const chart = useCurrentChart(dataset);
  const others = relativesOf(dataset, investment).rivals;
  const [picked, setPicked] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  const form = useId();
  if (others.length === 0) return null;
  const currency = chart?.question.currency ?? dataset.settings.currency;
  // The one that is looked at is always in sight, and so is the one that was adopted.
  const adopted = others.find((rival) => rival.adopted);
  const all = [investment, ...(adopted ? [adopted] : []), ...others.filter((rival) => rival !== adopted)];
  const [slot] =
    rates.phase === 'ready'
      ? rivalSlots({ ...dataset, investments: all }, Question.parse({ currency }), rates.rates)
      : [];
  const values = new Map(slot?.rivals.map(({ investment: id, value }) => [id, value.point]));
  const chosen = all.find(({ id }) => id === picked) ?? adopted ?? investment;
  const take = (change: Change | null) => {
    const failure = change && edit(change);
    if (failure) tell({ tone: 'refused', text: failure.message });
  };
  const witnesses = groupWitnesses(
    dataset,
    all.map(({ citations }) => citations),
  );
  const shown = isWhole ? all : all.slice(0, MOST);
  const valueOf = (id: string) => {
    const value = values.get(id);
    return value === undefined ? (rates.phase === 'ready' ? 'no rate' : '–') : formatMoney(value, currency, locale);
  };
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
          {shown.map((rival, i) => {
            const leader = witnesses[i] === i ? undefined : all[witnesses[i] ?? i];
            const figure = amountText(rival) ?? 'no amount';
            return (
              <tr key={rival.id} aria-current={rival.id === investment.id ? 'true' : undefined}>
                <td>
                  <span className={styles.choice}>
                    <input
                      type="radio"
                      name="rival to adopt"
                      form={form}
                      aria-label={`Choose ${figure}, ${valueOf(rival.id)}`}
                      checked={rival === chosen}
                      onChange={() => setPicked(rival.id)}
                    />
                    <button type="button" className={styles.link} onClick={() => go('investments', { id: rival.id })}>
                      {figure}
                    </button>
                  </span>
                  {rival.adopted && (
                    <small className={styles.chosen}>
                      Adopted{rival.adopted.reason ? `: ${rival.adopted.reason}` : ''}
                    </small>
                  )}
                </td>
                <td className={styles.number}>{valueOf(rival.id)}</td>
                <td>
                  <Sources dataset={dataset} rival={rival} locale={locale} />
                  {leader && <OneWitness as={amountText(leader) ?? 'no amount'} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {all.length > shown.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          Show all {all.length}
        </Button>
      )}
      {witnesses.some((leader, i) => leader !== i) && <WitnessNote />}
      <AdoptForm
        key={chosen.id}
        id={form}
        figure={amountText(chosen) ?? 'no amount'}
        reason={chosen.adopted?.reason ?? ''}
        isChosen={all.some((rival) => rival.adopted)}
        disabled={Boolean(desk?.open?.readOnly)}
        onAdopt={(reason) =>
          take(
            adopt(
              chosen,
              all.filter((rival) => rival !== chosen),
              reason,
            ),
          )
        }
        onAdoptNone={() => take(unadopt(all))}
      />
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
