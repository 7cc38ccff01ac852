import { emptyDataset } from '../../../src/core/dataset/dataset';
import { Rate } from '../../../src/core/dataset/records';
import { createRateBook, type RateBook } from '../../../src/core/rates/rateBook';
import { type RateTable, readRateTable } from '../../../src/core/rates/rateTable';
import { readUserRates } from '../../../src/core/rates/userRates';

/** CNY: 5 for the year 2024, then 8 and 10 of its own for November and December; EUR: 0.5 from October 2024 to January 2025; OLD: two a euro from November 2024 on. */
export const smallTable: RateTable = readRateTable(
  JSON.stringify({
    format: 'outlay-rates',
    version: 1,
    sources: { FED: 'Fed', ECB: 'Ecb', IMF: 'Imf', EU: 'Law' },
    perEuro: { OLD: { from: '2024-11', rate: 2 } },
    perUsd: {
      CNY: {
        months: { origin: 'FED', first: '2024-11', values: [8, 10] },
        years: { origin: 'IMF', first: 2023, values: [4, 5] },
      },
      EUR: { months: { origin: 'ECB', first: '2024-10', values: [0.5, 0.5, null, 0.5] } },
    },
  }),
);

/** The user's rates in short: `USD CNY 2024-01..2024-12 7.1`, with ids `rat_1` and on. */
export function ratesOf(...texts: readonly string[]): Rate[] {
  return texts.map((text, i) => {
    const [base, quote, period = '', value] = text.split(' ');
    const [start, end = start] = period.split('..');
    return Rate.parse({ id: `rat_${i + 1}`, base, quote, value, period: { start, end } });
  });
}

/** The small table under some rates of the user's own. */
export function bookOf(...texts: readonly string[]): RateBook {
  return createRateBook(smallTable, readUserRates({ ...emptyDataset('dat_a', 'A'), rates: ratesOf(...texts) }));
}
