import type { RateTable } from '../../core/rates/rateTable';
import { currencyName } from './currencyName';

/** One currency of the list. */
export interface CurrencyRow {
  readonly code: string;
  /** In the language of the page: `Chinese yuan`. */
  readonly name: string;
  /** Whether the dataset speaks of it. */
  readonly isMine: boolean;
}

/** Every currency that there is a rate for or that the dataset speaks of: the dataset's first, each part by its codes. */
export function currencyRows(
  table: Pick<RateTable, 'perUsd' | 'euro'>,
  mine: readonly string[],
  locale: string,
): CurrencyRow[] {
  const others = new Set(['USD', ...table.perUsd.keys(), ...table.euro.keys()]);
  for (const code of mine) others.delete(code);
  const row = (code: string, isMine: boolean) => ({ code, name: currencyName(code, locale), isMine });
  return [...mine.map((code) => row(code, true)), ...[...others].sort().map((code) => row(code, false))];
}

/** The currencies whose code or name has a text in it. */
export function findCurrencies(rows: readonly CurrencyRow[], text: string): readonly CurrencyRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (!wanted) return rows;
  return rows.filter(({ code, name }) => `${code} ${name}`.toLocaleLowerCase().includes(wanted));
}
