import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { Dataset } from '../../core/dataset/dataset';
import { pairMonths } from '../../core/rates/pairMonths';
import type { RateBook } from '../../core/rates/rateBook';
import { rateYears } from '../../core/rates/rateYears';
import { useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useNavigation } from '../navigation/useNavigation';
import { useTell } from '../notices/useNotices';
import { newId } from '../ledger/newId';
import { addOwnRate, type MonthSpan } from './addOwnRate';
import { ChartLinks } from './ChartLinks';
import { currencyName } from './currencyName';
import { choosePair, type CurrencyPair } from './currentPair';
import { pairStory } from './pairStory';
import { RateYears } from './RateYears';
import parts from '../parts.module.css';
import styles from './RatesPanel.module.css';
import { StatedRates } from './StatedRates';
import type { RatesUsed } from './useRatesUsed';

interface PairViewProps {
  readonly dataset: Dataset;
  readonly book: RateBook;
  readonly pair: CurrencyPair;
  readonly used: RatesUsed;
}

/** All there is to know of the rates of one currency in another. */
export function PairView({ dataset, book, pair, used }: PairViewProps) {
  const { edit, desk } = useLedger();
  const { go } = useNavigation();
  const tell = useTell();
  const { base, quote } = pair;
  const months = pairMonths(book, base, quote);
  const stated = used.charts.filter(({ use }) => use.isStated(base, quote)).map(({ chart }) => chart);
  const onUseOwn = (span: MonthSpan) => {
    const id = newId('rates');
    const failure = edit(addOwnRate(id, pair, span));
    if (failure) tell({ tone: 'refused', text: `Not done: ${failure.message}.` });
    else go('rates', { id, column: 'value' });
  };
  return (
    <section className={styles.pair} aria-label={`One ${base} in ${quote}`}>
      <header className={styles.heading}>
        <h2>
          One {base} in {quote}
        </h2>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconArrowsExchange size={13} aria-hidden />}
          onClick={() => choosePair(dataset, { base: quote, quote: base })}
        >
          The other way round
        </Button>
      </header>
      <p className={parts.dim}>
        {currencyName(base, locale)} in {currencyName(quote, locale)}: averages of months, and of years where a month
        has none.
      </p>
      <UsedBy pair={pair} used={used} />
      {pairStory(book, pair, months, locale).map((line) => (
        <p key={line} className={styles.story}>
          {line}
        </p>
      ))}
      <StatedRates dataset={dataset} book={book} pair={pair} charts={stated} />
      {months.length > 0 && (
        <RateYears
          dataset={dataset}
          pair={pair}
          years={rateYears(months)}
          used={used}
          readOnly={Boolean(desk?.open?.readOnly)}
          onUseOwn={onUseOwn}
          onOpenOwn={(id) => go('rates', { id, column: 'value' })}
        />
      )}
    </section>
  );
}

const everAfter = 9999 * 12;

/** The charts that converted by any rate of the pair, and how far the search for them is. */
function UsedBy({ pair: { base, quote }, used: { charts, left } }: Pick<PairViewProps, 'pair' | 'used'>) {
  const users = charts.filter(({ use }) => use.isUsed(base, quote, 0, everAfter)).map(({ chart }) => chart);
  return (
    <p className={styles.story}>
      {users.length > 0 && (
        <>
          Charts that convert by these tables: <ChartLinks charts={users} most={12} />.{' '}
        </>
      )}
      {users.length === 0 && left === 0 && 'No chart converts by these tables. '}
      <span className={parts.dim} role="status">
        {left > 0 && `Looking through the charts, ${left} to go…`}
      </span>
    </p>
  );
}
