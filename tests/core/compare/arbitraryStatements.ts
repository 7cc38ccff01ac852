import fc from 'fast-check';
import { Dataset } from '../../../src/core/dataset/dataset';
import { Question } from '../../../src/core/dataset/question';
import { rivalRules } from '../../../src/core/dataset/rivalRules';

/*
 * Small datasets in which nearly all collide: few companies, periods and places, so that rivals, parts of parts, wholes that are
 * just used up and statements of one witness are the rule; amounts that are equal, nothing, huge or tiny.
 */

const span = (start: string, end: string) => ({ start, end });
const periods = [
  span('2024-01', '2024-12'),
  span('2023-07', '2024-06'),
  span('2024-01', '2024-03'),
  span('2024-04', '2024-06'),
  span('2024-01', '2024-06'),
  span('2024-02', '2024-02'),
  span('2023-01', '2025-12'),
  span('2021-03', '2031-02'),
  span('2026-01', '2028-12'),
  span('2023-11', '2024-02'),
  { end: '2024-12' },
  { end: '2030-06' },
];
const categories = ['', 'Capex', 'Capex / AI', 'Capex / AI / Chips', 'Capex / Land', 'Capex/AI/', 'constructor'];
const regions = ['Worldwide', 'worldwide / Asia', 'Asia', 'Worldwide / Asia / Japan', 'Europe', ''];

const decimals = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('0', '1', '2', '3', '30', '60', '90', '100') },
  { weight: 2, arbitrary: fc.nat({ max: 10 ** 9 }).map((n) => `${n}.5`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '1000000000000000000000000000000',
      '9007199254740995',
      '0.000000000000000000000000000001',
      '12345678901234567890.123456789012345678901234567890',
    ),
  },
);
const whole = fc.constantFrom('0', '1', '2', '30', '70', '100');
const amount = fc.oneof(
  { weight: 5, arbitrary: decimals.map((low) => ({ qualifier: 'exactly' as const, low, high: low })) },
  { weight: 1, arbitrary: decimals.map((low) => ({ qualifier: 'about' as const, low, high: low })) },
  { weight: 2, arbitrary: decimals.map((low) => ({ qualifier: 'over' as const, low })) },
  { weight: 2, arbitrary: decimals.map((high) => ({ qualifier: 'upTo' as const, high })) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 50 })).map(([low, more]) => ({
      qualifier: 'between' as const,
      low: `${low}`,
      high: `${low + more}`,
    })),
  },
);

const quotes = [
  'The company plans to spend over 150 billion yuan this year, two people said',
  'THE COMPANY plans to spend over 150 billion yuan this year: two people said!',
  'The board has set aside half of that for land and buildings abroad',
  'about 12 billion',
];
const citation = fc.record(
  { source: fc.constantFrom('src_a', 'src_b', 'src_c', 'src_d', 'src_e', 'src_f'), quote: fc.constantFrom(...quotes) },
  { requiredKeys: ['source'] },
);

const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 14, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const mostly = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 20 });

const investment = fc.record({
  company: mostly(fc.constantFrom('com_a', 'com_a', 'com_b')),
  amount: mostly(amount),
  currency: mostly(fc.constantFrom('USD', 'USD', 'CNY', 'EUR', 'XAA', 'ZZZ')),
  stated: fc.array(fc.record({ currency: fc.constantFrom('USD', 'EUR'), amount: whole }), { maxLength: 1 }),
  period: mostly(fc.constantFrom(...periods)),
  status: fc.constantFrom('actual' as const, 'actual' as const, 'estimated' as const, 'planned' as const),
  category: fc.constantFrom(...categories),
  region: fc.constantFrom(...regions),
  tags: fc.subarray(['ai', '__proto__', 'constructor'], { maxLength: 2 }),
  beneficiaries: fc.subarray(['com_a', 'com_b']),
  disputed: seldom(fc.constantFrom({ by: 'A' }, { by: 'B', source: 'src_f' })),
  superseded: seldom(fc.constant(true)),
  adopted: seldom(fc.constant({ reason: 'checked' })),
  citations: fc.array(citation, { maxLength: 2 }),
  unread: seldom(fc.constant({ period: 'abc' })),
});

