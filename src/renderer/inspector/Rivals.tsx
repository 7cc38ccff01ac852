import { useId, useState } from 'react';
import type { Change } from '../../core/change/change';
import { relativesOf } from '../../core/claims/relatives';
import { rivalSlots } from '../../core/claims/rivalSlots';
import type { Dataset } from '../../core/dataset/dataset';
import { Question } from '../../core/dataset/question';
import type { Investment } from '../../core/dataset/records';
import { formatMoney } from '../../core/text/amounts/formatMoney';
import { useCurrentChart } from '../charts/currentChart';
import { type RatesState, useRates } from '../charts/figure/useRates';
import { useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useTell } from '../notices/useNotices';
import parts from '../parts.module.css';
import { RivalsTable } from '../rivals/RivalsTable';
import { useNavigation } from '../navigation/useNavigation';
import { adopt, unadopt } from './adopt';
import { AdoptForm } from './AdoptForm';
import { amountText } from './facts';
import styles from './Inspector.module.css';
import { Section } from '../sections/Section';

/** So many rivals are shown at first, and all for the asking. */
const MOST_RIVALS = 20;

/** The figures for the same thing side by side: each in the chart's currency, on whose word, and which is adopted and why. */
export function Rivals({ investment, dataset }: { readonly investment: Investment; readonly dataset: Dataset }) {
  const { edit, api, desk } = useLedger();
  const { go } = useNavigation();
  const tell = useTell();
  const rates = useRates(api);
  const chart = useCurrentChart(dataset);
  const others = relativesOf(dataset, investment).rivals;
  const [picked, setPicked] = useState<string | null>(null);
  const form = useId();
  if (others.length === 0) return null;
  const currency = chart?.question.currency ?? dataset.settings.currency;
  // The one that is looked at is always in sight, and so is the one that was adopted.
  const adopted = others.find((rival) => rival.adopted);
  const all = [investment, ...(adopted ? [adopted] : []), ...others.filter((rival) => rival !== adopted)];
  const chosen = all.find(({ id }) => id === picked) ?? adopted ?? investment;
  const valueOf = valuesIn(currency, dataset, all, rates);
  const take = (change: Change | null) => {
    const failure = change && edit(change);
    if (failure) tell({ tone: 'refused', text: failure.message });
  };
  return (
    <Section title={`Rivals (${all.length})`}>
      <RivalsTable
        dataset={dataset}
        rivals={all.map((record) => ({ id: record.id, record, figure: figureOf(record), value: valueOf(record.id) }))}
        currency={currency}
        locale={locale}
        most={MOST_RIVALS}
        wide={false}
        current={investment.id}
      >
        {({ id, record, figure, value }) => (
          <>
            <span className={styles.choice}>
              <input
                type="radio"
                name="rival to adopt"
                form={form}
                aria-label={`Choose ${figure}, ${value}`}
                checked={id === chosen.id}
                onChange={() => setPicked(id)}
              />
              <button type="button" className={parts.link} onClick={() => go('investments', { id })}>
                {figure}
              </button>
            </span>
            {record?.adopted && (
              <small className={styles.chosen}>
                Adopted{record.adopted.reason ? `: ${record.adopted.reason}` : ''}
              </small>
            )}
          </>
        )}
      </RivalsTable>
      <AdoptForm
        key={chosen.id}
        id={form}
        figure={figureOf(chosen)}
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

function figureOf(record: Investment): string {
  return amountText(record) ?? 'no amount';
}

/** What each of some rivals is in a currency, by its id; in its place why that is not known. */
function valuesIn(
  currency: string,
  dataset: Dataset,
  investments: readonly Investment[],
  rates: RatesState,
): (id: string) => string {
  if (rates.phase !== 'ready') return () => '–';
  const [slot] = rivalSlots({ ...dataset, investments }, Question.parse({ currency }), rates.rates);
  const values = new Map(slot?.rivals.map(({ investment, value }) => [investment, value.point]));
  return (id) => {
    const value = values.get(id);
    return value === undefined ? 'no rate' : formatMoney(value, currency, locale);
  };
}
