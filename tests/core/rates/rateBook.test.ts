import { describe, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { monthIndex } from '../../../src/core/dataset/period';
import { Rate } from '../../../src/core/dataset/records';
import { toNumber } from '../../../src/core/rates/exact';
import { createRateBook } from '../../../src/core/rates/rateBook';
import { readRateTable } from '../../../src/core/rates/rateTable';
import { readUserRates } from '../../../src/core/rates/userRates';

const text = JSON.stringify({
  format: 'outlay-rates',
  version: 1,
  sources: { FED: 'Fed', ECB: 'Ecb', IMF: 'Imf' },
  perUsd: {
    CNY: {
      months: { origin: 'FED', first: '2024-11', values: [8, 10] },
      years: { origin: 'IMF', first: 2024, values: [5] },
    },
    EUR: { months: { origin: 'ECB', first: '2024-10', values: [0.5, 0.5, 0.5, 0.5] } },
    GAP: { months: { origin: 'ECB', first: '2024-01', values: [1, null, 1] } },
  },
});

function rate(from: string, to: string, start: string, end: string, known: string | null = null, rates: object[] = []) {
  const user = readUserRates({ ...emptyDataset('dat_a', 'A'), rates: rates.map((one) => Rate.parse(one)) });
  const answer = createRateBook(readRateTable(text), user).rateFor(
    from,
    to,
    monthIndex(start),
    monthIndex(end),
    known === null ? null : monthIndex(known),
  );
  if (!answer.found) return answer.detail;
  return [toNumber(answer.rate), answer.origin, answer.period, answer.estimated];
}

describe('[C3] rates', () => {
  test('months win over years, and years fill in where there are no months', () => {
    expect(rate('CNY', 'USD', '2024-11', '2024-11')).toEqual([0.125, 'FED', '2024-11', false]);
    expect(rate('CNY', 'USD', '2024-03', '2024-03')).toEqual([0.2, 'IMF', '2024-03', false]);
    expect(rate('USD', 'CNY', '2024-10', '2024-12')).toEqual([23 / 3, 'FED+IMF', '2024-10..2024-12', false]);
  });

  test('cross rates go through the dollar', () => {
    expect(rate('CNY', 'EUR', '2024-12', '2024-12')).toEqual([0.05, 'ECB+FED', '2024-12', false]);
  });

  test('months without a rate yet take the last that was known', () => {
    expect(rate('USD', 'CNY', '2025-01', '2025-12')).toEqual([10, 'FED', '2024-12', true]);
    expect(rate('USD', 'CNY', '2025-01', '2025-12', '2024-11')).toEqual([8, 'FED', '2024-11', true]);
    expect(rate('USD', 'CNY', '2024-12', '2025-03', '2024-11')).toEqual([8.5, 'FED', '2024-12, 2024-11', true]);
    expect(rate('USD', 'CNY', '2025-01', '2025-01', '1980-01')).toEqual([10, 'FED', '2024-12', true]);
  });

  test('a month before the first rate, or in a gap, has none', () => {
    expect(rate('USD', 'CNY', '2023-12', '2024-01')).toBe('no rate from USD to CNY for 2023-12');
    expect(rate('GAP', 'USD', '2024-01', '2024-03')).toBe('no rate from GAP to USD for 2024-02');
    expect(rate('USD', '__p', '2024-01', '2024-03')).toBe('no rate for __p in any month');
  });

  test("the user's rate of the shorter period wins, and works for crosses and both ways", () => {
    const year = { id: 'rat_a', base: 'CNY', quote: 'USD', value: '0.5', period: { start: '2024-01', end: '2024-12' } };
    const month = { id: 'rat_b', base: 'USD', quote: 'CNY', value: '4', period: { start: '2024-12', end: '2024-12' } };

    expect(rate('CNY', 'USD', '2024-12', '2024-12', null, [month, year])).toEqual([0.25, 'user', '2024-12', false]);
    expect(rate('USD', 'CNY', '2024-11', '2024-11', null, [month, year])).toEqual([2, 'user', '2024-11', false]);
    expect(rate('CNY', 'EUR', '2024-12', '2024-12', null, [month])).toEqual([0.125, 'ECB+user', '2024-12', false]);
  });

  test('a user rate for a coming year stands for its months', () => {
    const plan = { id: 'rat_a', base: 'USD', quote: 'CNY', value: '6', period: { start: '2027-01', end: '2027-12' } };

    expect(rate('USD', 'CNY', '2027-01', '2027-12', '2024-11', [plan])).toEqual([6, 'user', '2027-01..2027-12', false]);
  });

  test('a user rate for a later month takes none from the months before it', () => {
    const later = { id: 'rat_a', base: 'USD', quote: 'CNY', value: '6', period: { start: '2030-01', end: '2030-12' } };

    expect(rate('USD', 'CNY', '2028-01', '2028-12', '2024-11', [later])).toEqual([8, 'FED', '2024-11', true]);
    expect(rate('USD', 'CNY', '2028-01', '2028-12', null, [later])).toEqual([10, 'FED', '2024-12', true]);
    expect(rate('USD', 'CNY', '2029-12', '2030-01', null, [later])).toEqual([8, 'FED+user', '2024-12, 2030-01', true]);
    expect(rate('USD', 'CNY', '2031-01', '2031-01', '2029-06', [later])).toEqual([10, 'FED', '2024-12', true]);
    expect(rate('GAP', 'USD', '2024-02', '2024-02', '2024-01', [{ ...later, quote: 'GAP' }])).toBe(
      'no rate from GAP to USD for 2024-02',
    );
  });

  test('of a currency that only the user has, months after the first rate have one, months before it none', () => {
    const rates = [
      { id: 'rat_a', base: 'USD', quote: 'XXX', value: '2', period: { start: '2024-01', end: '2024-01' } },
      { id: 'rat_b', base: 'USD', quote: 'XXX', value: '4', period: { start: '2024-05', end: '2024-05' } },
    ];

    expect(rate('USD', 'XXX', '2024-03', '2024-03', null, rates)).toEqual([2, 'user', '2024-01', true]);
    expect(rate('USD', 'XXX', '2024-01', '2024-05', null, rates)).toEqual([2.4, 'user', '2024-01, 2024-05', true]);
    expect(rate('USD', 'XXX', '2023-12', '2024-01', null, rates)).toBe('no rate from USD to XXX for 2023-12');
  });
});

describe('the rate table', () => {
  test('is refused with the reason where it is none', () => {
    expect(() => readRateTable('{')).toThrow('not a rate table');
    expect(() => readRateTable('{"format":"x"}')).toThrow('not a rate table');
  });
});
