import type { Dataset } from '../../core/dataset/dataset';
import { currenciesOf } from '../../core/rates/currenciesOf';
import { createLastChosen } from '../ledger/lastChosen';

/** Two currencies: units of `quote` for one of `base`. */
export interface CurrencyPair {
  readonly base: string;
  readonly quote: string;
}

/* The pair that was looked at last, by dataset: the way back from a chart or a row leads to it. */
const pairs = createLastChosen<CurrencyPair>();

/** The pair to show: the one chosen last, else the dollar and the first other currency of the dataset. */
export function useCurrentPair(dataset: Dataset): CurrencyPair {
  return pairs.useLast(dataset.id) ?? firstPair(dataset);
}

/** Shows another pair of a dataset from now on. */
export function choosePair({ id }: Pick<Dataset, 'id'>, pair: CurrencyPair): void {
  const before = pairs.last(id);
  if (before?.base !== pair.base || before.quote !== pair.quote) pairs.choose(id, pair);
}

/** The pair that a dataset is about until one is chosen. */
function firstPair(dataset: Dataset): CurrencyPair {
  return { base: 'USD', quote: currenciesOf(dataset).find((currency) => currency !== 'USD') ?? 'EUR' };
}
