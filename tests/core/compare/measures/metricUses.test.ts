import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/core/dataset/question';
import { createExplainer } from '../../../../src/core/explain/explain';
import { ask, askWhole, points, rates, reasons } from '../ask';
import { datasetOf, exactly, type Row } from '../rows';

const months = (start: string, end: string) => ({ start: `2024-${start}`, end: `2024-${end}` });
const [q1, q2, q3, q4] = [months('01', '03'), months('04', '06'), months('07', '09'), months('10', '12')];
const year = months('01', '12');
const quarters = [q1, q2, q3, q4];

interface Given {
  readonly of: string;
  readonly period?: object;
  readonly company?: string;
  readonly unit?: string;
  readonly subject?: string;
  readonly subjectAliases?: string[];
  readonly citations?: object[];
}

const revenue = (...given: Given[]) => metrics('Revenue', 'USD', given);
const staff = (...given: Given[]) => metrics('Employees', 'people', given);

function metrics(name: string, unit: string, given: readonly Given[]): object[] {
  return given.map(({ of, ...more }, i) => ({
    id: `met_${name.toLowerCase()}${i}`,
    company: 'com_a',
    name,
    unit,
    period: year,
    value: exactly(of),
    ...more,
  }));
}

function per(rows: readonly Row[], given: object[], question: Partial<Question> = {}) {
  return askWhole(datasetOf(rows, { metrics: given }), { measure: 'per:Revenue', ...question });
}

const perStaff = { measure: 'per:Employees' } as const;

describe('[D15] a flow', () => {
  test.each<[string, Row[], object[], Record<string, number>, string[]]>([
    ['quarters add up', [{ of: '80' }], revenue(...quarters.map((period) => ({ of: '100', period }))), { A: 20 }, []],
    [
      'halves and quarters too',
      [{ of: '80' }],
      revenue({ of: '150', period: months('01', '06') }, { of: '50', period: q3 }, { of: '200', period: q4 }),
      { A: 20 },
      [],
    ],
    [
      'the metric of the period itself goes before its quarters',
      [{ of: '80' }],
      revenue(...quarters.map((period) => ({ of: '100', period })), { of: '800' }),
      { A: 10 },
      [],
    ],
    [
      'three quarters fill no year',
      [{ of: '80' }],
      revenue(...quarters.slice(1).map((period) => ({ of: '100', period }))),
      {},
      ['inv_1'],
    ],
    [
      'quarters with a month between them fill none',
      [{ of: '80', period: months('01', '06') }],
      revenue({ of: '100', period: q1 }, { of: '100', period: months('05', '06') }),
      {},
      ['inv_1'],
    ],
    [
      'quarters of spending that fill the period of a metric are divided by it',
      quarters.map((period, i) => ({ of: `${10 * (i + 1)}`, period })),
      revenue({ of: '400' }),
      { A: 25 },
      [],
    ],
    [
      'three quarters of spending are not',
      [q1, q2, q4].map((period) => ({ of: '10', period })),
      revenue({ of: '400' }),
      {},
      ['inv_1', 'inv_2', 'inv_3'],
    ],
    [
      'a quarter with a metric of its own and three without: the year is divided by once',
      quarters.map((period) => ({ of: '10', period })),
      revenue({ of: '400' }, { of: '50', period: q1 }),
      { A: 10 },
      [],
    ],
    [
      'quarters that all have metrics of their own are divided by these',
      quarters.map((period) => ({ of: '10', period })),
      revenue({ of: '400' }, ...quarters.map((period) => ({ of: '50', period }))),
      { A: 20 },
      [],
    ],
    [
      'quarters fill only what is of their own category',
      [q1, q2, q3, q4].map((period, i) => ({ of: '10', period, category: i < 3 ? 'Capex' : 'Research' })),
      revenue({ of: '400' }),
      {},
      ['inv_1', 'inv_2', 'inv_3', 'inv_4'],
    ],
  ])('%s', (_, rows, given, bars, left) => {
    const comparison = per(rows, given);
    expect(points(comparison)).toEqual(bars);
    expect(reasons(comparison)).toEqual(Object.fromEntries(left.map((id) => [id, 'noMetric'])));
  });

  test('quarters in bars of their own fill no year', () => {
    const rows = quarters.map((period, i) => ({
      of: '10',
      period,
      status: i < 3 ? ('actual' as const) : ('planned' as const),
    }));
    expect(points(per(rows, revenue({ of: '400' })))).toEqual({ A: 10 });
    expect(points(per(rows, revenue({ of: '400' }), { split: 'status' }))).toEqual({});
  });

  test('calendarised, each bar takes as many months of the metric as of the spending', () => {
    const fiscal = { start: '2023-07', end: '2024-06' };
    const bars = points(
      per([{ of: '80', period: fiscal }], revenue({ of: '400', period: fiscal }), {
        by: 'year',
        calendar: 'calendarised',
      }),
    );
    expect(bars).toEqual({ '2023': 20, '2024': 20 });
  });

  test('filters do not cut metrics', () => {
    const given = revenue({ of: '400', citations: [{ source: 'src_old' }] });
    const row: Row = { of: '80', citations: [{ source: 'src_new' }] };
    expect(points(per([row], given, { filter: { sources: ['src_new'] } }))).toEqual({ A: 20 });
  });
});

