import { describe, expect, test } from 'vitest';
import { leftOf, partsOf } from '../../../../src/core/compare/bars/behind';
import { createExplainer } from '../../../../src/core/explain/explain';
import type { Question } from '../../../../src/core/dataset/question';
import { ask, askWhole, points, rates, reasons } from '../ask';
import { datasetOf, type Row } from '../rows';

const year = (of: number) => ({ start: `${of}-01`, end: `${of}-12` });
const months = (start: string, end: string) => ({ start, end });
const change = { by: 'year', measure: 'change' } as const;
const index = { by: 'year', measure: 'index:2022' } as const;

/** Two years of A: 40 and 50. */
const two: Row[] = [
  { of: '40', period: year(2022) },
  { of: '50', period: year(2023) },
];

describe('[C8] as many months must be known on both sides', () => {
  const half = [
    { of: '9', period: months('2023-01', '2023-03') },
    { of: '13', period: months('2023-04', '2023-06') },
  ];

  test.each<[string, Row[], Record<string, number>, Record<string, string>]>([
    ['a year on a year', two, { '2023': 25 }, {}],
    ['a half on a year', [two[0]!, ...half], {}, { inv_1: 'noBase', inv_2: 'noBase', inv_3: 'noBase' }],
    [
      'a half on a half, whatever its quarters',
      [{ of: '20', period: months('2022-01', '2022-06') }, ...half],
      { '2023': 10 },
      {},
    ],
    [
      '[D8] the same months twice are no more months',
      [
        { of: '20', period: months('2022-01', '2022-06') },
        ...half,
        { of: '11', period: months('2023-01', '2023-06'), category: 'Research' },
      ],
      { '2023': 65 },
      {},
    ],
    [
      '[D10] an irregular period counts as the whole bar',
      [two[0]!, { of: '30', period: months('2023-03', '2023-07') }],
      { '2023': -25 },
      {},
    ],
    [
      '[D10] also beside a quarter of its category',
      [two[0]!, half[0]!, { of: '30', period: months('2023-07', '2023-11') }],
      { '2023': -2.5 },
      {},
    ],
    [
      '[D5] but not one that another overlaps: what ends later stands',
      [two[0]!, half[0]!, { of: '30', period: months('2023-03', '2023-07') }],
      { '2023': -25 },
      { inv_2: 'overlaps' },
    ],
    [
      '[D8] single months count where there are two',
      [
        { of: '4', period: months('2022-02', '2022-02') },
        { of: '5', period: months('2022-03', '2022-03') },
        { of: '6', period: months('2023-07', '2023-07') },
        { of: '12', period: months('2023-08', '2023-08') },
      ],
      { '2023': 100 },
      {},
    ],
    [
      '[D8] a lone month adds none, so that it counts as the whole bar',
      [two[0]!, { of: '10', period: months('2023-07', '2023-07') }],
      { '2023': -75 },
      {},
    ],
    [
      'quarters of a fiscal year are months of it',
      [
        { company: 'com_b', of: '10', period: months('2022-07', '2022-12') },
        { company: 'com_b', of: '15', period: months('2023-07', '2023-12') },
      ],
      { '2024': 50 },
      {},
    ],
  ])('%s', (_, rows, bars, left) => {
    const comparison = ask(datasetOf(rows), change);
    expect(Object.fromEntries(comparison.bars.map((bar) => [bar.index.key, bar.point]))).toEqual(bars);
    expect(reasons(comparison)).toEqual(left);
  });

  test('both counts are told of a row that is left', () => {
    const { left } = askWhole(datasetOf([two[0]!, ...half]), change);
    expect(left.map(({ investment, detail }) => [investment, detail])).toEqual([
      ['inv_1', 'no figure for 2021 to compare with'],
      ['inv_2', 'of A, 6 months are known in 2023 and 12 in 2022'],
      ['inv_3', 'of A, 6 months are known in 2023 and 12 in 2022'],
    ]);
  });

  test('[D8] quarters are those of the company’s own year as well as of the calendar', () => {
    const rows = ['2022', '2023'].map((of) => ({ of, period: months(`${of}-02`, `${of}-04`) }));
    const marksOf = (fiscalYearEnd?: number) => {
      const dataset = datasetOf(rows);
      const companies = dataset.companies.map((one) => ({ ...one, ...(fiscalYearEnd ? { fiscalYearEnd } : {}) }));
      return ask({ ...dataset, companies }, change).bars.map(({ marks }) => marks);
    };
    expect(marksOf(1)).toEqual([['partial']]);
    expect(marksOf()).toEqual([[]]);
  });

  test('[D10] the bar of part of a year says so, and its ends are those of the months compared', () => {
    const { bars } = ask(datasetOf([{ of: '20', period: months('2022-01', '2022-06') }, ...half]), change);
    expect(bars).toMatchObject([{ point: 10, low: 10, high: 10, marks: ['partial'] }]);
  });
});

