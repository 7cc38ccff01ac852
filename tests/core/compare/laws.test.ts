import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/notes/annotate';
import { leftOf, partsOf } from '../../../src/core/compare/bars/behind';
import type { Comparison } from '../../../src/core/compare/comparison';
import { comparisonJson } from '../../../src/core/explain/comparisonJson';
import { createExplainer } from '../../../src/core/explain/explain';
import { Dataset } from '../../../src/core/dataset/dataset';
import { Question } from '../../../src/core/dataset/question';
import { arbitraryDataset, arbitraryQuestion } from './arbitraryDataset';
import { ask, rates, sumOfStanding, whole } from './ask';

const question = arbitraryQuestion.map((one) => Question.parse(one));

describe('the laws of a comparison', () => {
  test('every investment is in a bar or left out with its reason, and never both', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, (dataset, asked) => {
        const comparison = ask(dataset, asked);
        const left = leftOf(comparison).map(({ investment }) => investment);
        const parts = partsIn(comparison);
        const all = new Set([...left, ...parts.map(({ investment }) => investment)]);

        expect([...all].sort()).toEqual(dataset.investments.map(({ id }) => id).sort());
        // [D21] What is only taken off the base of a bar is no base.
        const shown = parts.filter(({ role, converted }) => role !== 'base' || converted > 0);
        expect(shown.filter(({ investment }) => left.includes(investment))).toEqual([]);
        for (const [reason, count] of Object.entries(comparison.leftCounts))
          expect(leftOf(comparison).filter((one) => one.reason === reason)).toHaveLength(count);
        expect(Object.values(comparison.leftCounts).reduce((a, b) => a + b, 0)).toBe(left.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a place of the question has one bar, with ends around its point and parts that add up to it', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, (dataset, asked) => {
        const comparison = ask(dataset, asked);
        const keys = comparison.bars.map(({ index, series }) => JSON.stringify([index.key, series?.key]));

        expect(new Set(keys).size).toBe(keys.length);
        for (const { point, low, high, from } of whole(comparison).bars) {
          expect(Number.isFinite(point)).toBe(true);
          expect(low ?? point).toBeLessThanOrEqual(point);
          expect(high ?? point).toBeGreaterThanOrEqual(point);
          if (asked.measure !== 'amount') continue;
          expect(point).toBeGreaterThanOrEqual(0);
          expect(close(sumOfStanding(from), point)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the order of the rows never matters', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, fc.infiniteStream(fc.nat()), (dataset, asked, noise) => {
        const shuffled = dataset.investments
          .map((row) => ({ row, at: noise.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);

        expect(valuesOf(ask({ ...dataset, investments: shuffled }, asked))).toEqual(valuesOf(ask(dataset, asked)));
      }),
      { numRuns: 300 },
    );
  });

  test('[C6] adding a part of what is shown never changes a total, unless parts exceed: then it never takes from it', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, fc.nat(), (given, asked, pick) => {
        const dataset = allInDollars(given);
        const whole = dataset.investments[pick % Math.max(1, dataset.investments.length)];
        const plain = Question.parse({ ...asked, by: 'company', split: undefined, measure: 'amount', currency: 'USD' });
        const comparison = ask(dataset, plain);
        const shown = partsIn(comparison).some(({ investment }) => investment === whole?.id);
        // Nothing is part of what has no category.
        fc.pre(whole?.period?.start !== undefined && whole.amount !== undefined && whole.category !== '' && shown);
        const part = { ...whole, id: 'inv_part', category: `${whole.category} / A new one`, adopted: undefined };
        const more = Dataset.parse({ ...dataset, investments: [...dataset.investments, part] });
        const grown = ask(more, plain);

        // [D24] Weaker parts that would exceed it with the new one are left with their status.
        const exceededIn = ({ leftCounts }: typeof grown) => (leftCounts.partsExceed ?? 0) + (leftCounts.status ?? 0);
        if (exceededIn(grown) === exceededIn(comparison)) {
          expect(valuesOf(grown)).toEqual(valuesOf(comparison));
        } else {
          // What exceeds a whole may count fewer months than it is weighed by, where others have these.
          fc.pre(!hasOverlaps(more, plain));
          const before = totals(comparison);
          for (const [key, sum] of Object.entries(totals(grown))) {
            expect(sum).toBeGreaterThanOrEqual((before[key] ?? NaN) - 0.001);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  const trees = fc.constantFrom('category:1', 'category:2', 'category:3', 'region:2', 'region:3');

  test('[C6] segments of a tree add up to what is shown without them, but for rests that would be less than nothing', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, trees, (dataset, asked, split) => {
        const plain = Question.parse({ ...asked, by: 'company', split: undefined, measure: 'amount' });
        const [comparison, apart] = [plain, Question.parse({ ...plain, split })].map((one) => ask(dataset, one));
        // Rivals that all stand have no rest; what shares months stands in two segments, but not in one bar.
        fc.pre(comparison !== undefined && apart !== undefined && asked.rivals !== 'all');
        fc.pre(!hasOverlaps(dataset, plain));
        const [sums, segments] = [told(comparison), told(apart)];

        expect(Object.keys(segments).sort()).toEqual(Object.keys(sums).sort());
        for (const [key, sum] of Object.entries(segments)) expect(close(sum, sums[key] ?? NaN), key).toBe(true);
        for (const [key, sum] of Object.entries(totals(apart))) {
          expect(sum).toBeGreaterThanOrEqual((totals(comparison)[key] ?? NaN) - 0.001);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('[C2] calendarised, the quarters of a company add up to its years', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, (given, asked) => {
        // Of months that another figure counts, those of a quarter may have other rates than those of a year.
        const dataset = allInDollars(given);
        const plain = {
          ...asked,
          currency: 'USD',
          split: 'company' as const,
          measure: 'amount' as const,
          calendar: 'calendarised' as const,
        };
        const [years, quarters] = (['year', 'quarter'] as const).map((by) =>
          sumsOfYears(ask(dataset, { ...plain, by })),
        );
        fc.pre(years !== undefined && quarters !== undefined && asked.rivals !== 'all');

        expect(Object.keys(quarters).sort()).toEqual(Object.keys(years).sort());
        for (const [key, sum] of Object.entries(quarters)) expect(close(sum, years[key] ?? NaN), key).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('[C8] with one rate for all months, multiples are the same in every currency', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.integer({ min: 1, max: 10000 }), (dataset, value) => {
        const investments = dataset.investments.map((one) => ({ ...one, currency: 'USD', stated: [] }));
        const rates = [
          {
            id: 'rat_a',
            base: 'USD',
            quote: 'EUR',
            value: `${value}`,
            period: { start: '2010-01', end: '2040-12' },
            citations: [],
          },
        ];
        const multiples = (currency: string) =>
          valuesOf(ask({ ...dataset, investments, rates }, { measure: 'multiple:com_a', currency }));

        expect(multiples('EUR')).toEqual(multiples('USD'));
      }),
    );
  });

  test('everything that is shown can be annotated, explained and told as data', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, (dataset, asked) => {
        const comparison = ask(dataset, asked);
        const annotations = annotate(dataset, comparison, { sort: 'value', locale: 'de' });
        const used = [...annotations.markers.values()].flat();

        expect([...new Set(used)].sort((a, b) => a - b)).toEqual(annotations.footnotes.map(({ n }) => n));
        const { explainBar } = createExplainer(dataset, comparison, rates, 'de');
        for (const bar of comparison.bars) {
          const { parts, left } = explainBar(bar);
          expect(parts.map(({ investment }) => investment)).toEqual(
            partsOf(comparison, bar).map(({ investment }) => investment),
          );
          const behind = leftOf(comparison).filter(({ by }) => parts.some(({ investment }) => investment === by));
          expect(left.map(({ investment }) => investment)).toEqual(
            expect.arrayContaining(behind.map(({ investment }) => investment)),
          );
        }
        const json = comparisonJson(dataset, comparison, rates, annotations);
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
    );
  });
});

function partsIn(comparison: Comparison) {
  return comparison.bars.flatMap((bar) => partsOf(comparison, bar)).filter(({ role }) => role !== 'takenOff');
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** What the bars show, in an order of its own. */
function valuesOf({ bars }: Comparison) {
  return bars
    .map(({ index, series, point, low, high }) => ({ key: [index.key, series?.key], point, low, high }))
    .sort((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1));
}

/** What all parts of a company's bars come to, also where more is taken off a whole than there is. */
function told(comparison: Comparison): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { index, from } of whole(comparison).bars) {
    const own = from.reduce((sum, { converted }) => sum + converted, 0);
    sums.set(index.key, (sums.get(index.key) ?? 0) + own);
  }
  return Object.fromEntries(sums);
}

/** Whether figures share some of their months in a bar: spread over these, they are not left out, but count the others only. */
function hasOverlaps(dataset: Dataset, question: Question): boolean {
  const filter = { ...question.filter, years: undefined };
  return ask(dataset, { ...question, calendar: 'asReported', filter }).leftCounts.overlaps !== undefined;
}

function allInDollars(dataset: Dataset): Dataset {
  const investments = dataset.investments.map((one) => ({ ...one, currency: 'USD', stated: [] }));
  return { ...dataset, investments };
}

/** The points of bars by the year in which they lie and by their segment. */
function sumsOfYears({ bars }: Comparison): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { index, series, point } of bars) {
    const key = `${index.key.slice(0, 4)} ${series?.key}`;
    sums.set(key, (sums.get(key) ?? 0) + point);
  }
  return Object.fromEntries(sums);
}

function totals({ bars }: Comparison): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { index, point } of bars) sums.set(index.key, (sums.get(index.key) ?? 0) + point);
  return Object.fromEntries(sums);
}
