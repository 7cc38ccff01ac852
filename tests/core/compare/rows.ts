import { Dataset } from '../../../src/core/dataset/dataset';
import type { Investment } from '../../../src/core/dataset/records';

/** One investment in short: `exactly` an amount of USD, spent by A in 2024 on capex, unless it says otherwise. */
export type Row = Partial<Omit<Investment, 'amount' | 'period'>> & {
  readonly of?: string;
  readonly amount?: Investment['amount'] | undefined;
  readonly period?: Investment['period'] | undefined;
};

export function exactly(value: string): Investment['amount'] {
  return { qualifier: 'exactly', low: value, high: value };
}

/** A dataset of some rows, `inv_1` first, with companies A (calendar years), B (to June) and three sources. */
export function datasetOf(
  rows: readonly Row[],
  more: Partial<Record<'rates' | 'metrics' | 'sources' | 'companies', unknown[]>> = {},
): Dataset {
  return Dataset.parse({
    format: 'outlay',
    version: 2,
    id: 'dat_rows',
    revision: 0,
    settings: { title: 'Rows' },
    companies: more.companies ?? [
      { id: 'com_a', name: 'A', fiscalYearEnd: 12 },
      { id: 'com_b', name: 'B', fiscalYearEnd: 6 },
    ],
    sources: more.sources ?? [
      { id: 'src_old', title: 'Old', published: '2024-01-01', reliability: 'A' },
      { id: 'src_new', title: 'New', published: '2025-01-24', reliability: 'C' },
      { id: 'src_echo', title: 'Echo', published: '2025-02-01', reliability: 'F', basedOn: 'src_new' },
    ],
    investments: rows.map(({ of = '100', ...row }, i) => ({
      id: `inv_${i + 1}`,
      company: 'com_a',
      amount: exactly(of),
      currency: 'USD',
      period: { start: '2024-01', end: '2024-12' },
      status: 'actual',
      category: 'Capex',
      ...row,
    })),
    metrics: more.metrics ?? [],
    rates: more.rates ?? [],
    charts: [],
  });
}
