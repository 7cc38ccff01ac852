import { describe, expect, test } from 'vitest';
import { redenominatedAfter } from '../../../src/core/rates/redenominations';
import { currencyCodes } from '../../../src/core/text/currencies/currencies';

describe('[C3] a currency that was counted anew', () => {
  test.each([
    ['TRY', '2004-12', '2005-01', '1000000'],
    ['PLN', '1994-06', '1995-01', '10000'],
    ['RUB', '1997-12', '1998-01', '1000'],
    ['MXN', '1992-12', '1993-01', '1000'],
    ['BRL', '1994-06', '1994-07', '2750'],
    ['BGN', '1998-12', '1999-07', '1000'],
    ['RON', '2005-06', '2005-07', '10000'],
    ['VEF', '2007-12', '2008-01', '1000'],
    ['VES', '2017-12', '2018-08', '100000'],
    ['VES', '2020-12', '2021-10', '1000000'],
  ])('%s of %s: from %s on, one for %s', (currency, month, from, units) => {
    expect(redenominatedAfter(currency, month)).toMatchObject({ from, units });
    expect(currencyCodes.has(currency)).toBe(true);
  });

  test('has its unit of today from that month on', () => {
    expect(redenominatedAfter('TRY', '2005-01')).toBeNull();
    expect(redenominatedAfter('VES', '2021-10')).toBeNull();
  });

  test('is one of few', () => {
    expect(redenominatedAfter('SEK', '1950-01')).toBeNull();
    expect(redenominatedAfter('toString', '1950-01')).toBeNull();
  });
});
