import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../../src/core/compare/prepared/columns';
import { nestsOf } from '../../../../src/core/compare/prepared/nests';
import { rowFactsOf } from '../../../../src/core/compare/prepared/rowFacts';
import { timesOf } from '../../../../src/core/compare/prepared/times';
import { asKnown } from '../../../../src/core/compare/rules/asKnown';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import { datasetOf, exactly, type Row } from '../rows';

const row: fc.Arbitrary<Row> = fc.record({
  company: fc.constantFrom('com_a', 'com_b'),
  currency: fc.constantFrom('USD', 'EUR'),
  amount: fc.constantFrom(exactly('1'), exactly('2.5'), undefined),
  period: fc.constantFrom(
    { start: '2024-01', end: '2024-12' },
    { start: '2024-04', end: '2024-06' },
    { end: '2030-12' },
    undefined,
  ),
  category: fc.constantFrom('Capex', 'Capex / AI', 'Capex / AI / Chips', 'Land'),
  region: fc.constantFrom('Worldwide', 'Worldwide / Asia'),
  definition: fc.constantFrom('cash', 'accrued', undefined),
  disputed: fc.constantFrom({ by: 'X' }, undefined),
  citations: fc.constantFrom([], [{ source: 'src_old' }], [{ source: 'src_new' }]),
});

/** The table after it, by place: another record, one more, one less, or as it was so many edits ago. */
const step = fc.record({ kind: fc.constantFrom('put', 'insert', 'remove', 'undo'), at: fc.nat(), row });

test('law: what is carried over edits, and over undoing them, is what a table has that was never edited', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(step, { maxLength: 6 }), (rows, steps) => {
      const states = [datasetOf(rows)];
      for (const one of steps) {
        const before = states.at(-1) ?? datasetOf([]);
        states.push(
          one.kind === 'undo'
            ? (states.at(-1 - (one.at % 3)) ?? before)
            : edited(before, one, `inv_new_${states.length}`),
        );
        // In turns, as a page has charts of now and of what was known on a day.
        for (const day of [undefined, '2024-06-01']) {
          const now = asKnown(states.at(-1) ?? before, { knownOn: day });
          expect(preparedOf(now)).toEqual(preparedOf(structuredClone(now)));
        }
      }
    }),
    { numRuns: 200 },
  );
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function edited(before: Dataset, { kind, at, row: wanted }: Step, id: string): Dataset {
  const { investments } = before;
  const [made] = datasetOf([wanted]).investments;
  const place = at % (investments.length + 1);
  if (!made) return before;
  const record = { ...made, id: kind === 'put' ? (investments[place]?.id ?? id) : id };
  const next = investments.toSpliced(place, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [record]));
  return { ...before, investments: next };
}

/** All that is prepared of a table, with what its codes stand for in their place. */
function preparedOf({ investments, companies }: Dataset): unknown {
  const columns = columnsOf(investments);
  const { names } = columns;
  const times = timesOf(columns, companies);
  const facts = rowFactsOf(investments);
  const { rows, nests } = nestsOf(columns);
  const slots = new Map<number, number>();
  return {
    rows: investments.map((_, i) => ({
      company: names.companies.values[columns.company[i] ?? -1],
      currency: names.currencies.values[columns.currency[i] ?? -1],
      period: names.periods.values[columns.period[i] ?? -1],
      category: names.categories.nodes[columns.category[i] ?? -1]?.path,
      region: names.regions.nodes[columns.region[i] ?? -1]?.path,
      status: columns.status[i],
      flags: columns.flags[i],
      ends: [columns.point[i], columns.low[i], columns.high[i]],
      // Rows of one slot have one number, in the order in which slots are met.
      slot: numberOf(slots, columns.slot[i] ?? -1),
      time: times.codes.times[times.time[i] ?? -1],
      currencyOfFlow: times.codes.flows[times.flow[i] ?? -1]?.currency,
      facts: (['dispute', 'range', 'definition', 'category', 'citations'] as const).map(
        (fact) => facts.codes[fact].values[facts[fact][i] ?? -1],
      ),
    })),
    // Companies that no row names any more have codes still, and no rows.
    nests: Object.fromEntries(
      names.companies.values.flatMap((company, code) => {
        const [own, nest] = [rows[code], nests[code]];
        if (!own || !nest || own.length === 0) return [];
        const { start, end, parts, slots: shared, records } = nest;
        return [[company, { own: [...own], start: [...start], end: [...end], parts, shared, records }]];
      }),
    ),
  };
}

function numberOf(known: Map<number, number>, code: number): number {
  if (code < 0) return -1;
  const number = known.get(code) ?? known.size;
  known.set(code, number);
  return number;
}
