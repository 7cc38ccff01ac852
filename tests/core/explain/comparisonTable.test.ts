import { expect, test } from 'vitest';
import { comparisonJson } from '../../../src/core/explain/comparisonJson';
import { comparisonTable } from '../../../src/core/explain/comparisonTable';
import { ask, rates } from '../compare/ask';
import { workedExample } from '../compare/workedExample';

const options = { sort: 'value', locale: 'en' } as const;

test('a row for each bar as it is read, then one for each investment that is left out', () => {
  const rows = comparisonTable(workedExample, ask(workedExample, {}), rates, options);

  expect(rows.map(({ row, index, value, low, high, reason }) => [row, index, value, low, high, reason])).toEqual([
    ['bar', 'Microsoft', 55700000000, 55700000000, 55700000000, null],
    ['bar', 'Alphabet', 50000000000, 50000000000, 50000000000, null],
    ['bar', 'ByteDance', 20640000000, 20640000000, null, null],
    ['left out', 'ByteDance', null, null, null, 'covered'],
    ['left out', 'ByteDance', null, null, null, 'covered'],
  ]);
});

test('a bar tells its unit, marks, periods, numbered footnotes, sources and how it was made', () => {
  const rows = comparisonTable(workedExample, ask(workedExample, { split: 'category:2' }), rates, options);
  const rest = rows.find(({ series }) => series === 'Rest of capital expenditure');

  expect(rest).toMatchObject({
    unit: 'USD',
    value: 8640000000,
    marks: 'lowerBound; about; disputed',
    status: 'planned',
    periods: '2025',
    sources: 'Reuters, 24 Jan 2025; Two people; Financial Times, 23 Jan 2025',
  });
  expect(rest?.footnotes).toMatch(/^\d+ ByteDance disputes this figure\.\n/);
  expect(rest?.['how it was made']).toContain('20,640,000,000 − 12,000,000,000 = 8,640,000,000 USD, a lower bound');
});

test('what is left out says why, by whom it is cited, and where it would stand', () => {
  const rows = comparisonTable(
    workedExample,
    ask(workedExample, { filter: { companies: ['com_alphabet'] } }),
    rates,
    options,
  );
  const [, first] = rows;

  expect(first).toMatchObject({
    row: 'left out',
    index: null,
    reason: 'filtered',
    status: 'planned',
    periods: '2025',
    sources: 'Reuters (24 Jan 2025 · grade B); Two people (no date · grade C · unnamed people)',
    'how it was made':
      'ByteDance, over CNY 150bn, 2025, planned, Capital expenditure: not asked for: another company is asked for',
  });
});

test('[C2] a bar of part of a year tells its months, also to programs; others have none', () => {
  const question = { by: 'year', split: 'company', calendar: 'calendarised' } as const;
  const comparison = ask(workedExample, question);
  const rows = comparisonTable(workedExample, comparison, rates, { sort: 'table', locale: 'en' });
  const told = rows.filter(({ row }) => row === 'bar').map(({ index, series, months }) => [index, series, months]);
  expect(told).toEqual([
    ['2023', 'Microsoft', '6 of 12 months'],
    ['2024', 'Alphabet', null],
    ['2024', 'Microsoft', '6 of 12 months'],
    ['2025', 'ByteDance', null],
  ]);

  const { bars } = comparisonJson(workedExample, comparison, rates);
  const months = bars.map(({ index, series, months: own }) => [index, series, own]);
  expect(months).toContainEqual(['2023', 'Microsoft', { known: 6, of: 12 }]);
  expect(bars.filter((bar) => 'months' in bar)).toHaveLength(2);
});