describe('[D15] a stock', () => {
  test.each<[string, Row[], object[], Record<string, number>]>([
    [
      'is that of the month in which the period ends',
      [{ of: '90' }],
      staff({ of: '10', period: months('11', '11') }, { of: '30', period: months('12', '12') }),
      { A: 3 },
    ],
    ['may be said of the whole period', [{ of: '90' }], staff({ of: '45' }), { A: 2 }],
    [
      'of four quarters is that of the year’s end, once',
      quarters.map((period) => ({ of: '15', period })),
      staff({ of: '10', period: months('03', '03') }, { of: '30', period: months('12', '12') }),
      { A: 2 },
    ],
    [
      'of two years is that of each',
      [{ of: '90' }, { of: '70', period: { start: '2023-01', end: '2023-12' } }],
      staff({ of: '30', period: months('12', '12') }, { of: '10', period: { start: '2023-12', end: '2023-12' } }),
      { A: 4 },
    ],
  ])('%s', (_, rows, given, bars) => {
    expect(points(per(rows, given, perStaff))).toEqual(bars);
  });

  test('of another month measures nothing', () => {
    const comparison = per([{ of: '90' }], staff({ of: '30', period: months('11', '11') }), perStaff);
    expect(comparison.left).toEqual([
      { investment: 'inv_1', reason: 'noMetric', detail: 'no Employees of A for 2024' },
    ]);
  });
});

describe('[D15] of rival metrics', () => {
  test.each<[string, Given[], number]>([
    [
      'the newest source stands',
      [
        { of: '400', citations: [{ source: 'src_new' }] },
        { of: '800', citations: [{ source: 'src_old' }] },
      ],
      20,
    ],
    [
      'one that repeats another has its date',
      [
        { of: '400', citations: [{ source: 'src_new' }] },
        { of: '800', citations: [{ source: 'src_echo' }] },
      ],
      20,
    ],
    ['without dates the first row stands', [{ of: '400' }, { of: '800' }], 20],
    [
      'those in another unit than most are none',
      [{ of: '9', unit: 'shops', citations: [{ source: 'src_new' }] }, { of: '400' }, { of: '1', company: 'com_b' }],
      20,
    ],
  ])('%s', (_, given, point) => {
    expect(points(per([{ of: '80' }], revenue(...given)))).toEqual({ A: point });
  });
});

describe('[D15] a subject', () => {
  const given = staff(
    { of: '10' },
    { of: '20', subject: 'Doubao', subjectAliases: ['Cici'], citations: [{ source: 'src_new' }] },
    { of: '40', subject: 'Douyin' },
  );

  test.each<[Question['measure'], Record<string, number>]>([
    ['per:Employees', { A: 8 }],
    ['per:Employees@Doubao', { A: 4 }],
    ['per:Employees@  CICI ', { A: 4 }],
    ['per:Employees@douyin', { A: 2 }],
    ['per:Employees@Other', {}],
  ])('%s', (measure, bars) => {
    expect(points(per([{ of: '80' }], given, { measure }))).toEqual(bars);
  });
});

test('[C8] what a quarter of spending is measured by is told', () => {
  const dataset = datasetOf(
    quarters.map((period) => ({ of: '10', period })),
    { metrics: revenue({ of: '400' }) },
  );
  const comparison = ask(dataset, { measure: 'per:Revenue' });
  const { result } = createExplainer(dataset, comparison, rates, 'en').explainBar(comparison.bars[0]!);
  expect(result.slice(-2)).toEqual(['Divided by Revenue of A, 2024: USD 400 (no source)', '40 ÷ 400 = 10 %']);
});
