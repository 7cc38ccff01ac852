import fc from 'fast-check';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { Chart } from '../../../src/core/dataset/question';
import { type Company, Investment, type Source } from '../../../src/core/dataset/records';

/** Text as people and files may have it: quotes, line breaks, separators, lone surrogates, direction marks. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\n', '\u2028', '\uD800', '\u202E', '__proto__', '","change":', '<img src=x>', '字节跳动'),
);

export const companyOf = (id: string): fc.Arbitrary<Company> =>
  fc.record(
    {
      id: fc.constant(id),
      name: anyText,
      aliases: fc.array(anyText, { maxLength: 2 }),
      fiscalYearEnd: fc.integer({ min: 1, max: 12 }),
      country: fc.constantFrom('CN', 'US'),
      note: anyText,
      unread: fc.record({ country: anyText, colour: anyText }, { requiredKeys: [] }),
    },
    { requiredKeys: ['id', 'name', 'aliases', 'fiscalYearEnd'] },
  );

export const sourceOf = (id: string): fc.Arbitrary<Source> =>
  fc.record(
    {
      id: fc.constant(id),
      title: anyText,
      authors: fc.array(anyText, { maxLength: 2 }),
      kind: fc.constantFrom('news' as const, 'other' as const),
      reliability: fc.constantFrom('A' as const, 'F' as const),
      anonymous: fc.boolean(),
      published: fc.constantFrom('2025-01-24'),
      text: anyText,
    },
    { requiredKeys: ['id', 'title', 'authors', 'kind', 'reliability', 'anonymous'] },
  );

const amount = fc.oneof(
  fc.nat().map((n) => ({ qualifier: 'exactly' as const, low: `${n}`, high: `${n}` })),
  fc.nat().map((n) => ({ qualifier: 'over' as const, low: `${n}.5` })),
  fc.nat().map((n) => ({ qualifier: 'upTo' as const, high: `${n}` })),
  fc.nat().map((n) => ({ qualifier: 'between' as const, low: `${n}`, high: `${n + 1}` })),
);

/** An investment that may refer to the companies and sources given. */
export const investmentOf = (
  id: string,
  companies: readonly string[],
  sources: readonly string[],
): fc.Arbitrary<Investment> =>
  fc
    .record(
      {
        id: fc.constant(id),
        ...(companies.length > 0 && { company: fc.constantFrom(...companies) }),
        amount,
        currency: fc.constantFrom('USD', 'CNY'),
        stated: fc.array(fc.record({ currency: fc.constant('EUR'), amount: fc.constantFrom('1', '2.50') }), {
          maxLength: 2,
        }),
        period: fc.constantFrom({ start: '2024-01', end: '2024-12' }, { end: '2030-12' }),
        status: fc.constantFrom('actual', 'estimated', 'planned'),
        category: fc.constantFrom('', 'Capex', 'Capex / AI'),
        region: fc.constantFrom('Worldwide', 'Worldwide / Asia'),
        ...(sources.length > 0 && {
          citations: fc.array(fc.record({ source: fc.constantFrom(...sources), quote: anyText }), { maxLength: 2 }),
        }),
        tags: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
        superseded: fc.boolean(),
        unread: fc.record({ amount: anyText, period: anyText }, { requiredKeys: [] }),
      },
      { requiredKeys: ['id', 'status'] },
    )
    .map((record) => Investment.parse(record));

/** A chart: its defaults lie in each other. */
const chartOf = (id: string): fc.Arbitrary<Chart> =>
  fc
    .record({
      name: anyText,
      question: fc.record({ by: fc.constantFrom('company', 'category:2'), currency: fc.constantFrom('USD', 'CNY') }),
      look: fc.record({ width: fc.constantFrom(1200, 800), labels: fc.boolean() }, { requiredKeys: [] }),
    })
    .map((chart) => Chart.parse({ id, ...chart }));

/** A dataset in which every reference leads somewhere. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .tuple(fc.nat(4), fc.nat(3), fc.nat(6), fc.nat(2), fc.nat())
  .chain(([companyCount, sourceCount, investmentCount, chartCount, revision]) => {
    const companyIds = idsOf('com', companyCount);
    const sourceIds = idsOf('src', sourceCount);
    return fc.record({
      title: anyText,
      companies: fc.tuple(...companyIds.map(companyOf)),
      sources: fc.tuple(...sourceIds.map(sourceOf)),
      investments: fc.tuple(...idsOf('inv', investmentCount).map((id) => investmentOf(id, companyIds, sourceIds))),
      charts: fc.tuple(...idsOf('cha', chartCount).map(chartOf)),
      revision: fc.constant(revision),
    });
  })
  .map(({ title, ...tables }) => ({ ...emptyDataset('dat_test', title), ...tables }));

export function idsOf(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}_${i}`);
}
