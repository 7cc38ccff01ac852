import { describe, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { monthIndex } from '../../../src/core/dataset/period';
import { Rate } from '../../../src/core/dataset/records';
import { toNumber } from '../../../src/core/rates/exact';
import { createRateBook, type RateBook } from '../../../src/core/rates/rateBook';
import { readRateTable } from '../../../src/core/rates/rateTable';
import { readUserRates } from '../../../src/core/rates/userRates';

const text = JSON.stringify({
  format: 'outlay-rates',
  version: 1,
  sources: { FED: 'Fed', ECB: 'Ecb', IMF: 'Imf', EU: 'Law' },
  perEuro: {
    OLD: { from: '2024-11', rate: 2 },
    NEW: { from: '2024-12', rate: 5 },
    ODD: { from: '2024-12', rate: 8 },
  },
  perUsd: {
    CNY: {
      months: { origin: 'FED', first: '2024-11', values: [8, 10] },
      years: { origin: 'IMF', first: 2024, values: [5] },
    },
    EUR: { months: { origin: 'ECB', first: '2024-10', values: [0.5, 0.5, 0.5, 0.5] } },
    OLD: { months: { origin: 'IMF', first: '2024-09', values: [1, 1.5, 9, 9, 9] } },
    NEW: { months: { origin: 'IMF', first: '2024-09', values: [1, 2, 4] } },
    GAP: { months: { origin: 'ECB', first: '2024-01', values: [1, null, 1] } },
  },
});

function bookOf(rates: readonly object[]) {
  const user = readUserRates({ ...emptyDataset('dat_a', 'A'), rates: rates.map((one) => Rate.parse(one)) });
  return createRateBook(readRateTable(text), user);
}

function told(answer: ReturnType<RateBook['rateFor']>) {
  if (!answer.found) return answer.detail;
  return [toNumber(answer.rate), answer.origin, answer.period, answer.estimated];
}

/** Of money spent. */
function rate(from: string, to: string, start: string, end: string, rates: readonly object[] = []) {
  return told(bookOf(rates).rateFor(from, to, monthIndex(start), monthIndex(end)));
}

/** Of what was announced in a month. */
function announced(from: string, to: string, month: string | null, rates: readonly object[] = []) {
  return told(bookOf(rates).rateOn(from, to, month === null ? null : monthIndex(month)));
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

  test('months without a rate yet take the last known month before them', () => {
    expect(rate('USD', 'CNY', '2025-01', '2025-12')).toEqual([10, 'FED', '2024-12', true]);
    expect(rate('USD', 'CNY', '2024-11', '2025-02')).toEqual([9.5, 'FED', '2024-11..2024-12', true]);
  });

  test('the mean is that of the months of the very pair, either way round', () => {
    expect(rate('CNY', 'USD', '2024-11', '2024-12')).toEqual([(1 / 8 + 1 / 10) / 2, 'FED', '2024-11..2024-12', false]);
    expect(rate('USD', 'CNY', '2024-11', '2024-12')).toEqual([9, 'FED', '2024-11..2024-12', false]);
    expect(rate('CNY', 'EUR', '2024-11', '2024-12')).toEqual([
      (0.5 / 8 + 0.5 / 10) / 2,
      'ECB+FED',
      '2024-11..2024-12',
      false,
    ]);
  });

  test('a month before the first rate, or in a gap, has none', () => {
    expect(rate('USD', 'CNY', '2023-12', '2024-01')).toBe('no rate from USD to CNY for 2023-12');
    expect(rate('GAP', 'USD', '2024-01', '2024-03')).toBe('no rate from GAP to USD for 2024-02');
    expect(rate('USD', '__p', '2024-01', '2024-03')).toBe('no rate for __p in any month');
  });

  test("the user's rate of the shorter period wins, and works for crosses and both ways", () => {
    const year = { id: 'rat_a', base: 'CNY', quote: 'USD', value: '0.5', period: { start: '2024-01', end: '2024-12' } };
    const month = { id: 'rat_b', base: 'USD', quote: 'CNY', value: '4', period: { start: '2024-12', end: '2024-12' } };

    expect(rate('CNY', 'USD', '2024-12', '2024-12', [month, year])).toEqual([0.25, 'user', '2024-12', false]);
    expect(rate('USD', 'CNY', '2024-11', '2024-11', [month, year])).toEqual([2, 'user', '2024-11', false]);
    expect(rate('CNY', 'EUR', '2024-12', '2024-12', [month])).toEqual([0.125, 'ECB+user', '2024-12', false]);
  });

  test('a user rate for a coming year stands for its months', () => {
    const plan = { id: 'rat_a', base: 'USD', quote: 'CNY', value: '6', period: { start: '2027-01', end: '2027-12' } };

    expect(rate('USD', 'CNY', '2027-01', '2027-12', [plan])).toEqual([6, 'user', '2027-01..2027-12', false]);
  });

  test('a user rate for a later month takes none from the months before it', () => {
    const later = { id: 'rat_a', base: 'USD', quote: 'CNY', value: '6', period: { start: '2030-01', end: '2030-12' } };

    expect(rate('USD', 'CNY', '2028-01', '2028-12', [later])).toEqual([10, 'FED', '2024-12', true]);
    expect(rate('USD', 'CNY', '2029-12', '2030-01', [later])).toEqual([8, 'FED+user', '2024-12, 2030-01', true]);
    expect(rate('USD', 'CNY', '2031-01', '2031-01', [later])).toEqual([6, 'user', '2030-12', true]);
    expect(rate('GAP', 'USD', '2024-02', '2024-02', [{ ...later, quote: 'GAP' }])).toBe(
      'no rate from GAP to USD for 2024-02',
    );
  });

  test('of a currency that only the user has, months after the first rate have one, months before it none', () => {
    const rates = [
      { id: 'rat_a', base: 'USD', quote: 'XXX', value: '2', period: { start: '2024-01', end: '2024-01' } },
      { id: 'rat_b', base: 'USD', quote: 'XXX', value: '4', period: { start: '2024-05', end: '2024-05' } },
    ];

    expect(rate('USD', 'XXX', '2024-03', '2024-03', rates)).toEqual([2, 'user', '2024-01', true]);
    expect(rate('USD', 'XXX', '2024-01', '2024-05', rates)).toEqual([2.4, 'user', '2024-01, 2024-05', true]);
    expect(rate('USD', 'XXX', '2023-12', '2024-01', rates)).toBe('no rate from USD to XXX for 2023-12');
  });
});

