import { describe, expect, test } from 'vitest';
import { rivalRules } from '../../../src/core/dataset/rivalRules';
import { ask, askWhole, points, reasons } from './ask';
import { datasetOf, exactly } from './rows';

const cited = (...ids: string[]) => ids.map((source) => ({ source }));
const year = (from: number, to = from) => ({ start: `${from}-01`, end: `${to}-12` });

describe('[C1] filter', () => {
  test('tells the first reason of: filtered, superseded, unreadable, no period', () => {
    const dataset = datasetOf([
      {},
      { company: 'com_b', superseded: true },
      { superseded: true, amount: undefined },
      { amount: undefined, period: undefined },
      { unread: { amount: 'abc' }, amount: undefined },
      { currency: undefined },
      { period: undefined },
    ]);
    const { left } = askWhole(dataset, { filter: { companies: ['com_a'] } });

    expect(left).toEqual([
      { investment: 'inv_2', reason: 'filtered' },
      { investment: 'inv_3', reason: 'superseded' },
      { investment: 'inv_4', reason: 'unreadable', detail: 'no amount' },
      { investment: 'inv_5', reason: 'unreadable', detail: 'amount: abc' },
      { investment: 'inv_6', reason: 'unreadable', detail: 'no currency' },
      { investment: 'inv_7', reason: 'noPeriod', detail: 'no period' },
    ]);
  });

  test('a path holds all below it, years are those of the calendar asked for', () => {
    const dataset = datasetOf([
      { category: 'Capex / AI', tags: ['x'], note: 'Find ME' },
      { category: 'Capexes', period: { start: '2023-07', end: '2024-06' } },
      { category: 'Capex', region: 'Asia / Japan', period: year(2025) },
    ]);
    const shown = (filter: object, calendar: 'asReported' | 'calendarised' = 'asReported') =>
      ask(dataset, { filter, calendar, by: 'category:9' }).bars.map(({ index }) => index.key);

    expect(shown({ category: 'Capex' })).toEqual(['Capex / AI', 'Capex']);
    expect(shown({ region: 'Worldwide / Asia' })).toEqual(['Capex']);
    expect(shown({ tags: ['x', 'y'] })).toEqual(['Capex / AI']);
    expect(shown({ text: 'find me' })).toEqual(['Capex / AI']);
    expect(shown({ years: { to: 2023 } })).toEqual([]);
    expect(shown({ years: { to: 2023 } }, 'calendarised')).toEqual(['Capexes']);
  });
});

test('[C1] years are those in which a figure is placed, also where its period has no beginning', () => {
  const byJuly = datasetOf([{ company: 'com_b', period: { end: '2025-07' } }]);

  expect(points(ask(byJuly, { by: 'year', filter: { years: { to: 2025 } } }))).toEqual({ 'by Jul 2025': 100 });
  expect(points(ask(byJuly, { by: 'year', filter: { years: { from: 2026 } } }))).toEqual({});
});

describe('[C2] time', () => {
  const rows = [
    { of: '10', period: { start: '2023-07', end: '2024-06' }, company: 'com_b' },
    { of: '20', period: year(2024) },
    { of: '1', period: { start: '2024-01', end: '2024-03' }, category: 'Land' },
    { of: '2', period: { start: '2024-07', end: '2024-12' }, category: 'Land' },
    { of: '40', period: year(2025, 2028) },
    { of: '5', period: { end: '2030-12' } },
  ];

  test('as reported, an amount stands whole in the year in which its period ends', () => {
    const comparison = askWhole(datasetOf(rows), { by: 'year' });

    expect(points(comparison)).toEqual({ '2024': 33, '2025–2028': 40, 'by 2030': 5 });
    expect(comparison.bars[0]?.periods).toEqual(['Q1 2024', 'FY2024', '2024', 'H2 2024']);
    expect(points(ask(datasetOf(rows), { by: 'year', filter: { companies: ['com_b'] } }))).toEqual({ FY2024: 10 });
  });

  test('[P2] the quarters of a fiscal year add up to it', () => {
    const quarter = (start: string, end: string) => ({ of: '1', company: 'com_b', period: { start, end } });
    const dataset = datasetOf([
      quarter('2023-07', '2023-09'),
      quarter('2023-10', '2023-12'),
      quarter('2024-01', '2024-03'),
      quarter('2024-04', '2024-06'),
      quarter('2024-07', '2024-09'),
    ]);

    expect(points(ask(dataset, { by: 'year' }))).toEqual({ FY2024: 4, FY2025: 1 });
  });

  test('calendarised, an amount is spread over its months, and one without a beginning is left out', () => {
    const comparison = ask(datasetOf(rows), { by: 'year', calendar: 'calendarised' });

    expect(points(comparison)).toEqual({
      '2023': 5,
      '2024': 28,
      '2025': 10,
      '2026': 10,
      '2027': 10,
      '2028': 10,
    });
    expect(comparison.bars[0]?.marks).toEqual(['lowerBound', 'splitPeriod', 'partial']);
    expect(reasons(comparison)).toEqual({ inv_6: 'noPeriod' });
  });
});

