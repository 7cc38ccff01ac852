import fc from 'fast-check';
import { Dataset } from '../../../src/core/dataset/dataset';
import { rivalRules } from '../../../src/core/dataset/rivalRules';

const currencies = ['USD', 'CNY', 'EUR', 'XXX'];
const categories = ['', 'Capex', 'Capex / AI', 'Capex / AI / Chips', 'Capex / Land', 'Research'];
const regions = ['Worldwide', 'Worldwide / Asia', 'Worldwide / Asia / Japan', 'Europe'];

const month = fc.integer({ min: 2022 * 12, max: 2026 * 12 }).map(monthText);
const period = fc.oneof(
  fc.integer({ min: 2022, max: 2026 }).map((year) => ({ start: `${year}-01`, end: `${year}-12` })),
  fc.integer({ min: 2022, max: 2026 }).map((year) => ({ start: `${year - 1}-07`, end: `${year}-06` })),
  fc.integer({ min: 2022, max: 2026 }).map((year) => ({ start: `${year}-04`, end: `${year}-06` })),
  fc.integer({ min: 2022, max: 2026 }).map((year) => ({ start: `${year}-01`, end: `${year + 3}-12` })),
  fc.tuple(month, month).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a })),
  month.map((end) => ({ end })),
);

const digits = fc.integer({ min: 0, max: 10 ** 9 });
const amount = fc.oneof(
  digits.map((n) => ({ qualifier: 'exactly' as const, low: `${n}`, high: `${n}` })),
  digits.map((n) => ({ qualifier: 'about' as const, low: `${n}.25`, high: `${n}.25` })),
  digits.map((n) => ({ qualifier: 'over' as const, low: `${n}` })),
  digits.map((n) => ({ qualifier: 'upTo' as const, high: `${n}` })),
  fc.tuple(digits, digits).map(([a, b]) => ({
    qualifier: 'between' as const,
    low: `${Math.min(a, b)}`,
    high: `${Math.max(a, b) + 1}`,
  })),
);

const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 12 });
const rarelyGiven = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const sometimes = rarelyGiven(fc.constant(true));

const investment = fc.record({
  company: rarely(fc.constantFrom('com_a', 'com_b')),
  amount: rarely(amount),
  currency: rarely(fc.constantFrom(...currencies)),
  stated: fc.array(fc.record({ currency: fc.constantFrom('USD', 'EUR'), amount: digits.map(String) }), {
    maxLength: 1,
  }),
  period: rarely(period),
  status: fc.constantFrom('actual' as const, 'estimated' as const, 'planned' as const),
  category: fc.constantFrom(...categories),
  region: fc.constantFrom(...regions),
  tags: fc.subarray(['ai', 'chips']),
  beneficiaries: fc.subarray(['com_a', 'com_b']),
  superseded: sometimes,
  adopted: sometimes.map((is) => (is ? { reason: 'checked' } : undefined)),
  citations: fc.subarray(['src_a', 'src_b', 'src_c']).map((ids) => ids.map((source) => ({ source }))),
  unread: rarelyGiven(fc.constant({ amount: 'abc' })),
});

/** Small datasets full of rivals, parts, bounds, split periods and rows that cannot be charted. */
export const arbitraryDataset = fc.array(investment, { maxLength: 30 }).map((rows) =>
  Dataset.parse({
    format: 'outlay',
    version: 2,
    id: 'dat_any',
    revision: 0,
    settings: { title: 'Any', currency: 'USD' },
    companies: [
      { id: 'com_a', name: '__proto__' },
      { id: 'com_b', name: 'B', fiscalYearEnd: 6 },
    ],
    sources: [
      { id: 'src_a', title: 'A', published: '2025-01-24', reliability: 'C' },
      { id: 'src_b', title: 'B', published: '2025-03-01', reliability: 'A', basedOn: 'src_a' },
      { id: 'src_c', title: 'C' },
    ],
    investments: rows.map((row, i) => ({ id: `inv_${i}`, ...row })),
    metrics: [],
    rates: [],
    charts: [],
  }),
);

const dimension = fc.constantFrom(
  'company',
  'year',
  'category:1',
  'category:2',
  'category:3',
  'region:2',
  'status',
  'source',
  'beneficiary',
  'tag',
);

/** Questions of every kind about them. */
export const arbitraryQuestion = fc.record(
  {
    by: dimension,
    split: dimension,
    currency: fc.constantFrom('USD', 'EUR', 'CNY'),
    calendar: fc.constantFrom('asReported', 'calendarised'),
    rivals: fc.constantFrom(...rivalRules),
    measure: fc.constantFrom('amount', 'share', 'change', 'multiple:com_a', 'per:Revenue'),
    filter: fc.constantFrom({}, { companies: ['com_a'] }, { years: { from: 2023, to: 2025 } }, { category: 'Capex' }),
  },
  { requiredKeys: ['by'] },
);

function monthText(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