describe('[C3] the rate of what was announced in a month', () => {
  const forecast = { id: 'rat_a', base: 'USD', quote: 'CNY', value: '6', period: { start: '2030-01', end: '2030-12' } };

  test('is that of the month, else of the last month with a rate before it', () => {
    expect(announced('USD', 'CNY', '2024-11')).toEqual([8, 'FED', '2024-11', false]);
    expect(announced('USD', 'CNY', '2026-03')).toEqual([10, 'FED', '2024-12', true]);
    expect(announced('GAP', 'USD', '2024-02')).toEqual([1, 'ECB', '2024-01', true]);
    expect(announced('USD', 'CNY', '2029-12', [forecast])).toEqual([10, 'FED', '2024-12', true]);
    expect(announced('USD', 'CNY', '2030-02', [forecast])).toEqual([6, 'user', '2030-02', false]);
  });

  test('of no known month is that of the last month of the table, whatever the user foresees', () => {
    expect(announced('USD', 'CNY', null)).toEqual([10, 'FED', '2024-12', true]);
    expect(announced('USD', 'CNY', null, [forecast])).toEqual([10, 'FED', '2024-12', true]);
    const next = { ...forecast, period: { start: '2025-01', end: '2025-02' } };
    expect(announced('USD', 'CNY', null, [next])).toEqual([6, 'user', '2025-02', true]);
    const only = { ...forecast, quote: 'XXX' };
    expect(announced('USD', 'XXX', null, [only])).toEqual([6, 'user', '2030-12', true]);
  });

  test('is none before the first', () => {
    expect(announced('USD', 'CNY', '2023-12')).toBe('no rate from USD to CNY for 2023-12 or before');
    expect(announced('USD', '__p', '2024-01')).toBe('no rate for __p in any month');
  });
});

