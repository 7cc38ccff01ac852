import { describe, expect, test } from 'vitest';
import { monthIndex, monthOf } from '../../../src/core/dataset/period';
import { toNumber } from '../../../src/core/rates/exact';
import { legsOf, pairMonths } from '../../../src/core/rates/pairMonths';
import type { RateBook } from '../../../src/core/rates/rateBook';
import { bookOf } from './smallTable';

/** The months as `2024-11 8 FED`, with `yearly`, the user's rates and what they replace where there are any. */
function told(book: RateBook, from: string, to: string): string[] {
  return pairMonths(book, from, to).map(({ month, rate, origin, isYearly, isFixed, own, replaced }) =>
    [
      monthOf(month),
      rate === null ? 'none' : Number(toNumber(rate).toPrecision(6)),
      origin,
      isYearly && 'yearly',
      isFixed && 'fixed',
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

  test('of a currency that gave way to the euro are those of the euro from then on', () => {
    const book = bookOf('EUR OLD 2024-12 4', 'USD EUR 2025-01 0.25');
    expect(told(book, 'EUR', 'OLD')).toEqual([
      '2024-11 2 EU fixed',
      '2024-12 4 user own rat_1 instead of 2 EU',
      '2025-01 2 EU fixed',
    ]);
    expect(told(book, 'USD', 'OLD')).toEqual([
      '2024-11 1 ECB+EU',
      '2024-12 none',
      '2025-01 0.5 EU+user own rat_2 instead of 1 ECB+EU',
    ]);
  });

  test('are none where no month has one', () => {
    expect(told(bookOf(), 'USD', '__p')).toEqual([]);
    expect(told(bookOf('USD XXX 2024-12 2'), 'USD', 'XXX')).toEqual(['2024-12 2 user own rat_1']);
  });
});

test('[C3] a cross rate stands on the rates of the dollar, unless the user gives it', () => {
  const book = bookOf('CNY EUR 2024-11 0.1');
  const legs = (from: string, to: string, month: string) =>
    legsOf(book, from, to, monthIndex(month)).map((leg) => leg.join(' '));

  expect(legs('CNY', 'EUR', '2024-10')).toEqual(['USD CNY', 'USD EUR']);
  expect(legs('CNY', 'EUR', '2024-11')).toEqual(['CNY EUR']);
  expect(legs('EUR', 'CNY', '2024-11')).toEqual(['EUR CNY']);
  expect(legs('EUR', 'USD', '2024-10')).toEqual(['USD EUR']);
});

test('[D18] that of a currency that gave way to the euro stands on the rates of the euro', () => {
  const book = bookOf('USD OLD 2024-12 3');
  const legs = (from: string, to: string, month: string) =>
    legsOf(book, from, to, monthIndex(month)).map((leg) => leg.join(' '));

  expect(legs('OLD', 'EUR', '2024-11')).toEqual(['EUR OLD']);
  expect(legs('OLD', 'USD', '2024-11')).toEqual(['EUR OLD', 'USD EUR']);
  expect(legs('OLD', 'CNY', '2024-11')).toEqual(['EUR OLD', 'USD EUR', 'USD CNY']);
  expect(legs('OLD', 'CNY', '2024-10')).toEqual(['USD OLD', 'USD CNY']);
  expect(legs('OLD', 'CNY', '2024-12')).toEqual(['USD OLD', 'USD CNY']);
});
