import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { monthIndex, monthOf } from '../../../src/core/dataset/period';
import { exactOf, toText } from '../../../src/core/rates/exact';
import { readRateTable } from '../../../src/core/rates/rateTable';

const text = readFileSync(new URL('../../../resources/rates.json', import.meta.url), 'utf8');
const table = readRateTable(text);

test('the rates that ship are compact, exact and credited', () => {
  const cny = table.perUsd.get('CNY');

  expect(text.length).toBeLessThan(400_000);
  expect(table.perUsd.size).toBeGreaterThan(160);
  expect(cny?.values[monthIndex('2025-01') - cny.first]).toBe(exactOf('7.2957'));
  expect(cny?.origins[monthIndex('1998-01') - cny.first]).toBe('IMF');
  expect(table.sources.ECB).toContain('European Central Bank');
});

describe('[D18] the fixed rates of the euro', () => {
  // Six significant digits each, as the Council fixed them; the month in which the euro was adopted.
  test.each([
    ['1999-01', 'BEF 40.3399, DEM 1.95583, ESP 166.386, FRF 6.55957, IEP 0.787564, ITL 1936.27, LUF 40.3399'],
    ['1999-01', 'NLG 2.20371, ATS 13.7603, PTE 200.482, FIM 5.94573'],
    ['2001-01', 'GRD 340.75'],
    ['2007-01', 'SIT 239.64'],
    ['2008-01', 'CYP 0.585274, MTL 0.4293'],
    ['2009-01', 'SKK 30.126'],
    ['2011-01', 'EEK 15.6466'],
    ['2014-01', 'LVL 0.702804'],
    ['2015-01', 'LTL 3.4528'],
    ['2023-01', 'HRK 7.5345'],
    ['2026-01', 'BGN 1.95583'],
  ])('from %s on: %s', (month, told) => {
    const shipped = told.split(', ').map((one) => {
      const fixed = table.euro.get(one.slice(0, 3));
      return fixed && [monthOf(fixed.from), `${one.slice(0, 3)} ${toText(fixed.perEuro)}`];
    });
    expect(shipped).toEqual(told.split(', ').map((one) => [month, one]));
  });

  test('are twenty-one, and name their law', () => {
    expect(table.euro.size).toBe(21);
    expect(table.sources.EU).toContain('Council Regulation (EC) No 2866/98');
  });
});