describe('[D18] a currency that gave way to the euro', () => {
  test('is converted to the euro at the fixed rate from its adoption on, for good, and at market rates before', () => {
    expect(rate('OLD', 'EUR', '2024-11', '2024-12')).toEqual([0.5, 'EU', '2024-11..2024-12', false]);
    expect(rate('EUR', 'OLD', '2031-01', '2031-12')).toEqual([2, 'EU', '2031-01..2031-12', false]);
    expect(rate('EUR', 'OLD', '2024-10', '2024-10')).toEqual([3, 'ECB+IMF', '2024-10', false]);
    expect(rate('EUR', 'OLD', '2024-10', '2024-11')).toEqual([2.5, 'ECB+EU+IMF', '2024-10..2024-11', false]);
  });

  test('is converted to the euro at the fixed rate wherever the tables lack either', () => {
    expect(rate('EUR', 'OLD', '2024-09', '2024-09')).toEqual([2, 'EU', '2024-09', false]);
    expect(rate('EUR', 'ODD', '1985-01', '1985-12')).toEqual([8, 'EU', '1985-01..1985-12', false]);
    expect(announced('EUR', 'OLD', '1990-05')).toEqual([2, 'EU', '1990-05', false]);
  });

  test('follows the euro to other currencies from its adoption on, though the tables go on', () => {
    expect(rate('USD', 'OLD', '2024-10', '2024-10')).toEqual([1.5, 'IMF', '2024-10', false]);
    expect(rate('USD', 'OLD', '2024-11', '2024-12')).toEqual([1, 'ECB+EU', '2024-11..2024-12', false]);
    expect(rate('OLD', 'CNY', '2024-12', '2024-12')).toEqual([10, 'ECB+EU+FED', '2024-12', false]);
    expect(rate('USD', 'OLD', '2025-03', '2025-03')).toEqual([1, 'ECB+EU', '2025-01', true]);
    expect(rate('USD', 'ODD', '2024-11', '2024-11')).toBe('no rate from USD to ODD for 2024-11');
    expect(rate('USD', 'ODD', '2024-12', '2024-12')).toEqual([4, 'ECB+EU', '2024-12', false]);
  });

  test('is the euro to another such currency from that one’s adoption on', () => {
    expect(rate('OLD', 'NEW', '2024-12', '2029-12')).toEqual([2.5, 'EU', '2024-12..2029-12', false]);
    expect(rate('OLD', 'NEW', '2024-11', '2024-11')).toEqual([4, 'ECB+EU+IMF', '2024-11', false]);
    expect(rate('OLD', 'NEW', '2024-10', '2024-10')).toEqual([2 / 1.5, 'IMF', '2024-10', false]);
    expect(rate('OLD', 'ODD', '2024-11', '2024-11')).toEqual([4, 'EU', '2024-11', false]);
    expect(rate('OLD', 'ODD', '2024-10', '2024-10')).toBe('no rate from OLD to ODD for 2024-10');
  });

  test('still takes the rates of the user’s own', () => {
    const own = (base: string, quote: string, value: string) => [
      { id: 'rat_a', base, quote, value, period: { start: '2024-12', end: '2024-12' } },
    ];
    expect(rate('EUR', 'OLD', '2024-12', '2024-12', own('EUR', 'OLD', '3'))).toEqual([3, 'user', '2024-12', false]);
    expect(rate('USD', 'OLD', '2024-12', '2024-12', own('EUR', 'OLD', '3'))).toEqual([
      1.5,
      'ECB+user',
      '2024-12',
      false,
    ]);
    expect(rate('USD', 'OLD', '2024-12', '2024-12', own('USD', 'EUR', '3'))).toEqual([6, 'EU+user', '2024-12', false]);
    expect(rate('USD', 'OLD', '2024-12', '2024-12', own('OLD', 'USD', '4'))).toEqual([0.25, 'user', '2024-12', false]);
    expect(rate('EUR', 'NEW', '2024-12', '2024-12', own('EUR', 'OLD', '3'))).toEqual([5, 'EU', '2024-12', false]);
  });
});

describe('the rate table', () => {
  test('is refused with the reason where it is none', () => {
    expect(() => readRateTable('{')).toThrow('not a rate table');
    expect(() => readRateTable('{"format":"x"}')).toThrow('not a rate table');
  });
});
