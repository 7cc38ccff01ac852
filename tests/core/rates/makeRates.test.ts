import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the maker keeps every digit, gaps as null, and years only where months are missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-rates-'));
  try {
    const year2024 = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')},CNY,7.${i},FED`);
    writeFileSync(
      join(folder, 'monthly-per-usd.csv'),
      ['month,currency,units_per_usd,origin', ...year2024, '2025-02,CNY,7.25,FED', ''].join('\n'),
    );
    writeFileSync(
      join(folder, 'yearly-per-usd.csv'),
      'year,currency,units_per_usd,origin\n2023,CNY,7.1,IMF\n2024,CNY,9,IMF\n1990,AOA,2.9918e-8,IMF\n',
    );
    const script = new URL('../../../scripts/make-rates.mjs', import.meta.url).pathname;
    execFileSync('node', [script, folder, join(folder, 'rates.json')]);
    const { perUsd, perEuro, sources } = JSON.parse(readFileSync(join(folder, 'rates.json'), 'utf8'));

    expect(perUsd.AOA).toEqual({ years: { origin: 'IMF', first: 1990, values: [2.9918e-8] } });
    expect(perUsd.CNY.years).toEqual({ origin: 'IMF', first: 2023, values: [7.1] });
    expect(perUsd.CNY.months).toMatchObject({ origin: 'FED', first: '2024-01' });
    expect(perEuro.GRD).toEqual({ from: '2001-01', rate: 340.75 });
    expect(sources.EU).toContain('2866/98');
    expect(perUsd.CNY.months.values.slice(-3)).toEqual([7.11, null, 7.25]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
