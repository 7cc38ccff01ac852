import type { Dataset } from '../dataset/dataset';

/** The currencies that a dataset speaks of, each once, in the order of their codes: its own, its charts', those of its rows and rates. */
export function currenciesOf(dataset: Dataset): readonly string[] {
  const found = new Set([dataset.settings.currency]);
  for (const { question } of dataset.charts) found.add(question.currency);
  for (const { currency, stated } of dataset.investments) {
    if (currency !== undefined) found.add(currency);
    for (const other of stated) found.add(other.currency);
  }
  for (const { base, quote } of dataset.rates) {
    if (base !== undefined) found.add(base);
    if (quote !== undefined) found.add(quote);
  }
  return [...found].sort();
}