const rate = fc.record({
  base: fc.constantFrom('USD', 'CNY', 'XAA'),
  quote: fc.constantFrom('USD', 'EUR', 'CNY', 'XAA'),
  value: fc.constantFrom('7', '0.3', '1', '3', '0'),
  period: fc.constantFrom(span('2024-02', '2024-02'), span('2023-06', '2025-05'), span('2035-01', '2035-12')),
  citations: fc.array(fc.record({ source: fc.constantFrom('src_a', 'src_b') }), { maxLength: 1 }),
});

const metric = fc.record({
  company: fc.constantFrom('com_a', 'com_b'),
  name: fc.constantFrom('Revenue', 'revenue ', '__proto__'),
  value: mostly(amount),
  unit: fc.constantFrom('USD', 'EUR', 'users', 'ZZZ'),
  period: fc.constantFrom(...periods),
});

export const arbitraryStatements = fc
  .tuple(fc.array(investment, { maxLength: 14 }), fc.array(rate, { maxLength: 3 }), fc.array(metric, { maxLength: 6 }))
  .map(([rows, rates, metrics]) =>
    Dataset.parse({
      format: 'outlay',
      version: 2,
      id: 'dat_any',
      revision: 0,
      settings: { title: 'Any', currency: 'USD' },
      companies: [
        { id: 'com_a', name: '__proto__' },
        { id: 'com_b', name: 'toString', fiscalYearEnd: 6 },
      ],
      sources: [
        { id: 'src_a', title: 'A', published: '2025-01-24', reliability: 'C' },
        { id: 'src_b', title: 'B', published: '2025-03-01', reliability: 'A', basedOn: 'src_a' },
        { id: 'src_c', title: 'C', published: '2025-03-02', reliability: 'A', basedOn: 'src_b' },
        { id: 'src_d', title: 'D' },
        { id: 'src_e', title: 'E', published: '2024-02-29', reliability: 'B', anonymous: true },
        { id: 'src_f', title: 'F', published: '2025-01-24', reliability: 'C' },
      ],
      investments: rows.map((row, i) => ({ id: `inv_${i}`, ...row })),
      metrics: metrics.map((row, i) => ({ id: `met_${i}`, ...row })),
      rates: rates.map((row, i) => ({ id: `rat_${i}`, ...row })),
      charts: [],
    }),
  );

const flat = ['company', 'year', 'status', 'source', 'beneficiary', 'tag'] as const;
const trees = ['category:1', 'category:2', 'category:3', 'region:2', 'region:3'] as const;

const filters = [
  {},
  {},
  {},
  { companies: ['com_a'] },
  { years: { from: 2024, to: 2025 } },
  { years: { to: 2023 } },
  { category: 'Capex / AI' },
  { region: 'Asia' },
  { statuses: ['planned'] },
  { statuses: ['planned', 'actual'] },
  { tags: ['__proto__'] },
  { sources: ['src_a', 'src_e'] },
  { text: 'capex' },
  { text: '.*(' },
] as const;

const asked = {
  currency: fc.constantFrom('USD', 'EUR', 'CNY'),
  calendar: fc.constantFrom('asReported', 'calendarised'),
  rivals: fc.constantFrom(...rivalRules),
  filter: fc.constantFrom(...filters),
  knownOn: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('2025-01-31') },
  ),
} as const;

/** Questions of every kind, by every pair of dimensions. */
export const anyQuestion = fc
  .record({
    by: fc.constantFrom(...flat, ...trees),
    split: fc.constantFrom(undefined, ...flat, ...trees),
    measure: fc.constantFrom(
      'amount',
      'share',
      'change',
      'per:Revenue',
      'per:__proto__',
      'per:nothing',
      'multiple:com_a',
      'multiple:com_b',
      'multiple:com_none',
    ),
    ...asked,
  })
  .map((one) => Question.parse(one));
