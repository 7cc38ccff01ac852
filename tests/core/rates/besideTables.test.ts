import { describe, expect, test } from 'vitest';
import { isFarOff, ratesBeside } from '../../../src/core/rates/besideTables';
import { divide, exactOf, ONE, toNumber } from '../../../src/core/rates/exact';
import { type FoundRate, rateBookOf } from '../../../src/core/rates/rateBook';
import { monthIndex } from '../../../src/core/dataset/period';
import { rates } from '../compare/ask';
import { datasetOf } from '../compare/rows';

const table = (rate: string): FoundRate => ({
  found: true,
  rate: exactOf(rate),
  origin: 'FED',
  period: '2024-01',
  estimated: false,
});

describe("[C3] a source's own rate beside the tables", () => {
  test('is far off them by more than 2 %, and not by 2 %', () => {
    expect(isFarOff(exactOf('1.02'), [table('1')])).toBe(false);
    expect(isFarOff(exactOf('0.98'), [table('1')])).toBe(false);
    expect(isFarOff(exactOf('1.02') + 1n, [table('1')])).toBe(true);
    expect(isFarOff(exactOf('0.98') - 1n, [table('1')])).toBe(true);
  });

  test('is far off where it is so from the month and from the period, and nowhere without a rate', () => {
    expect(isFarOff(exactOf('7.2'), [table('7.2'), table('6.5')])).toBe(false);
    expect(isFarOff(exactOf('7.2'), [table('6.5'), table('7.2')])).toBe(false);
    expect(isFarOff(exactOf('7.2'), [table('6.5'), table('6.6')])).toBe(true);
    expect(isFarOff(exactOf('7.2'), [])).toBe(false);
  });

  test('finds the month of publication first, then the period, as far as each is known', () => {
    const book = rateBookOf(rates, datasetOf([]));
    const [known, start, end] = ['2025-01', '2024-01', '2024-12'].map(monthIndex) as [number, number, number];
    const money = { from: 'USD', to: 'CNY', months: { start, end }, known };
    const periods = (more: Partial<Parameters<typeof ratesBeside>[1]>) =>
      ratesBeside(book, { ...money, ...more }).map(({ period }) => period);

    expect(periods({})).toEqual(['2025-01', '2024-01..2024-12']);
    expect(periods({ known: null })).toEqual(['2024-01..2024-12']);
    expect(periods({ months: null })).toEqual(['2025-01']);
    expect(periods({ to: 'XXX' })).toEqual([]);
    const [first] = ratesBeside(book, { ...money, months: null });
    expect(toNumber(divide(first?.rate ?? 0n, ONE))).toBe(7.2957);
  });
});