describe('[C3] conversion', () => {
  const spent = { of: '100', currency: 'CNY', citations: cited('src_new') };
  const plan = { ...spent, status: 'planned' as const };

  test('takes the mean of the rates of the months, each way through the dollar', () => {
    const comparison = askWhole(datasetOf([{ ...spent, of: '1', period: { start: '2025-01', end: '2025-02' } }]), {});

    expect(comparison.bars[0]?.point).toBe((1 / 7.2957 + 1 / 7.2734) / 2);
    expect(comparison.bars[0]?.from[0]).toMatchObject({
      rateOrigin: 'FED',
      ratePeriod: '2025-01..2025-02',
      fraction: 1,
    });
  });

  test('of money spent in months without a rate yet takes the last known month, not that of its source', () => {
    const comparison = askWhole(datasetOf([{ ...spent, of: '6.7758', period: year(2028) }]), {});

    expect(comparison.bars[0]).toMatchObject({ point: 1, marks: ['estimatedConversion'] });
    expect(comparison.bars[0]?.from[0]?.ratePeriod).toBe('2026-06');
  });

  test('of a plan takes the month in which its newest source was published', () => {
    const comparison = askWhole(datasetOf([{ ...plan, of: '7.2957', period: year(2028) }]), {});

    expect(comparison.bars[0]).toMatchObject({ point: 1, marks: [] });
    expect(comparison.bars[0]?.from[0]?.ratePeriod).toBe('2025-01');
  });

  test('of a plan without a date takes the last known month', () => {
    const comparison = askWhole(datasetOf([{ ...plan, of: '6.7758', period: year(2028), citations: [] }]), {});

    expect(comparison.bars[0]).toMatchObject({ point: 1, marks: ['estimatedConversion'] });
    expect(comparison.bars[0]?.from[0]?.ratePeriod).toBe('2026-06');
  });

  test("the user's rates win over those that ship, in either direction, and stated amounts over both", () => {
    const rate = { id: 'rat_a', base: 'USD', quote: 'CNY', value: '8', period: year(2024) };
    const stated = [{ currency: 'USD', amount: '25' }];
    const dataset = datasetOf([{ ...spent }, { ...spent, category: 'Land', stated }], { rates: [rate] });

    expect(points(ask(dataset, { by: 'category:1' }))).toEqual({ Capex: 12.5, Land: 25 });
    expect(points(ask(datasetOf([{}], { rates: [rate] }), { currency: 'CNY' }))).toEqual({ A: 800 });
  });

  test('a stated amount that is more than 2 % off the table is used and warned of', () => {
    const stated = (amount: string) => [{ currency: 'USD', amount }];
    const of = (amount: string) => ask(datasetOf([{ ...plan, of: '150', stated: stated(amount) }]), {});

    expect(of('20.64').warnings).toEqual([]);
    expect(of('19').bars[0]).toMatchObject({ point: 19, marks: ['statedDiffers'] });
    expect(of('19').warnings[0]).toMatchObject({ investment: 'inv_1' });
  });

  test('without any rate an investment is left out, and told for which months', () => {
    const { left } = askWhole(datasetOf([{ currency: 'XXX' }, { currency: 'CNY', period: year(1985) }]), {});

    expect(left).toEqual([
      { investment: 'inv_1', reason: 'noRate', detail: 'no rate for XXX in any month' },
      { investment: 'inv_2', reason: 'noRate', detail: 'no rate from CNY to USD for 1985-01..1985-12' },
    ]);
  });
});

describe('[C4] rivals', () => {
  const rivals = [
    { of: '60', citations: cited('src_old') },
    { of: '90', citations: cited('src_new') },
    { of: '80', citations: cited('src_echo') },
  ];

  test('are resolved by each rule', () => {
    const shown = rivalRules.map((rule) => [rule, Object.values(points(ask(datasetOf(rivals), { rivals: rule })))]);

    expect(Object.fromEntries(shown)).toEqual({
      // The echo has the date of the new one, and stands under no rule.
      latest: [90],
      reliable: [60],
      highest: [90],
      lowest: [60],
      // Two witnesses, 60 and 90.
      median: [75],
      mean: [75],
      all: [60, 90, 80],
    });
  });

  test('leave their range to the one that is shown', () => {
    expect(ask(datasetOf(rivals), {}).bars[0]).toMatchObject({ point: 90, low: 60, high: 90, marks: ['rivals'] });
    expect(reasons(ask(datasetOf(rivals), { rivals: 'mean' }))).toEqual({ inv_3: 'rival' });
  });

  test('give way to the adopted one, whatever the rule', () => {
    const dataset = datasetOf([...rivals, { of: '70', adopted: { reason: 'audited' } }]);

    for (const rule of rivalRules) expect(points(ask(dataset, { rivals: rule }))).toEqual({ A: 70 });
  });
});

