import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/core/dataset/question';
import { ask, askWhole, points, rates as shipped } from './ask';
import { datasetOf, exactly, type Row } from './rows';
import { toDouble, fractionOf, over, sumOf, fraction, times } from './fraction';
import { monthIndex } from '../../../src/core/dataset/period';
import { toText } from '../../../src/core/rates/exact';

const all2024 = { start: '2024-01', end: '2024-12' };
const own = (base: string, quote: string, value: string, period = all2024) => ({
  id: `rat_${base}${quote}${period.start}`.toLowerCase().replace(/[^a-z0-9_-]/g, ''),
  base,
  quote,
  value,
  period,
});

describe('[C3] what the source itself says', () => {
  // Ten yuan a dollar, so that 10,000 yuan are 1,000 dollars.
  const told = (amount: string, more: Row = {}) =>
    askWhole(
      datasetOf([{ of: '10000', currency: 'CNY', stated: [{ currency: 'USD', amount }], ...more }], {
        rates: [own('USD', 'CNY', '10')],
      }),
      {},
    );

  test.each([
    ['1019.9', false],
    ['1020', false],
    ['1020.000001', true],
    ['1020.1', true],
    ['980.1', false],
    ['980', false],
    ['979.999999', true],
    ['979.9', true],
  ])('%s dollars beside 1,000 by the table is used, and warned of beyond 2 %%: %s', (amount, isWarned) => {
    const { bars, warnings } = told(amount);
    expect(bars).toMatchObject([
      { point: Number(amount), low: Number(amount), marks: isWarned ? ['statedDiffers'] : [] },
    ]);
    expect(warnings.map(({ investment }) => investment)).toEqual(isWarned ? ['inv_1'] : []);
  });

  test('of nothing stands, and is warned of', () => {
    expect(told('0').bars).toMatchObject([
      { point: 0, low: 0, high: 0, marks: ['statedDiffers'], from: [{ rate: '0', rateOrigin: 'stated' }] },
    ]);
  });

  test('of an amount that is nothing says nothing of a rate', () => {
    expect(told('5', { amount: exactly('0') }).bars).toMatchObject([
      { point: 0, marks: [], from: [{ rate: '0.1', rateOrigin: 'user' }] },
    ]);
  });

  test('of a range or a bound stands for its point, and its ends follow', () => {
    expect(told('1500', { amount: { qualifier: 'between', low: '10000', high: '20000' } }).bars).toMatchObject([
      { point: 1500, low: 1000, high: 2000, marks: ['range'] },
    ]);
    expect(told('1000', { amount: { qualifier: 'over', low: '10000' } }).bars).toMatchObject([
      { point: 1000, low: 1000, high: null, marks: ['lowerBound'] },
    ]);
    expect(told('1000', { amount: { qualifier: 'upTo', high: '10000' } }).bars).toMatchObject([
      { point: 1000, low: null, high: 1000, marks: ['upperBound'] },
    ]);
    expect(told('1000', { amount: { qualifier: 'between', low: '0', high: '20000' } }).bars).toMatchObject([
      { point: 1000, low: 0, high: 2000 },
    ]);
  });

  test('in another currency than the one asked for does not matter, nor in its own', () => {
    const rows: Row[] = [
      { currency: 'CNY', stated: [{ currency: 'EUR', amount: '1' }] },
      { company: 'com_b', stated: [{ currency: 'USD', amount: '7' }] },
    ];
    expect(points(ask(datasetOf(rows, { rates: [own('USD', 'CNY', '10')] }), {}))).toEqual({ A: 10, B: 100 });
  });

  test('needs no table, and is spread like the amount', () => {
    const row: Row = {
      currency: 'ZZZ',
      stated: [{ currency: 'USD', amount: '12' }],
      period: { start: '2023-10', end: '2024-09' },
    };
    expect(points(ask(datasetOf([row]), { by: 'year', calendar: 'calendarised' }))).toEqual({ '2023': 3, '2024': 9 });
  });
});

