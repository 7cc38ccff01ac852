import fc from 'fast-check';
import { Dataset } from '../../../../src/core/dataset/dataset';
import type { PlainQuestion } from './asked';

/*
 * Small ledgers in which nearly all collide: few companies, periods and places, so that rivals, parts of parts, periods that overlap,
 * wholes that are filled or exceeded and bars of a part of a year are the rule; and questions over every option.
 */

const span = (start: string, end: string) => ({ start, end });
const periods = [
  span('2024-01', '2024-12'),
  span('2024-01', '2024-12'),
  span('2025-01', '2025-12'),
  span('2023-07', '2024-06'),
  span('2024-07', '2025-06'),
  span('2024-02', '2025-01'),
  span('2024-01', '2024-03'),
  span('2024-04', '2024-06'),
  span('2024-07', '2024-09'),
  span('2024-10', '2024-12'),
  span('2025-01', '2025-03'),
  span('2024-02', '2024-04'),
  span('2024-01', '2024-06'),
  span('2024-07', '2024-12'),
  span('2024-04', '2024-09'),
  span('2024-01', '2024-09'),
  span('2024-02', '2024-02'),
  span('2024-05', '2024-05'),
  span('2024-03', '2024-07'),
  span('2023-11', '2024-02'),
  span('2024-01', '2025-06'),
  span('2024-01', '2025-12'),
  span('2024-07', '2026-06'),
  span('2023-01', '2026-12'),
  { end: '2024-12' },
  { end: '2026-06' },
];
const categories = [
  'Capex',
  'Capex',
  'capex ',
  'Capex / AI',
  'CAPEX/ai',
  'Capex / AI / Chips',
  'Capex / Land',
  'R&D',
  '',
];
const regions = ['Worldwide', 'Worldwide', 'worldwide / Asia', 'Asia', 'Worldwide / Asia / Japan', 'Europe', ''];
const statuses = ['actual', 'actual', 'estimated', 'planned', undefined] as const;

const whole = fc.constantFrom('1', '2', '10', '25', '30', '60', '90', '100', '120', '400', '33.3');
const exactly = whole.map((low) => ({ qualifier: 'exactly' as const, low, high: low }));
const amount = fc.oneof(
  { weight: 8, arbitrary: exactly },
  { weight: 1, arbitrary: whole.map((low) => ({ qualifier: 'about' as const, low, high: low })) },
  { weight: 2, arbitrary: whole.map((low) => ({ qualifier: 'over' as const, low })) },
  { weight: 2, arbitrary: whole.map((high) => ({ qualifier: 'upTo' as const, high })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 60 }))
      .map(([low, more]) => ({ qualifier: 'between' as const, low: `${low}`, high: `${low + more}` })),
  },
);

const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 14, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** One source of any kind, or two that repeat none: whether a row repeats another is then beyond doubt. */
const citations = fc
  .oneof(
    fc.constant([]),
    fc.constantFrom('src_a', 'src_b', 'src_c', 'src_d', 'src_e', 'src_f').map((source) => [source]),
    fc.constant(['src_d', 'src_e']),
  )
  .map((sources) => sources.map((source) => ({ source, quote: `as ${source} says` })));

interface Places {
  readonly periods: readonly (typeof periods)[number][];
  readonly categories: readonly string[];
  readonly regions: readonly string[];
}

const investment = (places: Places) =>
  fc.record({
    company: fc.constantFrom('com_a', 'com_a', 'com_a', 'com_a', 'com_b', 'com_c'),
    amount: fc.oneof({ weight: 40, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(undefined) }),
    currency: fc.constantFrom(
      ...['USD', 'USD', 'USD', 'USD', 'USD', 'USD', 'USD'],
      ...['EUR', 'CNY', 'DEM', 'HRK', 'XTS'],
    ),
    stated: fc.oneof(
      { weight: 6, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: whole.map((text) => [{ currency: 'EUR', amount: text }]) },
    ),
    period: fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...places.periods) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    status: fc.constantFrom(...statuses),
    category: fc.constantFrom(...places.categories),
    region: fc.constantFrom(...places.regions),
    tags: fc.subarray(['ai', 'cloud'], { maxLength: 2 }),
    beneficiaries: fc.subarray(['com_b', 'com_c']),
    disputed: seldom(fc.constantFrom({ by: 'A' }, { by: 'B', source: 'src_f' })),
    superseded: seldom(fc.constantFrom(true, { source: 'src_c' }, { source: 'src_d' })),
    adopted: seldom(fc.constant({ reason: 'checked' })),
    citations,
  });

/** Few periods a ledger, and of one tree or the other seldom both: then what lies in two wholes that nothing holds is rare. */
const rows = fc
  .record({
    periods: fc.uniqueArray(fc.constantFrom(...periods), { minLength: 2, maxLength: 6, size: 'max' }),
    categories: fc.oneof(fc.constant(['Capex']), fc.subarray(categories, { minLength: 2, maxLength: 5 })),
    regions: fc.oneof(
      { weight: 3, arbitrary: fc.constant(['Worldwide']) },
      { weight: 1, arbitrary: fc.subarray(regions, { minLength: 2, maxLength: 4 }) },
    ),
  })
  .chain((places) => fc.array(investment(places), { minLength: 1, maxLength: 10, size: 'max' }));