describe('[C5] status', () => {
  const dataset = datasetOf([
    { of: '10', status: 'planned' },
    { of: '11', status: 'estimated' },
    { of: '12', status: 'planned', category: 'Land' },
  ]);

  test('actual, else estimated, else planned', () => {
    const comparison = askWhole(dataset, {});

    expect(points(comparison)).toEqual({ A: 23 });
    expect(comparison.left).toEqual([{ investment: 'inv_1', reason: 'status', by: 'inv_2' }]);
  });

  test('is not preferred where it is a grouping or filtered to one', () => {
    expect(points(ask(dataset, { split: 'status' }))).toEqual({ 'A / planned': 22, 'A / estimated': 11 });
    expect(points(ask(dataset, { filter: { statuses: ['planned'] } }))).toEqual({ A: 22 });
  });
});

describe('[C6] cover', () => {
  const nested = [
    { of: '100', category: 'Capex' },
    { of: '60', category: 'Capex / AI' },
    { of: '25', category: 'Capex / AI / Chips' },
  ];

  test('a part is never added to its whole, across statuses too', () => {
    const dataset = datasetOf([
      nested[0] ?? {},
      { ...nested[1], status: 'planned' },
      { of: '30', period: { start: '2024-01', end: '2024-03' } },
      { of: '20', region: 'Asia' },
    ]);
    const comparison = askWhole(dataset, {});

    expect(points(comparison)).toEqual({ A: 100 });
    expect(comparison.left.map(({ reason, by }) => [reason, by])).toEqual([
      ['covered', 'inv_1'],
      ['covered', 'inv_1'],
      ['covered', 'inv_1'],
    ]);
    expect(points(ask(dataset, { split: 'status' }))).toEqual({ 'A / actual': 100, 'A / planned': 60 });
  });

  test('parts of parts become segments, each taken off the nearest whole', () => {
    const split = (depth: 2 | 3) => points(ask(datasetOf(nested), { split: `category:${depth}` }));

    expect(split(2)).toEqual({ 'A / AI': 60, 'A / Rest of capex': 40 });
    expect(split(3)).toEqual({
      'A / Chips': 25,
      'A / Rest of AI': 35,
      'A / Rest of capex': 40,
    });
    expect(points(ask(datasetOf(nested), { by: 'category:2' }))).toEqual({ AI: 60, 'Rest of capex': 40 });
  });

  test('parts that exceed their whole stand alone, and say so', () => {
    const comparison = askWhole(datasetOf([{ of: '50' }, ...nested.slice(1)]), { split: 'category:2' });

    expect(points(comparison)).toEqual({ 'A / AI': 60 });
    expect(comparison.bars[0]?.marks).toEqual(['partsExceedWhole']);
    expect(comparison.left[0]).toMatchObject({ investment: 'inv_1', reason: 'partsExceed', by: 'inv_2' });
  });

  test('what exceeds what is decided in the currency that they share', () => {
    const yuan = (of: string, category: string, month: number) => {
      const at = `2024-${String(month).padStart(2, '0')}`;
      return { of, category, currency: 'CNY', period: month === 0 ? year(2024) : { start: at, end: at } };
    };
    const rate = (id: string, value: string, period: object) => ({ id, base: 'USD', quote: 'CNY', value, period });
    const rates = [
      rate('rat_year', '8', year(2024)),
      rate('rat_may', '4', { start: '2024-05', end: '2024-05' }),
      rate('rat_june', '10', { start: '2024-06', end: '2024-06' }),
    ];
    const shown = (...rows: Parameters<typeof datasetOf>[0]) =>
      askWhole(datasetOf(rows, { rates }), { split: 'category:2', rivals: 'latest' });
    const whole = yuan('80', 'Capex', 0);

    // All of it in one dear month: nothing is left, though at the rates of the months 20 would come to more than the whole.
    const spent = shown(whole, yuan('80', 'Capex / AI', 5));
    expect(points(spent)).toEqual({ 'A / AI': 20, 'A / Rest of capex': 0 });
    expect(spent.bars.find(({ series }) => series?.label === 'Rest of capex')?.from).toMatchObject([
      { investment: 'inv_1', role: 'whole' },
      { investment: 'inv_2', role: 'takenOff' },
    ]);
    // More than all of it in a cheap month: it exceeds the whole, though converted it would not.
    const exceeded = shown(whole, yuan('81', 'Capex / AI', 6));
    expect(points(exceeded)).toEqual({ 'A / AI': 8.1 });
    expect(exceeded.bars[0]?.marks).toEqual(['partsExceedWhole']);
  });

  test('what lies in a part of rivals that are all shown is covered too', () => {
    const dataset = datasetOf([{ of: '100' }, { of: '90' }, ...nested.slice(1)]);
    const comparison = ask(dataset, { rivals: 'all', split: 'category:3' });

    expect(Object.values(points(comparison))).toEqual([100, 90]);
    expect(reasons(comparison)).toEqual({ inv_3: 'covered', inv_4: 'covered' });
  });

  test('what lost earlier covers nothing', () => {
    const dataset = datasetOf([{ of: '100', superseded: true }, nested[1] ?? {}]);

    expect(points(ask(dataset, {}))).toEqual({ A: 60 });
  });
});

