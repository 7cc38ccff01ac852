import { expect, test } from 'vitest';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { leftOf } from '../../../src/core/compare/bars/behind';
import { ask } from '../../core/compare/ask';
import { scriptModule } from './scriptModule';

interface PlainRow {
  readonly company: string;
  readonly year: number;
  readonly value: number;
}

const { plainLedger, plainRows } = await scriptModule<{
  plainLedger: (size: { companies: number; years: number; rows: number }) => unknown;
  plainRows: (ledger: unknown) => readonly PlainRow[];
}>('peers/plainLedger.mjs');

test('what peers sum are the sums that a comparison makes: no row has rivals, lies in another or is left out', () => {
  const ledger = plainLedger({ companies: 7, years: 3, rows: 8 });
  const comparison = ask(readSnapshot(JSON.stringify(ledger)), { by: 'company', split: 'year' });
  const sums = new Map<string, number>();
  for (const { company, year, value } of plainRows(ledger)) {
    sums.set(`${company} ${year}`, (sums.get(`${company} ${year}`) ?? 0) + value);
  }
  expect(leftOf(comparison)).toEqual([]);
  expect(
    new Map(comparison.bars.map(({ index, series, point }) => [`${index.label} ${series?.label}`, point])),
  ).toEqual(sums);
});
