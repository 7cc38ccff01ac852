import { describe, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { Source } from '../../../src/core/dataset/records';
import { pairMonths } from '../../../src/core/rates/pairMonths';
import type { RateBook } from '../../../src/core/rates/rateBook';
import { rateYears } from '../../../src/core/rates/rateYears';
import { mixedYears, rateRows } from '../../../src/renderer/rates/rateRows';
import { rateRowWords } from '../../../src/renderer/rates/rateRowWords';
import { bookOf, ratesOf } from '../../core/rates/smallTable';

/** The lines of a pair in words: period, rate, origin, what it replaces. */
function lines(book: RateBook, from: string, to: string, open: number[] = [], rates = ratesOf()): string[] {
  const source = Source.parse({ id: 'src_ft', title: 'A report', publisher: 'FT', published: '2025-01-23' });
  const dataset = { ...emptyDataset('dat_a', 'A'), rates, sources: [source] };
  return rateRows(rateYears(pairMonths(book, from, to)), new Set(open)).map((row) => {
    const { period, rate, origin, instead } = rateRowWords(dataset, row, 'en-GB');
    return [period, rate, origin, instead].filter(Boolean).join(' | ');
  });
}

describe('[C3] the lines of a pair', () => {
  test('begin with what stands for months without a rate yet; the months of an open year stand under it', () => {
    expect(lines(bookOf(), 'USD', 'CNY', [2024]).slice(0, 5)).toEqual([
      'After Dec 2024 | not yet | What is spent, or announced, in these months takes the rate of Dec 2024 (10) until there is ' +
        'one, as does a plan that no dated source announces; its bar is marked as an estimate',
      '2024 | 5.66667 | Federal Reserve and International Monetary Fund, average of the year',
      'Dec 2024 | 10 | Federal Reserve',
      'Nov 2024 | 8 | Federal Reserve',
      'Oct 2024 | 5 | International Monetary Fund, average of 2024',
    ]);
  });

  test('a rate that is fixed for good has no months without one', () => {
    expect(lines(bookOf(), 'EUR', 'OLD', [2024])).toEqual([
      '2025 (1 month) | 2 | fixed rate of the euro, Council Regulation (EC) No 2866/98',
      '2024 (2 months) | 2 | fixed rate of the euro, Council Regulation (EC) No 2866/98',
      'Dec 2024 | 2 | fixed rate of the euro, Council Regulation (EC) No 2866/98',
      'Nov 2024 | 2 | fixed rate of the euro, Council Regulation (EC) No 2866/98',
    ]);
  });

  test('a year of one yearly average does not open', () => {
    expect(lines(bookOf(), 'USD', 'CNY', [2023])).toHaveLength(3);
  });

  test('say the sources of a rate of the user’s own, and both values where it replaces one', () => {
    const text = 'USD CNY 2024-12 12.5';
    const cited = ratesOf(text).map((rate) => ({ ...rate, citations: [{ source: 'src_ft' }] }));

    expect(lines(bookOf(text), 'USD', 'CNY', [2024], cited)[2]).toBe(
      'Dec 2024 | 12.5 | Your own: FT, 23 Jan 2025 | instead of 10 (Federal Reserve), 25 % higher',
    );
    expect(lines(bookOf(text), 'USD', 'CNY', [2024], ratesOf(text))[2]).toContain('Your own: without a source');
    expect(lines(bookOf(text), 'USD', 'CNY')[1]).toBe(
      '2024 | 5.875 | Federal Reserve and International Monetary Fund, average of the year; your own in 1 of 12 months' +
        ' | instead of 5.66667, 3.7 % higher',
    );
  });

  test('a month in a gap has no rate; a year of few months says of how many', () => {
    expect(lines(bookOf(), 'USD', 'EUR', [2024]).slice(1)).toEqual([
      '2025 (1 month) | 0.5 | European Central Bank',
      '2024 (2 months) | 0.5 | European Central Bank',
      'Dec 2024 | no rate',
      'Nov 2024 | 0.5 | European Central Bank',
      'Oct 2024 | 0.5 | European Central Bank',
    ]);
  });
});

test('the years that are open at first are those in which the user’s own rates stand in some months only', () => {
  const years = rateYears(pairMonths(bookOf('USD CNY 2024-12 12.5', 'USD CNY 2023-01..2023-12 4'), 'USD', 'CNY'));

  expect([...mixedYears(years)]).toEqual([2024]);
});