describe('[C8] in a bar of several companies', () => {
  const rows: Row[] = [...two, { company: 'com_b', of: '70', period: months('2022-07', '2023-06'), status: 'planned' }];

  test('a change is made of those that have both, and so are its statuses and its rows', () => {
    const comparison = ask(datasetOf(rows), change);
    expect(comparison.bars).toMatchObject([{ point: 25, statuses: ['actual'] }]);
    expect(partsOf(comparison, comparison.bars[0]!).map(({ investment, role }) => [investment, role])).toEqual([
      ['inv_2', 'whole'],
      ['inv_1', 'base'],
    ]);
    expect(leftOf(comparison)).toEqual([
      { investment: 'inv_3', reason: 'noBase', detail: 'no figure of B for 2022 to compare with' },
    ]);
  });

  test('what one of them has in the base alone is left too', () => {
    const before: Row = { company: 'com_b', of: '900', period: year(2022) };
    const comparison = ask(datasetOf([...two, before]), change);
    expect(points(comparison)).toEqual({ '2023': 25 });
    expect(reasons(comparison)).toEqual({ inv_3: 'noBase' });
  });
});

describe('[C1] the base is not cut by the filter of years', () => {
  const rows: Row[] = [{ of: '10', period: year(2021) }, ...two, { of: '5', period: year(2022), category: 'Research' }];
  const onlyLast = (question: Partial<Question>) => ({ ...question, filter: { years: { from: 2023 } } });

  test('of a change: it is told in the bar and nowhere else', () => {
    const comparison = ask(datasetOf(rows), onlyLast(change));
    expect(points(comparison)).toEqual({ '2023': 100 / 9 });
    expect(partsOf(comparison, comparison.bars[0]!).map(({ investment, role }) => [investment, role])).toEqual([
      ['inv_3', 'whole'],
      ['inv_2', 'base'],
      ['inv_4', 'base'],
    ]);
    expect(reasons(comparison)).toEqual({ inv_1: 'filtered' });
  });

  test('of an index', () => {
    expect(points(ask(datasetOf(rows), onlyLast({ ...index, measure: 'index:2021' })))).toEqual({ '2023': 500 });
  });

  test('[D1] every other filter holds for it', () => {
    const { bars } = ask(datasetOf(rows), { ...change, filter: { years: { from: 2023 }, category: 'Capex' } });
    expect(bars).toMatchObject([{ point: 25 }]);
  });

  test('calendarised, only the months of the base are taken', () => {
    const spread: Row[] = [
      { of: '60', period: months('2022-01', '2023-12') },
      { of: '45', period: year(2024) },
    ];
    const { bars } = ask(datasetOf(spread), { ...change, calendar: 'calendarised', filter: { years: { from: 2024 } } });
    expect(bars).toMatchObject([{ point: 50 }]);
  });
});

describe('[C8] an index', () => {
  test('is 100 in its base, whatever bounds that has', () => {
    const over: Row = { amount: { qualifier: 'over', low: '40' }, period: year(2022) };
    const { bars } = ask(datasetOf([over, two[1]!]), index);
    expect(bars).toMatchObject([
      { point: 100, low: 100, high: 100, marks: [] },
      { point: 125, low: null, high: 125, marks: ['upperBound'] },
    ]);
  });

  test('is told with its base and the arithmetic', () => {
    const dataset = datasetOf(two);
    const comparison = ask(dataset, index);
    const { explainBar } = createExplainer(dataset, comparison, rates, 'en');
    expect(comparison).toMatchObject({ unit: '(2022 = 100)', caption: 'index, 2022 = 100' });
    expect(comparison.bars.map((bar) => explainBar(bar).result.slice(-2))).toEqual([
      ['The base, 2022: 40 USD, from A, USD 40, 2022, actual, Capex', '40 ÷ 40 × 100 = 100 (2022 = 100)'],
      ['The base, 2022: 40 USD, from A, USD 40, 2022, actual, Capex', '50 ÷ 40 × 100 = 125 (2022 = 100)'],
    ]);
  });

  test('needs a base that is there, is not nothing and is a place of its bars', () => {
    const why = (question: Partial<Question>, rows = two) =>
      askWhole(datasetOf(rows), { by: 'year', ...question }).left.map(({ reason, detail }) => `${reason}: ${detail}`);
    expect(why({ measure: 'index:2020' })[0]).toBe('noBase: no figure for 2020 to compare with');
    expect(why({ measure: 'index:2022' }, [{ of: '0', period: year(2022) }, two[1]!])).toEqual([
      'noBase: the figure for 2022 is zero',
      'noBase: the figure for 2022 is zero',
    ]);
    expect(why({ measure: 'index:2022-Q3' })[0]).toBe('noBase: 2022-Q3 is no year');
    expect(why({ measure: 'index:2022', by: 'company' })[0]).toBe('noBase: an index needs years as bars or segments');
  });
});

test('[C8] a period longer than a year has neither a change nor an index', () => {
  const long: Row = { of: '500', period: months('2024-01', '2027-12') };
  const why = (question: Partial<Question>) =>
    askWhole(datasetOf([...two, long]), question).left.find(({ investment }) => investment === 'inv_3');
  expect(why(change)).toMatchObject({ reason: 'noBase', detail: 'a period longer than a year has no year before' });
  expect(why(index)).toMatchObject({
    reason: 'noBase',
    detail: 'a period longer than a year cannot be compared with 2022',
  });
});
