import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import type { Investment } from '../../../../src/core/dataset/records';
import { datasetOf, exactly, type Row } from '../rows';
import { ruleByRule } from '../ruleByRule';
import { amountQuestion, arbitraryLedger } from './arbitraryLedger';
import type { PlainQuestion } from './asked';
import { rowIdsOf } from './bars';
import { settle } from './settle';

const year = { start: '2024-01', end: '2024-12' };
const half = { start: '2024-01', end: '2024-06' };
const span = (start: string, end: string) => ({ start, end });
const quarters = [
  span('2024-01', '2024-03'),
  span('2024-04', '2024-06'),
  span('2024-07', '2024-09'),
  span('2024-10', '2024-12'),
];
const [q1, q2] = quarters;
const over = (low: string): Investment['amount'] => ({ qualifier: 'over', low });
const upTo = (high: string): Investment['amount'] => ({ qualifier: 'upTo', high });
const asked: PlainQuestion = {
  by: 'company',
  currency: 'USD',
  calendar: 'asReported',
  rivals: 'latest',
  plans: 'announced',
  partial: 'mark',
  measure: 'amount',
  filter: {},
};

/** The answer in short: `[low, point, high]` by key, with the months where they are fewer; and what is left. */
function answer(rows: readonly Row[], question: Partial<PlainQuestion>) {
  const { bars, left } = ruleByRule(datasetOf(rows), { ...asked, ...question });
  const told = Object.entries(bars).map(([key, { low, point, high, months }]) => [
    (JSON.parse(key) as (string | null)[]).filter((one) => one !== null).join(' | '),
    months ? [low, point, high, months.known] : [low, point, high],
  ]);
  return { bars: Object.fromEntries(told) as unknown, left };
}

const byYear = { by: 'year' };
const spread = { by: 'year', calendar: 'calendarised' } as const;

describe('the rules as they are written', () => {
  test.each<[string, Row[], Partial<PlainQuestion>, unknown, unknown]>([
    [
      '[D6] a part of a narrower category stands in its own months and fills none of its whole',
      [
        { company: 'com_b', of: '240', period: span('2024-07', '2025-06') },
        { company: 'com_b', of: '120', period: span('2025-04', '2025-06'), category: 'Capex / AI' },
      ],
      spread,
      { 2024: [60, 60, null, 6], 2025: [180, 180, null, 6] },
      {},
    ],
    [
      '[D7] a whole whose rest has no month among the years asked is left',
      [
        { of: '500', period: span('2024-01', '2025-12'), status: 'planned' },
        { of: '300', period: year },
      ],
      { ...spread, filter: { years: { from: 2024, to: 2024 } } },
      { 2024: [300, 300, 300] },
      { inv_1: 'filtered' },
    ],
    [
      '[D8] a lone month adds none, two single months count',
      [
        { of: '5', period: span('2024-03', '2024-03') },
        { company: 'com_b', of: '7', period: span('2024-03', '2024-03') },
        { company: 'com_b', of: '8', period: span('2024-05', '2024-05') },
      ],
      { by: 'year', split: 'company' },
      { '2024 | com_a': [5, 5, 5], '2024 | com_b': [15, 15, null, 2] },
      {},
    ],
    [
      '[D9] over the years of a filter with both ends',
      [{ of: '40', period: year }],
      { filter: { years: { from: 2023, to: 2024 } } },
      { com_a: [40, 40, null, 12] },
      {},
    ],
    [
      '[D11] the heaviest set stands, the other direct part is covered',
      [
        { of: '50', period: year },
        { of: '40', period: year, category: 'Capex / AI' },
        { of: '20', period: year, category: 'Capex / Land' },
        { of: '45', period: year, region: 'Asia' },
      ],
      {},
      { com_a: [60, 60, 60] },
      { inv_1: 'partsExceed', inv_4: 'covered' },
    ],
    [
      '[D12] actual quarters that do not fill a plan but exceed it stand',
      [
        { of: '50', period: year, status: 'planned' },
        { of: '30', period: q1 },
        { of: '40', period: q2 },
      ],
      byYear,
      { 2024: [70, 70, null, 6] },
      { inv_1: 'partsExceed' },
    ],
    [
      '[D13] an open low end of a rest is 0, a rest of exactly 0 keeps its bar',
      [
        { of: '90', period: year },
        { amount: over('30'), period: year, category: 'Capex / AI' },
        { company: 'com_b', of: '70', period: year },
        { company: 'com_b', of: '70', period: year, category: 'Capex / AI' },
        { company: 'com_b', amount: upTo('5'), period: half, category: 'R&D' },
      ],
      { split: 'category:2' },
      {
        'com_a | rest of capex': [0, 60, 60],
        'com_a | capex / ai': [30, 30, null],
        'com_b | rest of capex': [0, 0, 0],
        'com_b | capex / ai': [70, 70, 70],
        'com_b | r&d': [null, 5, 5],
      },
      {},
    ],
    [
      '[D20] a part stands where its whole does, also where it ends in another year by itself',
      [
        { company: 'com_b', of: '100', period: year },
        { company: 'com_b', of: '30', period: span('2024-07', '2024-12'), category: 'Capex / AI' },
      ],
      { by: 'year', split: 'category:2' },
      { '2024 | rest of capex': [70, 70, 70], '2024 | capex / ai': [30, 30, null, 6] },
      {},
    ],
    [
      '[D22] what lies in two parts of one whole is taken off once',
      [
        { of: '100', period: year },
        { of: '60', period: year, category: 'Capex / AI' },
        { of: '50', period: year, region: 'Asia' },
        { of: '20', period: year, category: 'Capex / AI', region: 'Asia' },
      ],
      { by: 'category:2', split: 'region:2' },
      {
        'rest of capex | rest of worldwide': [10, 10, 10],
        'capex / ai | rest of worldwide': [40, 40, 40],
        'rest of capex | worldwide / asia': [30, 30, 30],
        'capex / ai | worldwide / asia': [20, 20, 20],
      },
      {},
    ],
    [
      '[D24] weaker parts that would exceed are left, and what is left of them is covered',
      [
        { of: '50', period: year },
        { of: '30', period: q1, status: 'planned' },
        { of: '30', period: q2, status: 'planned' },
        { of: '10', period: q1, category: 'Capex / AI' },
      ],
      byYear,
      { 2024: [50, 50, 50] },
      { inv_2: 'status', inv_3: 'status', inv_4: 'covered' },
    ],
    [
      '[D26] a period without a start has its own bar and covers nothing',
      [
        { of: '500', period: { end: '2026-12' }, status: 'planned' },
        { of: '20', period: year },
      ],
      byYear,
      { '..2026-12': [500, 500, 500], 2024: [20, 20, 20] },
      {},
    ],
    [
      '[D5] what is itself left takes nothing from others',
      [
        { of: '10', period: span('2024-01', '2024-06') },
        { of: '20', period: span('2024-04', '2024-09') },
        { of: '30', period: span('2024-07', '2024-12') },
      ],
      byYear,
      { 2024: [40, 40, 40] },
      { inv_2: 'overlaps' },
    ],
    [
      '[C2] spread, months outside the overlap still count',
      [
        { of: '120', period: year },
        { of: '60', period: span('2023-07', '2024-06') },
      ],
      spread,
      { 2023: [30, 30, null, 6], 2024: [120, 120, 120] },
      {},
    ],
    [
      '[C6] unknown equals unknown, lies within no known one and around none',
      [
        { of: '9', period: year, category: '' },
        { of: '4', period: q1, category: ' ' },
        { of: '20', period: q1, category: 'Capex' },
      ],
      {},
      { com_a: [29, 29, 29] },
      { inv_2: 'covered' },
    ],
    [
      '[D10] a change of half a year on half a year has the ends of what is compared',
      [
        { of: '20', period: q1 },
        { amount: { qualifier: 'between', low: '20', high: '30' }, period: span('2025-01', '2025-03') },
      ],
      { by: 'year', measure: 'change' },
      { 2025: [0, 25, 50, 3] },
      {},
    ],
    [
      '[D14] by year alone a share is of all bars, and a longer period is its own total',
      [
        { of: '30', period: year },
        { of: '90', period: span('2025-01', '2025-12') },
        { of: '500', period: span('2026-01', '2028-12'), status: 'planned' },
      ],
      { by: 'year', measure: 'share' },
      { 2024: [25, 25, 25], 2025: [75, 75, 75], '2026-01..2028-12': [100, 100, 100] },
      {},
    ],
  ])('%s', (_, rows, question, bars, left) => {
    expect(answer(rows, question)).toEqual({ bars, left });
  });
});

