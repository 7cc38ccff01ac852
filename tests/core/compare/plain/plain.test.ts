import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import type { Investment } from '../../../../src/core/dataset/records';
import { isZero } from '../fraction';
import { datasetOf, exactly, type Row } from '../rows';
import { ruleByRule } from '../ruleByRule';
import { amountQuestion, arbitraryLedger } from './arbitraryLedger';
import type { PlainQuestion } from './asked';
import { rowIdsOf } from './bars';
import type { Piece } from './cells';
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
function answer(rows: readonly Row[], question: Partial<PlainQuestion>, more: Parameters<typeof datasetOf>[1] = {}) {
  const { bars, left } = ruleByRule(datasetOf(rows, more), { ...asked, ...question });
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
        'com_a |  / capex': [0, 60, 60],
        'com_a | capex / ai': [30, 30, null],
        'com_b |  / capex': [0, 0, 0],
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
      { '2024 |  / capex': [70, 70, 70], '2024 | capex / ai': [30, 30, null, 6] },
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
        ' / capex |  / worldwide': [10, 10, 10],
        'capex / ai |  / worldwide': [40, 40, 40],
        ' / capex | worldwide / asia': [30, 30, 30],
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
      '[C5] figures of the whole’s own status never fill it',
      [
        { of: '90', period: half, status: 'planned' },
        ...[q1, q2].map((period) => ({ of: '9', period, status: 'planned' as const })),
      ],
      {},
      { com_a: [90, 90, 90] },
      { inv_2: 'covered', inv_3: 'covered' },
    ],
    [
      '[C5] one stronger figure and one as weak as the whole fill it',
      [
        { of: '90', period: half, status: 'planned' },
        { of: '9', period: q1, status: 'estimated' },
        { of: '8', period: q2, status: 'planned' },
      ],
      {},
      { com_a: [17, 17, 17] },
      { inv_1: 'status' },
    ],
    [
      '[C6] by year what is longer than a year has its own bar, by company it covers its years',
      [
        { of: '80', period: span('2024-01', '2025-12') },
        { of: '30', period: year },
      ],
      byYear,
      { '2024-01..2025-12': [80, 80, 80], 2024: [30, 30, 30] },
      {},
    ],
    [
      '[D3] where time is no grouping a filter of years keeps it only if all of it lies in those',
      [
        { of: '80', period: span('2024-01', '2025-12') },
        { of: '30', period: span('2025-01', '2025-12') },
      ],
      { filter: { years: { from: 2025, to: 2025 } } },
      { com_a: [30, 30, 30] },
      { inv_1: 'filtered' },
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
      '[D22] two parts that share months are taken off their whole once: its bars come to it',
      [
        { of: '93', period: span('2024-01', '2025-12') },
        { of: '36', period: year, status: 'planned' },
        { of: '60', period: span('2024-02', '2025-01') },
      ],
      spread,
      { 2024: [58, 58, 58], 2025: [35, 35, 35] },
      {},
    ],
    [
      '[C6] of a part of which others count months all is taken off',
      [
        { of: '400', period: span('2023-07', '2024-06'), status: 'estimated' },
        { of: '30', period: span('2023-11', '2024-02'), status: 'estimated' },
        { of: '25', period: year },
      ],
      spread,
      { 2023: [200, 200, null, 6], 2024: [25, 25, 25] },
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

const from = (source: string) => [{ source }];
const cited = { old: from('src_old'), new: from('src_new'), echo: from('src_echo') };

describe('rivals as they are written', () => {
  test.each<[string, Row[], string, unknown, unknown]>([
    [
      '[C4] a repeat never wins, also where it is highest',
      [
        { of: '10', citations: cited.new },
        { of: '30', citations: cited.echo },
        { of: '20', citations: cited.old },
      ],
      'highest',
      { com_a: [10, 20, 30] },
      { inv_1: 'rival', inv_2: 'rival' },
    ],
    [
      '[D16] of an even number the median is the mean of the two in the middle',
      [{ of: '10' }, { of: '70' }, { of: '20' }, { of: '40' }],
      'median',
      { com_a: [10, 30, 70] },
      { inv_1: 'rival', inv_2: 'rival' },
    ],
    [
      '[C4] a range is open where any rival is',
      [{ amount: over('10') }, { amount: upTo('70'), citations: cited.new }, { of: '20', citations: cited.old }],
      'latest',
      { com_a: [null, 70, null] },
      { inv_1: 'rival', inv_3: 'rival' },
    ],
    [
      '[D16] ties go to the better grade, then to the earlier row',
      [
        { of: '50', citations: cited.new },
        { of: '50', citations: cited.old },
        { of: '50', citations: cited.old },
      ],
      'lowest',
      { com_a: [50, 50, 50] },
      { inv_1: 'rival', inv_3: 'rival' },
    ],
    [
      '[C4] an adopted one wins over any rule',
      [
        { of: '50', citations: cited.new },
        { of: '40', adopted: { reason: 'checked' } },
      ],
      'highest',
      { com_a: [40, 40, 50] },
      { inv_1: 'rival' },
    ],
    [
      '[C4] all: each has its own bar',
      [{ of: '50' }, { of: '40' }],
      'all',
      { 'com_a inv_1': [50, 50, 50], 'com_a inv_2': [40, 40, 40] },
      {},
    ],
  ])('%s', (_, rows, rivals, bars, left) => {
    expect(answer(rows, { rivals })).toEqual({ bars, left });
  });
});

const own = (value: string, start: string, end = start) => ({
  base: 'XTS',
  quote: 'USD',
  value,
  period: span(start, end),
});
const rates = [own('2', '2024-01', '2024-09'), own('6', '2024-10', '2024-12'), own('5', '2025-02')].map((rate, i) => ({
  id: `rat_${i}`,
  ...rate,
}));

describe('conversion as it is written', () => {
  test.each<[string, Row, Partial<PlainQuestion>, unknown]>([
    ['[C3] money spent, month by month', { currency: 'XTS', of: '120' }, {}, { com_a: [360, 360, 360] }],
    [
      '[C3] a plan, all of it at the last rate not after its announcement',
      { currency: 'XTS', of: '120', status: 'planned', citations: cited.new },
      {},
      { com_a: [720, 720, 720] },
    ],
    [
      '[C3] a plan by its period, where that is asked',
      { currency: 'XTS', of: '120', status: 'planned', citations: cited.new },
      { plans: 'period' },
      { com_a: [360, 360, 360] },
    ],
    [
      '[D17] a plan without a date, at the last month of the table',
      { currency: 'XTS', of: '120', status: 'planned' },
      {},
      { com_a: [600, 600, 600] },
    ],
    [
      '[D17] no status converts like spending; the last known month is the one before that which lacks a rate',
      { currency: 'XTS', of: '120', status: undefined, period: span('2025-01', '2025-04') },
      {},
      { com_a: [630, 630, 630] },
    ],
    [
      '[C3] what the source states comes first',
      { currency: 'XTS', of: '120', stated: [{ currency: 'USD', amount: '7' }] },
      {},
      { com_a: [7, 7, 7] },
    ],
    [
      '[D18] at the fixed rate where the table lacks either',
      { currency: 'FRF', of: '655.957', period: span('1995-01', '1995-12') },
      { currency: 'EUR' },
      { com_a: [100, 100, 100] },
    ],
  ])('%s', (_, row, question, bars) => {
    expect(answer([row], question, { rates })).toEqual({ bars, left: {} });
  });

  test('[C3] before all rates there is none', () => {
    const row: Row = { currency: 'XTS', period: span('2023-12', '2024-01') };

    expect(answer([row], {}, { rates })).toEqual({ bars: {}, left: { inv_1: 'noRate' } });
  });
});

const metric = (name: string, unit: string, value: string, period: unknown, more = {}) => ({
  company: 'com_a',
  name,
  unit,
  value: exactly(value),
  period,
  ...more,
});
const metrics = [
  metric('Revenue', 'USD', '150', q1),
  metric('Revenue', 'USD', '250', q2),
  metric('Revenue', 'USD', '999', half, { subject: 'Cloud', subjectAliases: ['Wolke'] }),
  metric('Staff', 'people', '5', span('2024-03', '2024-03')),
  metric('Staff', 'people', '4', span('2024-06', '2024-06')),
].map((one, i) => ({ id: `met_${i}`, ...one }));

describe('measures as they are written', () => {
  test.each<[string, Row[], string, unknown, unknown]>([
    [
      '[D15] quarters of a flow that fill a period add up',
      [{ of: '100', period: half }],
      'per:Revenue',
      { com_a: [25, 25, 25] },
      {},
    ],
    [
      '[D15] a subject by any of its names',
      [{ of: '99.9', period: half }],
      'per:Revenue@wolke',
      { com_a: [10, 10, 10] },
      {},
    ],
    [
      '[D15] quarters that fill the period of a metric',
      [
        { of: '90', period: q1 },
        { of: '9.9', period: q2 },
        { of: '1', period: quarters[2] },
      ],
      'per:Revenue@Cloud',
      { com_a: [10, 10, 10] },
      { inv_3: 'noMetric' },
    ],
    ['[D15] a stock is that of the end', [{ of: '100', period: half }], 'per:Staff', { com_a: [25, 25, 25] }, {}],
    [
      '[C8] a multiple has the ends of both, and the baseline is one',
      [{ amount: over('30') }, { company: 'com_b', amount: { qualifier: 'between', low: '5', high: '15' } }],
      'multiple:com_b',
      { com_a: [2, 3, null], com_b: [1, 1, 1] },
      {},
    ],
  ])('%s', (_, rows, measure, bars, left) => {
    expect(answer(rows, { measure }, { metrics })).toEqual({ bars, left });
  });

  test('[C8], [D21] an index, each company on its own base, which a filter of years does not cut', () => {
    const rows: Row[] = [
      { of: '50', period: span('2023-01', '2023-12') },
      { amount: over('60') },
      { of: '7', company: 'com_b', category: 'R&D' },
    ];
    const question = { by: 'year', measure: 'index:2023', filter: { years: { from: 2024 } } };

    expect(answer(rows, question)).toEqual({ bars: { 2024: [120, 120, null] }, left: { inv_3: 'noBase' } });
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
      { numRuns: 60 },
    );
  });

  // Not where parts that overlap one another come to more than their whole: its rest is then 0, not less.
  test('[C6] a total is the same spread over its months and in one piece, where no periods overlap in part', () => {
    const splits = [undefined, 'category:2', 'region:2', 'year', 'quarter'];
    fc.assert(
      fc.property(arbitraryLedger, fc.constantFrom(...splits), (ledger, split) => {
        const dataset = inExactDollars(ledger);
        const flat: PlainQuestion = { ...asked, calendar: 'calendarised' };
        const months: PlainQuestion = { ...flat, split, filter: { years: { from: 2000, to: 2050 } } };
        const both = [settle(dataset, flat), settle(dataset, months)];
        fc.pre(both.every(({ isLoose, left }) => !isLoose && ![...left.values()].includes('overlaps')));
        fc.pre(both.every(({ cells }) => cells.every(({ pieces }) => pieces.every(isNoEmptyRest))));
        fc.pre(both.every(({ gone }) => [...gone.values()].every(({ size }) => size === 0)));

        expect(totals(dataset, months)).toEqual(totals(dataset, flat));
      }),
      { numRuns: 60 },
    );
  });
});

function isNoEmptyRest({ kept, money }: Piece): boolean {
  return kept.parts.length === 0 || !isZero(money.point);
}

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
