import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRest } from '../../../src/core/compare/dimensions/axis';
import { ask, askWhole, points, reasons } from './ask';
import { datasetOf, type Row } from './rows';

const byBoth = { by: 'region:2', split: 'category:2' } as const;

describe('[C6] parts that lie within two wholes, one by category and one by region', () => {
  const whole = { category: 'Capex', region: 'Worldwide' };
  const ai = { category: 'Capex / AI', region: 'Worldwide' };
  const asia = { category: 'Capex', region: 'Worldwide / Asia' };
  const both = { category: 'Capex / AI', region: 'Worldwide / Asia' };

  test('a part is taken off both, and off what holds both only once', () => {
    const dataset = datasetOf([
      { ...whole, of: '100' },
      { ...ai, of: '40' },
      { ...asia, of: '30' },
      { ...both, of: '20' },
    ]);
    expect(points(ask(dataset, byBoth))).toEqual({
      'Rest of Worldwide / Rest of capex': 50,
      'Rest of Worldwide / AI': 20,
      'Asia / Rest of capex': 10,
      'Asia / AI': 20,
    });
  });

  test('they exceed their whole only if they do so together', () => {
    const dataset = datasetOf([
      { ...whole, of: '100' },
      { ...ai, of: '60' },
      { ...asia, of: '50' },
      { ...both, of: '20' },
    ]);
    const comparison = ask(dataset, byBoth);
    expect(points(comparison)).toMatchObject({ 'Rest of Worldwide / Rest of capex': 10 });
    expect(comparison.bars.flatMap(({ marks }) => marks)).not.toContain('partsExceedWhole');
  });

  test('what was put back is told, and what a bar is made of adds up to it', () => {
    const dataset = datasetOf([
      { ...whole, of: '100' },
      { ...ai, of: '40' },
      { ...asia, of: '30' },
      { ...both, of: '20' },
    ]);
    const rest = askWhole(dataset, byBoth).bars.find(
      ({ index, series }) => isRest(index) && series !== null && isRest(series),
    );
    expect(rest?.from.map(({ investment, role, converted }) => [investment, role, converted])).toEqual([
      ['inv_1', 'whole', 100],
      ['inv_2', 'takenOff', -40],
      ['inv_3', 'takenOff', -30],
      ['inv_4', 'takenOff', 20],
    ]);
  });

  test('a part within two figures that nothing holds together is taken off one of them: their sum stays', () => {
    const dataset = datasetOf([
      { category: 'All', of: '10', period: { start: '2022-01', end: '2023-06' } },
      { category: 'All', region: 'Worldwide / Asia', of: '10', period: { start: '2022-01', end: '2025-12' } },
      { category: 'All / Capex', region: 'Worldwide / Asia', of: '4', period: { start: '2022-07', end: '2023-06' } },
    ]);
    expect(points(ask(dataset, {}))).toEqual({ A: 20 });
    expect(points(ask(dataset, { split: 'category:2' }))).toEqual({
      'A / All': 10,
      'A / Rest of all': 6,
      'A / Capex': 4,
    });
  });

  test('law: the bars of a whole that is not exceeded come to the whole, however its parts cross', () => {
    const place = fc.record({
      category: fc.constantFrom('Capex / AI', 'Capex / AI / Chips', 'Capex / Land', 'Capex'),
      region: fc.constantFrom('Worldwide', 'Worldwide / Asia', 'Worldwide / Asia / China', 'Worldwide / Europe'),
      of: fc.integer({ min: 1, max: 9 }).map(String),
    });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 7 }),
        fc.constantFrom('asReported', 'calendarised'),
        (parts, calendar) => {
          const rows: Row[] = [{ ...whole, of: '1000' }, ...parts];
          const comparison = ask(datasetOf(rows), { ...byBoth, calendar, rivals: 'highest' });
          fc.pre(!comparison.bars.some(({ marks }) => marks.includes('partsExceedWhole')));
          fc.pre(!parts.some(({ category, region }) => category === whole.category && region === whole.region));
          const total = comparison.bars.reduce((sum, { point }) => sum + point, 0);
          // [D13] Parts that cross may come to more than a whole between them, whose rest is then nothing.
          if (comparison.bars.some(({ point }) => point === 0)) expect(total).toBeGreaterThanOrEqual(1000);
          else expect(total).toBe(1000);
        },
      ),
    );
  });
});

test('[C2] thirds of an amount come to the amount, in money and in what is left of a whole', () => {
  const span = { start: '2023-01', end: '2025-12' };
  const years = ['2023', '2024', '2025'].map((year) => ({ start: `${year}-01`, end: `${year}-12` }));
  const large = datasetOf([{ of: '9007199254740995', period: span }]);
  expect(points(ask(large, { calendar: 'calendarised' }))).toEqual(points(ask(large, { calendar: 'asReported' })));

  const parts = years.map((period) => ({ of: '100', period, category: 'Capex / AI' }));
  const comparison = ask(datasetOf([{ of: '300', period: span }, ...parts]), {
    by: 'year',
    split: 'category:2',
    calendar: 'calendarised',
  });
  const rests = comparison.bars.filter(({ series }) => series !== null && isRest(series));
  // [D13] A rest of nothing keeps its bar.
  expect(rests.map(({ point, low, high }) => [point, low, high])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test('[C4] each of several rivals keeps the name of its source where years are the bars', () => {
  const dataset = datasetOf([
    { of: '100', citations: [{ source: 'src_old' }] },
    { of: '120', citations: [{ source: 'src_new' }] },
  ]);
  expect(points(ask(dataset, { by: 'year', rivals: 'all' }))).toEqual({
    '2024 (Old, 2024-01-01)': 100,
    '2024 (New, 2025-01-24)': 120,
  });
});

describe('[D11] whether parts exceed their whole is decided over its whole period', () => {
  const exceeding = (first: string, second: string) =>
    ask(
      datasetOf([
        { of: '100', period: { start: '2023-01', end: '2024-12' } },
        { of: first, period: { start: '2023-01', end: '2023-12' }, category: 'Capex / AI' },
        { of: second, period: { start: '2024-01', end: '2024-12' }, category: 'Capex / AI' },
      ]),
      { by: 'year', split: 'category:2', calendar: 'calendarised' },
    );

  test('not where they do in one of its years only: the rest is spread over all of it', () => {
    const comparison = exceeding('80', '10');

    expect(points(comparison)).toEqual({
      '2023 / AI': 80,
      '2023 / Rest of capex': 5,
      '2024 / AI': 10,
      '2024 / Rest of capex': 5,
    });
    expect(comparison.bars.flatMap(({ marks }) => marks)).not.toContain('partsExceedWhole');
  });

  test('and where they do, the bars of all of them say so', () => {
    const comparison = exceeding('80', '21');

    expect(points(comparison)).toEqual({ '2023 / AI': 80, '2024 / AI': 21 });
    for (const { marks } of comparison.bars) expect(marks).toContain('partsExceedWhole');
    expect(reasons(comparison)).toEqual({ inv_1: 'partsExceed' });
  });
});