describe('whatever is in a ledger', () => {
  test('each row is in a bar or left, and never both', () => {
    fc.assert(
      fc.property(arbitraryLedger, amountQuestion, (dataset, question) => {
        const { cells, left } = settle(dataset, question);
        const told = new Set(cells.flatMap(({ pieces }) => rowIdsOf(pieces)));

        for (const { id } of dataset.investments)
          expect({ id, isTold: told.has(id) }).toEqual({ id, isTold: !left.has(id) });
      }),
    );
  });

  test('[C6] a total is the same spread over its months and in one piece, where no periods overlap in part', () => {
    const splits = [undefined, 'category:2', 'region:2', 'year', 'quarter'];
    fc.assert(
      fc.property(arbitraryLedger, fc.constantFrom(...splits), (ledger, split) => {
        const dataset = inExactDollars(ledger);
        const flat: PlainQuestion = { ...asked, calendar: 'calendarised' };
        const months: PlainQuestion = { ...flat, split, filter: { years: { from: 2000, to: 2050 } } };
        const both = [settle(dataset, flat), settle(dataset, months)];
        fc.pre(both.every(({ isLoose, left }) => !isLoose && ![...left.values()].includes('overlaps')));
        fc.pre(both.every(({ gone }) => [...gone.values()].every(({ size }) => size === 0)));

        expect(totals(dataset, months)).toEqual(totals(dataset, flat));
      }),
    );
  });
});

/** All that has an amount, at its point. */
function inExactDollars(dataset: Dataset): Dataset {
  const investments = dataset.investments.flatMap((row) => {
    const { amount } = row;
    if (!amount) return [];
    const value = amount.qualifier === 'over' ? amount.low : amount.high;
    return [{ ...row, currency: 'USD', amount: exactly(value) } as Investment];
  });
  return { ...dataset, investments };
}

/** The sum of the bars of each company, to a millionth. */
function totals(dataset: Dataset, question: PlainQuestion): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [key, { point }] of Object.entries(ruleByRule(dataset, question).bars)) {
    const [company = ''] = JSON.parse(key) as string[];
    sums[company] = (sums[company] ?? 0) + point;
  }
  return Object.fromEntries(Object.entries(sums).map(([company, sum]) => [company, Math.round(sum * 1e6) / 1e6]));
}
