import { expect, test } from 'vitest';
import { toNumber } from '../../../src/core/rates/exact';
import { pairMonths } from '../../../src/core/rates/pairMonths';
import type { RateBook } from '../../../src/core/rates/rateBook';
import { rateYears } from '../../../src/core/rates/rateYears';
import { bookOf } from './smallTable';

function yearsOf(book: RateBook, from: string, to: string) {
  return rateYears(pairMonths(book, from, to)).map(({ year, mean, count, ownCount, replaced, isOne }) => ({
    year,
    mean: mean && toNumber(mean),
    count,
    ownCount,
    replaced: replaced && toNumber(replaced),
    isOne,
  }));
}

test('[C3] a year is the plain mean of its months; one yearly average for all twelve has no months to show', () => {
  expect(yearsOf(bookOf(), 'USD', 'CNY')).toEqual([
    { year: 2024, mean: 68 / 12, count: 12, ownCount: 0, replaced: null, isOne: false },
    { year: 2023, mean: 4, count: 12, ownCount: 0, replaced: null, isOne: true },
  ]);
});

test('[C3] months without a rate are no part of the mean', () => {
  expect(yearsOf(bookOf(), 'USD', 'EUR')).toMatchObject([
    { year: 2025, mean: 0.5, count: 1 },
    { year: 2024, mean: 0.5, count: 2 },
  ]);
});

test('[C3] a year with rates of the user’s own says what its mean would be without them', () => {
  expect(yearsOf(bookOf('USD CNY 2023-01..2023-06 6'), 'USD', 'CNY')[1]).toEqual({
    year: 2023,
    mean: 5,
    count: 12,
    ownCount: 6,
    replaced: 4,
    isOne: false,
  });
  expect(yearsOf(bookOf('USD CNY 2025-01 6'), 'USD', 'CNY')[0]).toMatchObject({ ownCount: 1, replaced: null });
});
