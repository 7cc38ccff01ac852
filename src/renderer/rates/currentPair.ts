import { useSyncExternalStore } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import { currenciesOf } from '../../core/rates/currenciesOf';

/** Two currencies: units of `quote` for one of `base`. */
export interface Pair {
  readonly base: string;
  readonly quote: string;
}

/* The pair that was looked at last, by dataset: the way back from a chart or a row leads to it. */
const chosen = new Map<string, Pair>();
const listeners = new Set<() => void>();

/** The pair to show: the one chosen last, else the dollar and the first other currency of the dataset. */
export function useCurrentPair(dataset: Dataset): Pair {
  const pair = useSyncExternalStore(subscribe, () => chosen.get(dataset.id));
  return pair ?? firstPair(dataset);
}

/** Shows another pair of a dataset from now on. */
export function choosePair(dataset: Pick<Dataset, 'id'>, pair: Pair): void {
  const before = chosen.get(dataset.id);
  if (before?.base === pair.base && before.quote === pair.quote) return;
  chosen.set(dataset.id, pair);
  listeners.forEach((listener) => listener());
}

/** The pair that a dataset is about until one is chosen. */
export function firstPair(dataset: Dataset): Pair {
  return { base: 'USD', quote: currenciesOf(dataset).find((currency) => currency !== 'USD') ?? 'EUR' };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
