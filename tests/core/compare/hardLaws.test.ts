import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Change, Edit } from '../../../src/core/change/change';
import { annotate } from '../../../src/core/notes/annotate';
import type { Comparison, Part } from '../../../src/core/compare/comparison';
import { comparisonJson } from '../../../src/core/explain/comparisonJson';
import { Dataset } from '../../../src/core/dataset/dataset';
import { monthIndex, type Period } from '../../../src/core/dataset/period';
import { type Dimension, type Question } from '../../../src/core/dataset/question';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { Failure } from '../../../src/core/failure';
import { anyQuestion, arbitraryStatements } from './arbitraryStatements';
import { ask, askWhole, rates, sumOfStanding, whole } from './ask';
import { datasetOf, type Row } from './rows';

/*
 * The laws of a comparison where nearly everything collides: rivals, parts of parts, wholes used up, several witnesses, own
 * rates, and names that every object knows.
 */

describe('all investments, each once', () => {
  test('are parts of bars or left with a reason, by every measure and grouping', () => {
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, (dataset, question) => {
        const comparison = askWhole(dataset, question);
        const left = comparison.left.map(({ investment }) => investment);
        const cells = comparison.bars.map(({ from }) => standing(from).map(({ investment }) => investment));
        const bases = comparison.bars.flatMap(({ from }) => from.filter(({ role }) => role === 'base'));
        const all = new Set([...cells.flat(), ...bases.map(({ investment }) => investment), ...left]);

        expect([...all].sort()).toEqual(dataset.investments.map(({ id }) => id).sort());
        // [D21] What is only taken off the base of a bar is no base.
        const told = [
          ...cells.flat(),
          ...bases.flatMap(({ investment, converted }) => (converted > 0 ? investment : [])),
        ];
        expect(told.filter((one) => left.includes(one))).toEqual([]);
        if (question.calendar === 'asReported' && !isMany(question))
          expect(cells.flat()).toHaveLength(new Set(cells.flat()).size);
      }),
      { numRuns: 400 },
    );
  });

  test('a bar has ends around its point, and whoever takes part adds up to an amount', () => {
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, (dataset, question) => {
        for (const { point, low, high, from } of askWhole(dataset, question).bars) {
          expect([point, low ?? 0, high ?? 0].every(Number.isFinite)).toBe(true);
          expect(atMost(low ?? point, point)).toBe(true);
          expect(atMost(point, high ?? point)).toBe(true);
          if (question.measure !== 'amount') continue;
          expect(near(sumOfStanding(from), point)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the order of records never matters', () => {
  test('to bars, their ends, marks, periods and statuses, to what is left and to what is said', () => {
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, fc.infiniteStream(fc.nat()), (dataset, question, noise) => {
        const shuffled = <Row>(rows: readonly Row[]) =>
          rows
            .map((row) => ({ row, at: noise.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
        const { companies, sources, investments, metrics, rates } = dataset;
        const turned = {
          ...dataset,
          companies: shuffled(companies),
          sources: shuffled(sources),
          investments: shuffled(investments),
          // [D16] Of metrics between which nothing else decides the earlier row stands.
          metrics: areAnyRivals(metrics) ? metrics : shuffled(metrics),
          rates: shuffled(rates),
        };

        expect(unordered(turned, question)).toEqual(unordered(dataset, question));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is kept beside tables', () => {
  test('edits and undoing them give what a dataset fresh from its file gives', () => {
    fc.assert(
      fc.property(
        arbitraryStatements,
        arbitraryStatements,
        fc.array(step, { minLength: 1, maxLength: 8 }),
        anyQuestion,
        (given, more, steps, question) => {
          let dataset: Dataset = given;
          const undo: Change[] = [];
          const before = told(dataset, question);
          for (const one of steps) {
            const change = one.kind === 'undo' ? undo.pop() : changeOf(dataset, more, one);
            if (!change) continue;
            const applied = attempt(dataset, change);
            if (!applied) continue;
            if (one.kind !== 'undo') undo.push(applied.inverse);
            dataset = applied.dataset;
            expect(told(dataset, question)).toEqual(told(readSnapshot(writeSnapshot(dataset)), question));
          }
          for (const change of undo.reverse()) dataset = applyChange(dataset, change).dataset;

          expect(told(dataset, question)).toEqual(before);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('[C6] a covered part', () => {
  test('never changes a total, whatever it is, unless it exceeds its whole: then it never takes from it', () => {
    const part = fc.record({
      pick: fc.nat(),
      category: fc.constantFrom('', ' / New', ' / New / Deep'),
      region: fc.constantFrom('', ' / New'),
      months: fc.constantFrom('all', 'first', 'last'),
      status: fc.constantFrom('actual' as const, 'estimated' as const, 'planned' as const),
      of: fc.constantFrom('0', '1', '100', '1000000000000'),
      currency: fc.constantFrom('USD', 'EUR'),
    });
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, part, (dataset, asked, { pick, ...one }) => {
        const question: Question = {
          ...asked,
          by: 'company',
          split: undefined,
          measure: 'amount',
          filter: {},
          knownOn: undefined,
        };
        const whole = dataset.investments[pick % Math.max(1, dataset.investments.length)];
        fc.pre(whole?.period?.start !== undefined && whole.category !== '');
        const comparison = askWhole(dataset, question);
        fc.pre(comparison.bars.some(({ from }) => from.some(({ investment }) => investment === whole.id)));
        const { start, end } = whole.period;
        const period =
          one.months === 'all' ? whole.period : one.months === 'first' ? { start, end: start } : { start: end, end };
        fc.pre(one.category + one.region !== '');
        const added = {
          id: 'inv_part',
          company: whole.company,
          amount: { qualifier: 'exactly', low: one.of, high: one.of },
          currency: one.currency,
          period,
          status: one.status,
          category: whole.category + one.category,
          region: (whole.region || 'Worldwide') + one.region,
        };
        const grown = Dataset.parse({ ...dataset, investments: [...dataset.investments, added] });

        const after = ask(grown, question);
        if ((after.leftCounts.partsExceed ?? 0) === (comparison.leftCounts.partsExceed ?? 0)) {
          expect(values(after)).toEqual(values(comparison));
        } else {
          const before = new Map(comparison.bars.map(({ index, point }) => [index.key, point]));
          for (const { index, point } of after.bars) {
            expect(atMost(before.get(index.key) ?? 0, point) || near(before.get(index.key) ?? 0, point)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('[C2] the calendar', () => {
  test('changes nothing where neither bars nor a filter ask for places in time', () => {
    const dimension = fc.constantFrom<Dimension>('company', 'status', 'source', 'beneficiary', 'tag', 'category:2');
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, dimension, dimension, (dataset, asked, by, split) => {
        const filter = { ...asked.filter, years: undefined };
        const question: Question = { ...asked, by, split, measure: 'amount', filter };
        const total = (calendar: Question['calendar']) => values(ask(dataset, { ...question, calendar }));

        expect(total('calendarised')).toEqual(total('asReported'));
      }),
      { numRuns: 200 },
    );
  });

  test('[C6] changes no total over all years, where nothing overlaps and no period is longer than a year or without a start', () => {
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, (given, asked) => {
        // In one currency: a part has the rates of its own months.
        const investments = given.investments
          .filter(({ period }) => period === undefined || isWithinOneYear(period))
          .map((one) => ({ ...one, currency: 'USD', stated: [] }));
        const dataset = { ...given, investments };
        const question: Question = {
          ...asked,
          currency: 'USD',
          by: 'company',
          split: 'year',
          measure: 'amount',
          filter: {},
        };
        // In one bar of a company all that overlaps is left out.
        fc.pre(
          ask(dataset, { ...question, split: undefined, calendar: 'asReported' }).leftCounts.overlaps === undefined,
        );
        const totals = (calendar: Question['calendar']) => {
          const sums = new Map<string, number>();
          // What is taken off, also where it is more than there is: what is shown of a rest is nothing at least [D13].
          for (const { index, from } of askWhole(dataset, { ...question, calendar }).bars) {
            // Doubles of such sizes lose what is small beside them.
            fc.pre(from.every(({ converted }) => Math.abs(converted) < 1e5));
            const own = from.reduce((sum, { converted }) => sum + converted, 0);
            sums.set(index.key, (sums.get(index.key) ?? 0) + own);
          }
          return [...sums].map(([key, sum]) => [key, sum, null, null] as const).sort((a, b) => (a[0] < b[0] ? -1 : 1));
        };

        expectNear(totals('calendarised'), totals('asReported'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('[C5] a whole of weaker status', () => {
  const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
  const statuses = ['actual', 'estimated', 'planned'] as const;
  const cut: fc.Arbitrary<CutYear> = fc.record({
    whole: fc.constantFrom(1, 2),
    begins: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 1 }),
    ranks: fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 }),
    stronger: fc.nat(),
    amounts: fc.array(fc.nat({ max: 80 }), { minLength: 13, maxLength: 13 }),
  });
  const datasetFor = ({ whole: rank, begins, ranks, stronger, amounts }: CutYear, without: number | null) => {
    const firsts = [0, ...begins];
    const spans = firsts.map((first, i) => ({ start: months[first]!, end: months[(firsts[i + 1] ?? 12) - 1]! }));
    const strong = stronger % spans.length;
    const rows = spans.map((period, i): Row => ({
      period,
      of: String(amounts[i]),
      status: statuses[i === strong ? rank - 1 : Math.min(rank, ranks[i]!)]!,
    }));
    const year = { of: String(1000 + amounts[12]!), status: statuses[rank]! };
    return datasetOf([year, ...rows.filter((_, i) => without === null || i !== without % rows.length)]);
  };

  test('is never shown where figures of stronger status fill it, by no calendar and no grouping but status', () => {
    const dimension = fc.constantFrom<Dimension>('company', 'year', 'quarter', 'category:1', 'region:2');
    fc.assert(
      fc.property(cut, anyQuestion, dimension, (given, asked, by) => {
        // As reported, a year is too long for a bar of a quarter.
        fc.pre(by !== 'quarter' || asked.calendar === 'calendarised');
        const question: Question = {
          ...asked,
          by,
          split: undefined,
          measure: 'amount',
          filter: {},
          knownOn: undefined,
        };
        const { bars, left } = askWhole(datasetFor(given, null), { ...question, currency: 'USD' });

        expect(left).toContainEqual(expect.objectContaining({ investment: 'inv_1', reason: 'status' }));
        expect(bars.flatMap(({ from }) => from.map(({ investment }) => investment))).not.toContain('inv_1');
        const sum = bars.reduce((total, { point }) => total + point, 0);
        expect(sum).toBeCloseTo(
          given.amounts.slice(0, given.begins.length + 1).reduce((total, one) => total + one, 0),
          6,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('stands, and covers them, where a month is missing', () => {
    fc.assert(
      fc.property(cut, fc.nat(), (given, without) => {
        const points = ask(datasetFor(given, without), {}).bars.map(({ point }) => point);

        expect(points).toEqual([1000 + given.amounts[12]!]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('[C8] measures', () => {
  test('with one rate for all months and nothing stated, multiples are the same in every currency', () => {
    const always = { start: '2000-01', end: '2045-12' };
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, fc.integer({ min: 1, max: 1000 }), (given, asked, value) => {
        const investments = given.investments.map((one, i) => ({
          ...one,
          currency: i % 2 ? 'USD' : 'EUR',
          stated: [],
        }));
        const rates = [{ id: 'rat_a', base: 'USD', quote: 'EUR', value: `${value}`, period: always, citations: [] }];
        const dataset = { ...given, investments, rates };
        const multiples = (currency: string) => values(ask(dataset, { ...asked, measure: 'multiple:com_a', currency }));

        expectNear(multiples('EUR'), multiples('USD'));
      }),
      { numRuns: 300 },
    );
  });

  test('shares add up to 100 where nothing is bounded, of all bars or of each year', () => {
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, (dataset, asked) => {
        const { bars, by, split } = ask(dataset, { ...asked, measure: 'share' });
        const sums = new Map<string, number>();
        const bounded = new Set<string>();
        for (const { index, series, point, marks } of bars) {
          const year = by === 'year' ? index : split === 'year' ? series : null;
          // [D14] A period longer than a year is its own total.
          const group = year && (split || year.key.includes('..')) ? year.key : '';
          sums.set(group, (sums.get(group) ?? 0) + point);
          if (marks.some((mark) => ['lowerBound', 'upperBound', 'open'].includes(mark))) bounded.add(group);
        }
        for (const [group, sum] of sums) if (!bounded.has(group)) expect(sum).toBeCloseTo(100, 9);
      }),
      { numRuns: 300 },
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------------

function areAnyRivals(metrics: Dataset['metrics']): boolean {
  const keys = metrics.map(({ company, name, period }) => `${company} ${name?.trim().toLowerCase()} ${period?.end}`);
  return new Set(keys).size < keys.length;
}

/** A year that is cut into spans. */
interface CutYear {
  /** The rank of the status of the whole. */
  readonly whole: number;
  /** Where spans begin, in months from January, but the first. */
  readonly begins: readonly number[];
  readonly ranks: readonly number[];
  /** The span, counted on round all of them, that has a stronger status than the whole. */
  readonly stronger: number;
  readonly amounts: readonly number[];
}

function isWithinOneYear({ start, end }: Period): boolean {
  return start !== undefined && monthIndex(end) - monthIndex(start) < 12;
}

type Step = {
  readonly kind: 'put' | 'insert' | 'remove' | 'rate' | 'source' | 'company' | 'undo';
  readonly at: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('put', 'put', 'insert', 'remove', 'rate', 'source', 'company', 'undo', 'undo'),
  at: fc.nat({ max: 1000 }),
});

function changeOf(dataset: Dataset, more: Dataset, { kind, at }: Step): Change | null {
  const { investments, sources, companies, rates } = dataset;
  const pick = <Row>(rows: readonly Row[]) => rows[at % Math.max(1, rows.length)];
  const edits = ((): Edit[] => {
    const [row, other] = [pick(investments), pick(more.investments)];
    const [source, company, rate] = [pick(sources), pick(companies), pick(more.rates)];
    switch (kind) {
      case 'put':
        return row && other ? [{ kind: 'put', table: 'investments', record: { ...other, id: row.id } }] : [];
      case 'insert':
        if (!other) return [];
        return [
          {
            kind: 'put',
            table: 'investments',
            record: { ...other, id: `inv_n${at}` },
            at: at % (investments.length + 1),
          },
        ];
      case 'remove':
        return row ? [{ kind: 'remove', table: 'investments', id: row.id }] : [];
      case 'rate':
        if (rates.length > 0 && at % 2) return [{ kind: 'remove', table: 'rates', id: rates[0]!.id }];
        return rate ? [{ kind: 'put', table: 'rates', record: rate }] : [];
      case 'source': {
        const changed = {
          ...source!,
          published: `2024-0${(at % 9) + 1}-01`,
          basedOn: at % 2 ? pick(sources.slice(0, 3))?.id : undefined,
        };
        return [{ kind: 'put', table: 'sources', record: changed }];
      }
      case 'company':
        return [{ kind: 'put', table: 'companies', record: { ...company!, fiscalYearEnd: (at % 12) + 1 } }];
      case 'undo':
        return [];
    }
  })();
  return edits.length > 0 ? { label: kind, edits } : null;
}

/** A change that would lead to a circle of sources, or nowhere, is refused. */
function attempt(dataset: Dataset, change: Change): ReturnType<typeof applyChange> | null {
  try {
    return applyChange(dataset, change);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** All that a comparison says, as data. */
function told(dataset: Dataset, question: Question): unknown {
  return JSON.parse(JSON.stringify(comparisonJson(dataset, ask(dataset, question), rates)));
}

function unordered(dataset: Dataset, question: Question): unknown {
  const comparison = ask(dataset, question);
  const { bars, left } = whole(comparison);
  const { footnotes, sources, findings } = annotate(dataset, comparison, { sort: 'value', locale: 'en' });
  const text = (value: unknown) => JSON.stringify(value);
  return {
    bars: bars.map(({ index, series, from, ...bar }) => text([index, series, bar, from.map(text).sort()])).sort(),
    left: left.map(({ investment, reason, detail }) => text([investment, reason, detail])).sort(),
    warnings: comparison.warnings.map(text).sort(),
    footnotes: footnotes.map((note) => note.text).sort(),
    sources: [...sources].sort(),
    findings: findings.map(({ kind, key }) => `${kind} ${key}`).sort(),
  };
}

function standing(from: readonly Part[]) {
  return from.filter(({ role }) => role !== 'takenOff' && role !== 'base');
}

function isMany({ by, split }: Question): boolean {
  return [by, split].some((one) => one === 'source' || one === 'tag' || one === 'beneficiary');
}

type Values = readonly (readonly [key: string, point: number, low: number | null, high: number | null])[];

function values({ bars }: Comparison): Values {
  return bars
    .map(({ index, series, point, low, high }) => [JSON.stringify([index.key, series?.key]), point, low, high] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** The same bars, with numbers that differ by no more than sums of doubles do. */
function expectNear(found: Values, expected: Values): void {
  expect(found.map(([key]) => key)).toEqual(expected.map(([key]) => key));
  found.forEach(([, ...numbers], i) => {
    const [, ...others] = expected[i] ?? [''];
    numbers.forEach((number, end) => {
      const other = others[end] ?? null;
      expect(number === null || other === null ? number === other : near(number, other), `${number} ${other}`).toBe(
        true,
      );
    });
  });
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function atMost(a: number, b: number): boolean {
  return a <= b || Math.abs(a - b) < 1e-45;
}
