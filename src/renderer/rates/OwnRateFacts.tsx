import { useDeferredValue } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { Rate } from '../../core/dataset/records';
import { type OwnRate, ownRateOf } from '../../core/rates/ownRates';
import { rateBookOf } from '../../core/rates/rateBook';
import type { Rates } from '../charts/figure/comparisonOf';
import { useRates } from '../charts/figure/useRates';
import parts from '../parts.module.css';
import { Section } from '../sections/Section';
import { useDataset, useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { formatCount } from '../words/formatCount';
import { ChartLinks } from './ChartLinks';
import styles from './RatesPanel.module.css';
import { distanceText, originWords, rateNumber } from './rateTexts';
import { useRatesUsed } from './useRatesUsed';

/** A rate of the user's own beside the one that comes with the app, and the charts that use it; nothing until it is complete. */
export function OwnRateFacts({ rate }: { readonly rate: Rate }) {
  const { api } = useLedger();
  const rates = useRates(api);
  const dataset = useDeferredValue(useDataset());
  if (rates.phase !== 'ready') return null;
  const own = ownRateOf(rate, rateBookOf(rates.rates, dataset));
  return own && <Facts dataset={dataset} rates={rates.rates} own={own} />;
}

interface FactsProps {
  readonly dataset: Dataset;
  readonly rates: Rates;
  readonly own: OwnRate;
}

function Facts({ dataset, rates, own }: FactsProps) {
  const { base, quote, months } = own;
  const { charts, left } = useRatesUsed(dataset, rates);
  const users = charts.filter(({ use }) => months.some((month) => use.isUsed(base, quote, month, month)));
  return (
    <>
      <Section title="Instead of the rate that comes with Outlay">
        <Beside own={own} />
      </Section>
      <Section title="Charts that use it">
        {users.length > 0 && (
          <p>
            <ChartLinks charts={users.map(({ chart }) => chart)} most={12} />
          </p>
        )}
        {users.length === 0 && left === 0 && <p className={parts.dim}>No chart uses it.</p>}
        {left > 0 && (
          <p className={parts.dim} role="status">
            Looking through the charts, {formatCount(left)} to go…
          </p>
        )}
      </Section>
    </>
  );
}

function Beside({ own }: Pick<FactsProps, 'own'>) {
  const { start, end, months, replaced, percent, isSuspect } = own;
  const all = end - start + 1;
  return (
    <>
      {replaced && percent !== null ? (
        <p>
          {rateNumber(replaced.rate, locale)} ({originWords(replaced.origin)}) over the same months; yours is{' '}
          {distanceText(percent, locale)}.
        </p>
      ) : (
        <p className={parts.dim}>None of its months has a rate that comes with Outlay.</p>
      )}
      {isSuspect && (
        <p className={styles.apart}>More than 10 % apart. It is used all the same; look once whether it is right.</p>
      )}
      {months.length < all && (
        <p className={parts.dim}>
          In force in {formatCount(months.length)} of {formatCount(all)} months: in the others a rate of yours for a
          shorter period, or from a newer source, goes before it.
        </p>
      )}
    </>
  );
}