describe('[C3] rates of the tables', () => {
  /** The rates that ship, as fractions: units for one dollar, month by month. */
  const perUsd = (currency: string, from: string, to: string) => {
    const { first = 0, values = [] } = shipped.perUsd.get(currency) ?? {};
    const months = values.slice(monthIndex(from) - first, monthIndex(to) - first + 1);
    return months.map((value) => fractionOf(toText(value ?? 0n, 30)));
  };
  const mean = (all: readonly ReturnType<typeof fractionOf>[]) => over(sumOf(all), fraction(all.length));
  const shown = (row: Row, question: Partial<Question>, rates: object[] = []) =>
    points(ask(datasetOf([row], { rates }), question));

  test('a cross rate is the mean of the cross rates of the months, not the quotient of two means', () => {
    const [yuan, euro] = [perUsd('CNY', '2024-01', '2024-12'), perUsd('EUR', '2024-01', '2024-12')];
    const crosses = yuan.map((rate, i) => over(euro[i] ?? fraction(1), rate));
    expect(shown({ of: '1000000', currency: 'CNY' }, { currency: 'EUR' })).toEqual({
      A: toDouble(times(fraction(1000000), mean(crosses))),
    });
  });

  test('a period that is split is converted by the months of each slice', () => {
    const row: Row = { of: '1200', currency: 'CNY', period: { start: '2023-10', end: '2024-09' } };
    const slice = (months: number, from: string, to: string) =>
      toDouble(times(fraction(months * 100), mean(perUsd('CNY', from, to).map((rate) => over(fraction(1), rate)))));
    expect(shown(row, { by: 'year', calendar: 'calendarised' })).toEqual({
      '2023': slice(3, '2023-10', '2023-12'),
      '2024': slice(9, '2024-01', '2024-09'),
    });
  });

  test("the user's own win: direct, the other way round, and on one leg of a cross", () => {
    const yuan: Row = { currency: 'CNY' };
    const euro = mean(perUsd('EUR', '2024-01', '2024-12'));
    expect(shown(yuan, { currency: 'EUR' }, [own('CNY', 'EUR', '0.5')])).toEqual({ A: 50 });
    expect(shown(yuan, { currency: 'EUR' }, [own('EUR', 'CNY', '8')])).toEqual({ A: 12.5 });
    expect(shown(yuan, { currency: 'EUR' }, [own('USD', 'CNY', '10')])).toEqual({
      A: toDouble(times(fraction(10), euro)),
    });
    expect(shown(yuan, { currency: 'EUR' }, [own('CNY', 'USD', '0.1')])).toEqual({
      A: toDouble(times(fraction(10), euro)),
    });
    expect(shown(yuan, { currency: 'EUR' }, [own('USD', 'CNY', '10'), own('CNY', 'EUR', '0.5')])).toEqual({ A: 50 });
    expect(shown({ currency: 'ZZZ' }, { currency: 'EUR' }, [own('USD', 'ZZZ', '10')])).toEqual({
      A: toDouble(times(fraction(10), euro)),
    });
  });

  test("the user's own of one month stands for that month only, and for nothing where it is zero", () => {
    const june = { start: '2024-06', end: '2024-06' };
    const months = perUsd('CNY', '2024-01', '2024-12').map((rate, i) =>
      over(fraction(1), i === 5 ? fraction(10) : rate),
    );
    expect(shown({ currency: 'CNY' }, {}, [own('USD', 'CNY', '10', june)])).toEqual({
      A: toDouble(times(fraction(100), mean(months))),
    });
    expect(shown({ currency: 'CNY' }, {}, [own('USD', 'CNY', '0')])).toEqual(shown({ currency: 'CNY' }, {}));
  });

  test('a month before the first rate leaves the whole row out, also where only its other months are asked about', () => {
    const row: Row = { currency: 'CNY', period: { start: '1989-07', end: '1990-06' } };
    const question = { by: 'year', calendar: 'calendarised' } as const;
    expect(askWhole(datasetOf([row]), question).left).toMatchObject([
      { reason: 'noRate', detail: 'no rate from CNY to USD for 1989-07..1989-12' },
    ]);
    // [D25] A filter of years cuts what has been worked out of all of it.
    expect(askWhole(datasetOf([row]), { ...question, filter: { years: { from: 1990 } } }).left).toMatchObject([
      { reason: 'noRate' },
    ]);
    expect(askWhole(datasetOf([row]), {}).left).toMatchObject([{ reason: 'noRate' }]);
  });

  test('a period that runs past the table takes its own months first, and is marked as an estimate', () => {
    const last = (shipped.perUsd.get('CNY')?.first ?? 0) + (shipped.perUsd.get('CNY')?.values.length ?? 0) - 1;
    const name = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const period = { start: name(last), end: name(last + 3) };
    const [rate = fraction(1)] = perUsd('CNY', name(last), name(last));
    const { bars } = askWhole(datasetOf([{ currency: 'CNY', period }]), {});
    expect(bars).toMatchObject([
      {
        point: toDouble(over(fraction(100), rate)),
        marks: ['estimatedConversion'],
        from: [{ ratePeriod: name(last) }],
      },
    ]);
  });
});

