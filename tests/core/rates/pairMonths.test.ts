import { describe, expect, test } from 'vitest';
import { monthIndex, monthOf } from '../../../src/core/dataset/period';
import { toNumber } from '../../../src/core/rates/exact';
import { legsOf, pairMonths } from '../../../src/core/rates/pairMonths';
import type { RateBook } from '../../../src/core/rates/rateBook';
import { bookOf } from './smallTable';

/** The months as `2024-11 8 FED`, with `yearly`, the user's rates and what they replace where there are any. */
function told(book: RateBook, from: string, to: string): string[] {
  return pairMonths(book, from, to).map(({ month, rate, origin, isYearly, own, replaced }) =>
    [
      monthOf(month),
      rate === null ? 'none' : Number(toNumber(rate).toPrecision(6)),
      origin,
      isYearly && 'yearly',
      own.length > 0 && `own ${own.join(' ')}`,
      replaced && `instead of ${toNumber(replaced.rate)} ${replaced.origin}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('[C3] the rates in force', () => {
  test('are those of the months, and of the year where a month has none', () => {
    expect(told(bookOf(), 'USD', 'CNY').slice(-4)).toEqual([
      '2024-09 5 IMF yearly',
      '2024-10 5 IMF yearly',
      '2024-11 8 FED',
      '2024-12 10 FED',
    ]);
    expect(told(bookOf(), 'USD', 'CNY')[0]).toBe('2023-01 4 IMF yearly');
  });

  test('name the rate of the user that wins, and what it stands in the place of', () => {
    expect(told(bookOf('USD CNY 2024-12..2025-01 12.5'), 'USD', 'CNY').slice(-3)).toEqual([
      '2024-11 8 FED',
      '2024-12 12.5 user own rat_1 instead of 10 FED',
      '2025-01 12.5 user own rat_1',
    ]);
  });

  test('of a cross are made of the two with the dollar, the user’s among them; a gap in one is a gap', () => {
    expect(told(bookOf('USD CNY 2024-11 4'), 'CNY', 'EUR')).toEqual([
      '2024-10 0.1 ECB+IMF yearly',
      '2024-11 0.125 ECB+user own rat_1 instead of 0.0625 ECB+FED',
    ]);
    expect(told(bookOf(), 'USD', 'EUR')).toEqual([
      '2024-10 0.5 ECB',
      '2024-11 0.5 ECB',
      '2024-12 none',
      '2025-01 0.5 ECB',
    ]);
  });

  test('are none where no month has one', () => {
    expect(told(bookOf(), 'USD', '__p')).toEqual([]);
    expect(told(bookOf('USD XXX 2024-12 2'), 'USD', 'XXX')).toEqual(['2024-12 2 user own rat_1']);
  });
});

test('[C3] a cross rate stands on the rates of the dollar, unless the user gives it', () => {
  const book = bookOf('CNY EUR 2024-11 0.1');

  expect(legsOf(book, 'CNY', 'EUR', monthIndex('2024-10'))).toEqual([
    ['USD', 'CNY'],
    ['USD', 'EUR'],
  ]);
  expect(legsOf(book, 'CNY', 'EUR', monthIndex('2024-11'))).toEqual([['CNY', 'EUR']]);
  expect(legsOf(book, 'EUR', 'CNY', monthIndex('2024-11'))).toEqual([['EUR', 'CNY']]);
  expect(legsOf(book, 'EUR', 'USD', monthIndex('2024-10'))).toEqual([['EUR', 'USD']]);
});