const rates = fc.array(
  fc.record({
    base: fc.constantFrom('XTS', 'EUR', 'DEM'),
    quote: fc.constantFrom('USD', 'USD', 'CNY'),
    value: fc.constantFrom('2', '0.5', '3', '1.1'),
    period: fc.constantFrom(span('2024-02', '2024-02'), span('2023-01', '2024-12'), span('2025-01', '2025-06')),
  }),
  { maxLength: 3 },
);

const metrics = fc.array(
  fc.record(
    {
      company: fc.constantFrom('com_a', 'com_a', 'com_b'),
      name: fc.constantFrom('Revenue', 'revenue ', 'Staff'),
      subject: fc.constantFrom(undefined, undefined, 'Cloud'),
      value: exactly,
      period: fc.constantFrom(...periods.slice(0, 10)),
      citations: fc.constantFrom([], [{ source: 'src_d' }], [{ source: 'src_e' }]),
    },
    { requiredKeys: ['company', 'name', 'value', 'period'] },
  ),
  { maxLength: 6, size: 'max' },
);

/** Ledgers of one to ten rows. */
export const arbitraryLedger = fc.tuple(rows, rates, metrics).map(([investments, own, figures]) =>
  Dataset.parse({
    format: 'outlay',
    version: 2,
    id: 'dat_any',
    revision: 0,
    settings: { title: 'Any', currency: 'USD' },
    companies: [
      { id: 'com_a', name: 'Alder' },
      { id: 'com_b', name: 'Birch', fiscalYearEnd: 6 },
      { id: 'com_c', name: 'Cedar', fiscalYearEnd: 1, fiscalYearName: 'start' },
    ],
    sources: [
      { id: 'src_a', title: 'A', published: '2024-01-24', reliability: 'C' },
      { id: 'src_b', title: 'B', published: '2025-03-01', reliability: 'A', basedOn: 'src_a' },
      { id: 'src_c', title: 'C', published: '2025-03-02', reliability: 'A', basedOn: 'src_b' },
      { id: 'src_d', title: 'D' },
      { id: 'src_e', title: 'E', published: '2024-02-29', reliability: 'B', anonymous: true },
      { id: 'src_f', title: 'F', published: '2024-01-24', reliability: 'C' },
    ],
    investments: investments.map((row, i) => ({ id: `inv_${i}`, ...row })),
    metrics: figures.map((row, i) => ({ id: `met_${i}`, unit: row.name === 'Staff' ? 'people' : 'USD', ...row })),
    rates: own.map((row, i) => ({ id: `rat_${i}`, ...row })),
    charts: [],
  }),
);

const dimensions = [
  ...['company', 'year', 'year', 'quarter', 'status', 'source', 'beneficiary', 'tag'],
  ...['category:1', 'category:2', 'category:3', 'region:1', 'region:2', 'region:3'],
];
const filters: readonly PlainQuestion['filter'][] = [
  { years: { from: 2024, to: 2024 } },
  { years: { from: 2024, to: 2025 } },
  { years: { from: 2025 } },
  { years: { to: 2024 } },
  { companies: ['com_a'] },
  { statuses: ['none'] },
  { statuses: ['planned', 'actual'] },
  { category: 'capex / AI' },
  { region: 'Asia' },
  { tags: ['ai'] },
  { sources: ['src_a', 'src_e'] },
  { text: 'CAPEX' },
];

const options = {
  by: fc.constantFrom(...dimensions),
  split: fc.option(fc.constantFrom(...dimensions), { nil: undefined }),
  currency: fc.constantFrom('USD', 'USD', 'EUR', 'CNY'),
  calendar: fc.constantFrom('asReported' as const, 'calendarised' as const),
  plans: fc.constantFrom('announced' as const, 'period' as const),
  partial: fc.constantFrom('mark' as const, 'mark' as const, 'leave' as const),
  filter: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom(...filters.slice(0, 4)) },
    { weight: 1, arbitrary: fc.constantFrom(...filters) },
  ),
  knownOn: fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('2024-12-31', '2025-03-01') },
  ),
};
const resolving = ['latest', 'latest', 'reliable', 'highest', 'lowest', 'median', 'mean'];

/** Questions in amounts. */
export const amountQuestion: fc.Arbitrary<PlainQuestion> = fc
  .record({ ...options, rivals: fc.constantFrom(...resolving, 'all') })
  .map((question) => ({ ...question, measure: 'amount' }));

/** Questions in every other measure. Rivals that are all shown have no one figure to measure by. */
export const measureQuestion: fc.Arbitrary<PlainQuestion> = fc.record({
  ...options,
  by: fc.oneof(fc.constantFrom('year', 'year', 'quarter', 'company'), options.by),
  rivals: fc.constantFrom(...resolving),
  measure: fc.constantFrom(
    ...['share', 'change', 'change', 'index:2024', 'index:2024-Q1', 'multiple:com_a', 'multiple:com_none'],
    ...['per:Revenue', 'per:Revenue@Cloud', 'per:Staff', 'per:nothing'],
  ),
});
