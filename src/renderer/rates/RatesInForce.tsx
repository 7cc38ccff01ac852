import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useEffect, useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import { recordOf } from '../../core/dataset/rowIndex';
import { currenciesOf } from '../../core/rates/currenciesOf';
import { rateBookOf } from '../../core/rates/rateBook';
import type { Rates } from '../charts/figure/comparisonOf';
import { locale } from '../locale';
import { formatCount } from '../words/formatCount';
import { useNavigation } from '../navigation/useNavigation';
import { CurrencyList } from './CurrencyList';
import { type CurrencyRow, currencyRows, findCurrencies } from './currencyRows';
import { choosePair, useCurrentPair } from './currentPair';
import { PairView } from './PairView';
import parts from '../parts.module.css';
import styles from './RatesPanel.module.css';
import { SuspectRates } from './SuspectRates';
import { useRatesUsed } from './useRatesUsed';

interface RatesInForceProps {
  readonly dataset: Dataset;
  readonly rates: Rates;
}

/**
 * Every currency with its latest rate, and of the one chosen all its rates, with their origins and the charts that use them.
 * Remembered, so that it follows the deferred dataset and not each key: 170 rates are read anew after an edit.
 */
export const RatesInForce = memo(function RatesInForce({ dataset, rates }: RatesInForceProps) {
  const pair = useCurrentPair(dataset);
  const [wanted, setWanted] = useState('');
  const used = useRatesUsed(dataset, rates);
  useOwnRow(dataset);
  const book = rateBookOf(rates, dataset);
  const rows = currencyRows(rates, currenciesOf(dataset), locale);
  const found = findCurrencies(rows, wanted).filter(({ code }) => code !== pair.base);
  return (
    <div className={parts.page}>
      <header className={styles.bar}>
        <h2>Rates in force</h2>
        <label className={styles.base}>
          for one
          <NativeSelect
            size="xs"
            aria-label="Rates for one unit of"
            value={pair.base}
            data={baseChoices(rows)}
            onChange={({ currentTarget: { value } }) =>
              choosePair(dataset, { base: value, quote: value === pair.quote ? pair.base : pair.quote })
            }
          />
        </label>
        <TextInput
          size="xs"
          w={168}
          aria-label="Find a currency"
          placeholder="Find a currency"
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden="true" />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={({ key }) => {
            const [first] = found;
            if (key === 'Escape') setWanted('');
            if (key === 'Enter' && first) choosePair(dataset, { base: pair.base, quote: first.code });
          }}
        />
        {wanted.trim() && (
          <span className={parts.dim} role="status">
            {formatCount(found.length)} found
          </span>
        )}
      </header>
      <SuspectRates dataset={dataset} book={book} />
      <div className={styles.split}>
        <CurrencyList
          rows={found}
          wanted={wanted.trim()}
          base={pair.base}
          chosen={pair.quote}
          book={book}
          onChoose={(quote) => choosePair(dataset, { base: pair.base, quote })}
        />
        <PairView key={`${pair.base} ${pair.quote}`} dataset={dataset} book={book} pair={pair} used={used} />
      </div>
    </div>
  );
});

/** Shows the pair of the row of the user's own rates that is selected in the table. */
function useOwnRow(dataset: Dataset): void {
  const { selected } = useNavigation();
  const { id } = dataset;
  const row = selected?.table === 'rates' ? recordOf(dataset.rates, selected.id) : undefined;
  const { base, quote } = row ?? {};
  useEffect(() => {
    if (base !== undefined && quote !== undefined && base !== quote) choosePair({ id }, { base, quote });
  }, [id, row?.id, base, quote]);
}

function baseChoices(rows: readonly CurrencyRow[]) {
  const items = (isMine: boolean) =>
    rows
      .filter((row) => row.isMine === isMine)
      .map(({ code, name }) => ({ value: code, label: name === code ? code : `${code} – ${name}` }));
  return [
    { group: 'In this dataset', items: items(true) },
    { group: 'All others', items: items(false) },
  ];
}