describe('[C7] sums', () => {
  test('a sum with a lower bound in it is a lower bound', () => {
    const dataset = datasetOf([
      { of: '10' },
      { amount: { qualifier: 'over', low: '5' }, category: 'Land' },
      { amount: { qualifier: 'between', low: '1', high: '3' }, category: 'Power' },
    ]);

    expect(ask(dataset, {}).bars[0]).toMatchObject({ point: 17, low: 16, high: null, marks: ['lowerBound', 'range'] });
  });

  test('what has two tags stands in two bars, which overlap', () => {
    const comparison = ask(datasetOf([{ tags: ['x', 'y'] }, { category: 'Land' }]), { by: 'tag' });

    expect(points(comparison)).toEqual({ x: 100, y: 100, 'no tag': 100 });
    expect(comparison.bars.map(({ marks }) => marks)).toEqual([['overlapping'], ['overlapping'], []]);
    expect(comparison.overlapping).toBe(true);
  });

  test('an amount of 1e30 and one of nothing are added exactly', () => {
    const dataset = datasetOf([{ of: '1'.padEnd(31, '0') }, { of: '0', category: 'Land' }]);

    expect(points(ask(dataset, { by: 'category:1' }))).toEqual({ Capex: 1e30, Land: 0 });
  });
});

describe('[C8] measures', () => {
  const dataset = datasetOf(
    [
      { of: '50', period: year(2023) },
      { of: '75', period: year(2024) },
      { of: '25', company: 'com_b', period: year(2024) },
    ],
    {
      metrics: [
        { id: 'met_1', company: 'com_a', name: 'Revenue', value: exactly('300'), unit: 'USD', period: year(2024) },
        { id: 'met_2', company: 'com_a', name: 'Employees', value: exactly('3'), unit: 'employee', period: year(2024) },
      ],
    },
  );

  test('share of the total, or of each year where it is split', () => {
    expect(points(ask(dataset, { measure: 'share', by: 'year' }))).toEqual({ '2023': 50 / 1.5, '2024': 100 / 1.5 });
    expect(points(ask(dataset, { measure: 'share', by: 'year', split: 'company' }))).toEqual({
      '2023 / A': 100,
      '2024 / A': 75,
      '2024 / B': 25,
    });
  });

  test('change on the year before', () => {
    const comparison = ask(dataset, { measure: 'change', by: 'year', split: 'company' });

    expect(points(comparison)).toEqual({ '2024 / A': 50 });
    expect(reasons(comparison)).toEqual({ inv_3: 'noBase' });
  });

  test('per metric of the same period', () => {
    const perRevenue = askWhole(dataset, { measure: 'per:revenue', by: 'company' });

    expect(points(perRevenue)).toEqual({ A: 25 });
    expect(perRevenue.unit).toBe('%');
    expect(perRevenue.left[0]).toEqual({ investment: 'inv_1', reason: 'noMetric', detail: 'no revenue of A for 2023' });
    expect(ask(dataset, { measure: 'per:Employees', by: 'company' })).toMatchObject({
      unit: 'USD per employee',
      bars: [{ point: 25 }],
    });
  });

  test('multiple of a baseline company', () => {
    const comparison = ask(dataset, { measure: 'multiple:com_b', by: 'company', filter: { years: { from: 2024 } } });

    expect(points(comparison)).toEqual({ A: 3, B: 1 });
  });

  test('a ratio over a lower bound is an upper bound', () => {
    const bounded = datasetOf([{ of: '50' }, { company: 'com_b', amount: { qualifier: 'over', low: '25' } }]);

    expect(ask(bounded, { measure: 'multiple:com_b' }).bars[0]).toMatchObject({
      point: 2,
      low: null,
      high: 2,
      marks: ['upperBound'],
    });
  });
});

test('[C9] a place without an investment has no bar', () => {
  const dataset = datasetOf([{ period: year(2023) }, { company: 'com_b', period: year(2024) }]);

  expect(points(ask(dataset, { by: 'year', split: 'company' }))).toEqual({ '2023 / A': 100, '2024 / B': 100 });
});
