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

  test('a month before the first rate leaves the whole row out, unless it is not asked about', () => {
    const row: Row = { currency: 'CNY', period: { start: '1989-07', end: '1990-06' } };
    const question = { by: 'year', calendar: 'calendarised' } as const;
    expect(askWhole(datasetOf([row]), question).left).toMatchObject([
      { reason: 'noRate', detail: 'no rate from CNY to USD for 1989-07..1989-12' },
    ]);
    expect(Object.keys(shown(row, { ...question, filter: { years: { from: 1990 } } }))).toEqual(['1990']);
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