describe('[C3] plans', () => {
  const month = (at: string, value: string) => own('XTS', 'USD', value, { start: at, end: at });
  const rates = [
    month('2024-03', '2'),
    own('XTS', 'USD', '3', { start: '2025-01', end: '2025-12' }),
    month('2026-01', '7'),
  ];
  const sources = ['2023-12-31', '2024-03-31', '2024-09-01', '2025-06-01'].map((published) => ({
    id: `src_${published}`,
    title: published,
    published,
  }));
  const plan = (...published: string[]): Row => ({
    currency: 'XTS',
    status: 'planned',
    period: { start: '2025-07', end: '2026-06' },
    citations: published.map((day) => ({ source: `src_${day}` })),
  });
  const told = (row: Row, question: Partial<Question> = {}) => {
    const { bars, left } = askWhole(datasetOf([row], { rates, sources }), question);
    return bars.length === 0
      ? left.map(({ reason, detail }) => `${reason}: ${detail}`)
      : bars.map(({ point, marks, from }) => [point, marks.join(' '), from[0]?.ratePeriod]);
  };
  const estimated = 'estimatedConversion';

  test.each<[string, readonly string[], unknown]>([
    ['the month of its source', ['2024-03-31'], [200, '', '2024-03']],
    ['the month of the newest of its sources', ['2025-06-01', '2024-03-31'], [300, '', '2025-06']],
    ['the last month with a rate before it', ['2024-09-01'], [200, estimated, '2024-03']],
    ['without a date the last month of the table', [], [700, estimated, '2026-01']],
  ])('are converted at the rate of %s', (_name, published, expected) => {
    expect(told(plan(...published))).toEqual([expected]);
  });

  test('announced before the first rate have none', () => {
    expect(told(plan('2023-12-31'))).toEqual(['noRate: no rate from XTS to USD for 2023-12 or before']);
  });

  test('have one rate in all years that they are spread over', () => {
    const [first, second] = told(plan('2024-03-31'), { by: 'year', calendar: 'calendarised' });
    expect([first, second]).toMatchObject([
      [100, expect.not.stringContaining(estimated), '2024-03'],
      [100, expect.not.stringContaining(estimated), '2024-03'],
    ]);
  });

  test('are converted like money spent where that is asked, as are figures of no status', () => {
    // Six months at 3, one at 7, five that take the last.
    const spent = [(100 * (6 * 3 + 6 * 7)) / 12, estimated, '2025-07..2026-01'];
    expect(told(plan('2024-03-31'), { plans: 'period' })).toEqual([spent]);
    expect(told({ ...plan('2024-03-31'), status: undefined })).toEqual([spent]);
    expect(told({ ...plan('2024-03-31'), status: 'estimated' })).toEqual([spent]);
    expect(told({ ...plan('2024-03-31'), status: 'actual' })).toEqual([spent]);
  });

  test('in one answer stand beside money spent, each at its own rate, also after another question', () => {
    const rows: Row[] = [plan('2024-03-31'), { ...plan('2024-03-31'), status: 'actual', company: 'com_b' }];
    const dataset = datasetOf(rows, { rates, sources });
    for (const plans of ['announced', 'period', 'announced'] as const) {
      expect(points(ask(dataset, { plans }))).toEqual({ A: plans === 'announced' ? 200 : 500, B: 500 });
    }
  });

  test('that their source states otherwise are warned of beside the rate of their announcement', () => {
    const stated = (amount: string, row: Row, question: Partial<Question> = {}) =>
      told({ ...row, stated: [{ currency: 'USD', amount }] }, question)[0]?.[1];
    const spent: Row = { ...plan('2024-03-31'), status: 'actual' };
    expect(stated('204', plan('2024-03-31'))).toBe('');
    expect(stated('205', plan('2024-03-31'))).toBe('statedDiffers');
    expect(stated('205', plan('2024-03-31'), { plans: 'period' })).toBe('statedDiffers');
    expect(stated('505', plan('2024-03-31'), { plans: 'period' })).toBe('');
    expect(stated('505', spent)).toBe('');
    expect(stated('205', spent)).toBe('statedDiffers');
    expect(stated('205', plan('2023-12-31'))).toBe('');
  });
});

