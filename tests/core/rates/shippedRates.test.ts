import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { monthIndex } from '../../../src/core/dataset/period';
import { exactOf } from '../../../src/core/rates/exact';
import { readRateTable } from '../../../src/core/rates/rateTable';

test('the rates that ship are compact, exact and credited', () => {
  const text = readFileSync(new URL('../../../resources/rates.json', import.meta.url), 'utf8');
  const table = readRateTable(text);
  const cny = table.perUsd.get('CNY');

  expect(text.length).toBeLessThan(400_000);
  expect(table.perUsd.size).toBeGreaterThan(160);
  expect(cny?.values[monthIndex('2025-01') - cny.first]).toBe(exactOf('7.2957'));
  expect(cny?.origins[monthIndex('1998-01') - cny.first]).toBe('IMF');
  expect(table.sources.ECB).toContain('European Central Bank');
});
