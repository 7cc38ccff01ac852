import { Button } from '@mantine/core';
import { useState } from 'react';
import { investmentText } from '../../core/words/investmentText';
import { type StatedRate, statedBetween, statedRateOf } from '../../core/claims/statedRates';
import type { Dataset } from '../../core/dataset/dataset';
import { monthIndex } from '../../core/dataset/period';
import type { Chart } from '../../core/dataset/question';
import type { RateBook } from '../../core/rates/rateBook';
import { locale } from '../locale';
import { formatCount } from '../words/formatCount';
import { useNavigation } from '../navigation/useNavigation';
import { ChartLinks } from './ChartLinks';
import type { CurrencyPair } from './currentPair';
import parts from '../parts.module.css';
import styles from './RatesPanel.module.css';
import { distanceText, originWords, rateNumber, spanText } from './rateTexts';

/** So many at first, and more for the asking. */
const PAGE = 10;

interface StatedRatesProps {
  readonly dataset: Dataset;
  readonly book: RateBook;
  readonly pair: CurrencyPair;
  /** The charts that took what a source states. */
  readonly charts: readonly Chart[];
}

/** The investments whose source itself says what they are in the other currency: the rate that means, beside the tables'. */
export function StatedRates({ dataset, book, pair: { base, quote }, charts }: StatedRatesProps) {
  const [count, setCount] = useState(PAGE);
  const investments = statedBetween(dataset, base, quote);
  if (investments.length === 0) return null;
  const shown = investments
    .slice(0, count)
    .flatMap((investment) => statedRateOf(dataset, book, investment, base, quote) ?? []);
  return (
    <section className={styles.part} aria-label="Stated by sources">
      <h3>Stated by sources ({formatCount(investments.length)})</h3>
      <p className={parts.dim}>
        A source that says what its figure is in the other currency goes before every table.
        {charts.length > 0 && (
          <>
            {' '}
            Taken by <ChartLinks charts={charts} most={12} />.
          </>
        )}
      </p>
      <table className={`${parts.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">Investment</th>
            <th scope="col" className={parts.number}>
              Implied
            </th>
            <th scope="col" className={parts.number}>
              In the tables
            </th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((stated) => (
            <Row key={stated.investment} dataset={dataset} stated={stated} />
          ))}
        </tbody>
      </table>
      {investments.length > count && (
        <Button variant="subtle" size="compact-xs" onClick={() => setCount(count + PAGE * 10)}>
          Show more ({formatCount(investments.length - count)})
        </Button>
      )}
    </section>
  );
}

function Row({ dataset, stated }: { readonly dataset: Dataset; readonly stated: StatedRate }) {
  const { go } = useNavigation();
  const { investment, rate, table, percent, isFar } = stated;
  return (
    <tr>
      <td>
        <button
          type="button"
          className={`${parts.link} ${styles.link}`}
          onClick={() => go('investments', { id: investment, column: 'stated' })}
        >
          {investmentText(dataset, investment, locale)}
        </button>
      </td>
      <td className={parts.number}>{rateNumber(rate, locale)}</td>
      <td className={parts.number}>
        {table ? rateNumber(table.rate, locale) : 'no rate'}
        {table && <small>{`${monthsOf(table.period)}, ${originWords(table.origin)}`}</small>}
      </td>
      <td className={isFar ? styles.review : undefined}>
        {percent === null ? '' : distanceText(percent, locale)}
        {isFar && <small>more than 2 % off</small>}
      </td>
    </tr>
  );
}

/** `Jan 2025`, `2024`, `Jul 2023 – Jun 2024` from `2025-01`, `2024-01..2024-12`. */
function monthsOf(period: string): string {
  return period
    .split(', ')
    .map((span) => {
      const [start = '', end = start] = span.split('..');
      return spanText(monthIndex(start), monthIndex(end), locale);
    })
    .join(' and ');
}
