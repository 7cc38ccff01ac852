import { describe, expect, test } from 'vitest';
import { Rate } from '../../../src/core/dataset/records';
import { toNumber } from '../../../src/core/rates/exact';
import { ownRateOf, ownRates } from '../../../src/core/rates/ownRates';
import { bookOf, ratesOf } from './smallTable';

function beside(...texts: readonly string[]) {
  return ownRates({ rates: ratesOf(...texts) }, bookOf(...texts)).map(
    ({ id, months, replaced, percent, isSuspect }) => ({
      id,
      months: months.length,
      replaced: replaced && `${toNumber(replaced.rate)} ${replaced.origin}`,
      percent,
      isSuspect,
    }),
  );
}

describe('[C3] a rate of the user’s own', () => {
  test('stands beside the mean of the app’s rates over its months, with how far it is from it', () => {
    expect(beside('USD CNY 2024-11..2024-12 9.9')).toEqual([
      { id: 'rat_1', months: 2, replaced: '9 FED', percent: 10, isSuspect: false },
    ]);
    expect(beside('CNY USD 2024-12 0.08')[0]).toMatchObject({ replaced: '0.1 FED', percent: -20 });
    expect(beside('EUR CNY 2024-11 16')[0]).toMatchObject({ replaced: '16 ECB+FED', percent: 0 });
  });

  test('that is more than 10 % off looks wrong', () => {
    expect(beside('USD CNY 2024-12 11.01')[0]).toMatchObject({ isSuspect: true });
    expect(beside('USD CNY 2024-12 8.99')[0]).toMatchObject({ isSuspect: true });
    expect(beside('USD CNY 2024-12 9')[0]).toMatchObject({ isSuspect: false });
  });

  test('counts only the months that have a rate to be beside', () => {
    expect(beside('USD CNY 2024-12..2025-12 20')[0]).toMatchObject({ replaced: '10 FED', percent: 100 });
    expect(beside('USD CNY 2025-01..2025-12 20')[0]).toMatchObject({ replaced: null, percent: null, isSuspect: false });
    expect(beside('USD XXX 2025-01 20')[0]).toMatchObject({ replaced: null, percent: null });
  });

  test('gives way in the months for which a shorter one speaks', () => {
    expect(beside('USD CNY 2024-01..2024-12 5', 'CNY USD 2024-03 0.2')).toMatchObject([
      { id: 'rat_1', months: 11 },
      { id: 'rat_2', months: 1 },
    ]);
  });

  test('that is not complete, or zero, says nothing', () => {
    const period = { start: '2024-12', end: '2024-12' };
    const incomplete = [
      {},
      { base: 'USD', quote: 'CNY', period },
      { base: 'USD', quote: 'CNY', value: '7' },
      { base: 'USD', quote: 'USD', value: '1', period },
      { base: 'USD', quote: 'CNY', value: '0', period },
    ];
    for (const rate of incomplete) expect(ownRateOf(Rate.parse({ id: 'rat_1', ...rate }), bookOf())).toBeNull();
  });
});