describe('[D18] currencies that gave way to the euro', () => {
  const shown = (row: Row, question: Partial<Question>, rates: object[] = []) =>
    points(ask(datasetOf([row], { rates }), question));
  const years = (from: number, to = from) => ({ start: `${from}-01`, end: `${to}-12` });

  test.each<[string, Row, string, object[], number]>([
    ['from their adoption on at the fixed rate', { of: '340.75', currency: 'GRD', period: years(2001) }, 'EUR', [], 1],
    ['for good', { of: '195.583', currency: 'DEM', period: years(2040) }, 'EUR', [], 100],
    ['where the table has no euro yet', { of: '195.583', currency: 'DEM', period: years(1995) }, 'EUR', [], 100],
    ['from the euro too', { of: '100', currency: 'EUR', period: years(2002) }, 'ITL', [], 193627],
    ['between two', { of: '1.95583', currency: 'DEM', period: years(2003) }, 'FRF', [], 6.55957],
    [
      'following the euro',
      { of: '195.583', currency: 'DEM', period: years(2004) },
      'USD',
      [own('EUR', 'USD', '1.25', years(2004))],
      125,
    ],
    [
      'unless the user has a rate',
      { of: '100', currency: 'DEM', period: years(2004) },
      'EUR',
      [own('DEM', 'EUR', '0.5', years(2004))],
      50,
    ],
  ])('are converted %s', (_name, row, currency, rates, expected) => {
    expect(shown(row, { currency }, rates).A).toBeCloseTo(expected, 9);
  });

  test('are converted at market rates before, and have none where the table lacks them', () => {
    const [before, euro] = [shipped.perUsd.get('GRD'), shipped.perUsd.get('EUR')];
    const at = monthIndex('2000-06');
    const market = (table: typeof before) => Number(toText(table?.values[at - table.first] ?? 0n));
    const period = { start: '2000-06', end: '2000-06' };
    expect(shown({ of: '1000', currency: 'GRD', period }, { currency: 'EUR' }).A).toBeCloseTo(
      (1000 * market(euro)) / market(before),
      9,
    );
    expect(askWhole(datasetOf([{ currency: 'HRK', period: years(2015) }]), {}).left).toMatchObject([
      { reason: 'noRate', detail: 'no rate from HRK to USD for 2015-01..2015-12' },
    ]);
  });

  test('are no estimates in years without a rate to the dollar yet, unless they are converted into another', () => {
    const marks = (currency: string) =>
      ask(datasetOf([{ currency: 'DEM', period: years(2040) }]), { currency }).bars[0]?.marks;
    expect(marks('EUR')).toEqual([]);
    expect(marks('USD')).toEqual(['estimatedConversion']);
  });
});
