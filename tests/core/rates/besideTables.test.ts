import { describe, expect, test } from 'vitest';
import { isFarOff, tableRate } from '../../../src/core/rates/besideTables';
import { exactOf, toNumber } from '../../../src/core/rates/exact';
import type { FoundRate } from '../../../src/core/rates/rateBook';
import { monthIndex } from '../../../src/core/dataset/period';
import { bookOf } from './smallTable';

const table = (rate: string): FoundRate => ({
  found: true,
  rate: exactOf(rate),
  origin: 'FED',
  period: '2024-01',
  estimated: false,
});

describe("[C3] a source's own rate beside the tables", () => {
  test('is far off them by more than 2 %, and not by 2 %', () => {
    expect(isFarOff(exactOf('1.02'), table('1'))).toBe(false);
    expect(isFarOff(exactOf('0.98'), table('1'))).toBe(false);
    expect(isFarOff(exactOf('1.02') + 1n, table('1'))).toBe(true);
    expect(isFarOff(exactOf('0.98') - 1n, table('1'))).toBe(true);
  });
});

test('[C3] money spent is converted by the months of its period, a plan by that of its announcement', () => {
  const told = (...[time]: [Parameters<typeof tableRate>[3]]) => {
    const answer = tableRate(bookOf(), 'USD', 'CNY', time);
    return answer.found ? [toNumber(answer.rate), answer.period, answer.estimated] : answer.detail;
  };
  const [start, end] = [monthIndex('2024-11'), monthIndex('2024-12')];

  expect(told({ kind: 'spent', start, end })).toEqual([9, '2024-11..2024-12', false]);
  expect(told({ kind: 'announced', month: start })).toEqual([8, '2024-11', false]);
  expect(told({ kind: 'announced', month: null })).toEqual([10, '2024-12', true]);
});
