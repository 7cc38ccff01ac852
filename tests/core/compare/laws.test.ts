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
import { ask, rates, whole } from './ask';

const question = arbitraryQuestion.map((one) => Question.parse(one));

describe('the laws of a comparison', () => {
  test('every investment is in a bar or left out with its reason, and never both', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, (dataset, asked) => {
        const comparison = ask(dataset, asked);
        const left = leftOf(comparison).map(({ investment }) => investment);
        const shown = [...new Set(partsIn(comparison).map(({ investment }) => investment))];

        expect([...left, ...shown].sort()).toEqual(dataset.investments.map(({ id }) => id).sort());
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
          expect(
            close(
              from.reduce((sum, { converted }) => sum + converted, 0),
              point,
            ),
          ).toBe(true);
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

  test('[C6] adding a part of what is shown never changes a total', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, fc.nat(), (dataset, asked, pick) => {
        const whole = dataset.investments[pick % Math.max(1, dataset.investments.length)];
        const plain = Question.parse({ ...asked, by: 'company', split: undefined, measure: 'amount' });
        const comparison = ask(dataset, plain);
        const shown = partsIn(comparison).some(({ investment }) => investment === whole?.id);
        // Nothing is part of what has no category.
        fc.pre(whole?.period?.start !== undefined && whole.amount !== undefined && whole.category !== '' && shown);
        const part = { ...whole, id: 'inv_part', category: `${whole.category} / A new one`, adopted: undefined };
        const grown = Dataset.parse({ ...dataset, investments: [...dataset.investments, part] });

        expect(valuesOf(ask(grown, plain))).toEqual(valuesOf(comparison));
      }),
      { numRuns: 300 },
    );
  });

  const trees = fc.constantFrom('category:1', 'category:2', 'category:3', 'region:2', 'region:3');

  test('[C6] segments of a tree add up to what is shown without them, unless parts exceed their whole', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, trees, (given, asked, split) => {
        const investments = given.investments.map((one) => ({ ...one, currency: 'USD', stated: [] }));
        const found = besideSegments({ ...given, investments }, { ...asked, currency: 'USD' }, split);
        fc.pre(found !== null);

        expect(Object.keys(found.segments).sort()).toEqual(Object.keys(found.whole).sort());
        for (const [key, sum] of Object.entries(found.segments)) expect(sum).toBeCloseTo(found.whole[key] ?? NaN, 3);
      }),
      { numRuns: 500 },
    );
  });

  test('[C6] in other currencies they are never less than it: parts may have better rates than their whole', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, trees, (dataset, asked, split) => {
        const found = besideSegments(dataset, asked, split);
        fc.pre(found !== null);

        expect(Object.keys(found.segments).sort()).toEqual(Object.keys(found.whole).sort());
        for (const [key, sum] of Object.entries(found.segments)) {
          expect(sum).toBeGreaterThanOrEqual((found.whole[key] ?? NaN) - 0.001);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('[C2] calendarised years add up to the amounts as reported', () => {
    fc.assert(
      fc.property(arbitraryDataset, question, (dataset, asked) => {
        const investments = dataset.investments.filter(({ period }) => period?.start !== undefined);
        const plain = { ...asked, by: 'company' as const, split: undefined, measure: 'amount' as const, filter: {} };
        const total = (calendar: Question['calendar']) =>
          totals(ask({ ...dataset, investments }, { ...plain, calendar }));

        expect(total('calendarised')).toEqual(total('asReported'));
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

/** The totals of companies without and with segments; null where the law says nothing of them. */
function besideSegments(dataset: Dataset, asked: Question, split: string) {
  if (asked.rivals === 'all') return null;
  const plain = Question.parse({ ...asked, by: 'company', split: undefined, measure: 'amount' });
  const apart = ask(dataset, { ...plain, split: Question.parse({ split }).split });
  if (apart.bars.some(({ marks }) => marks.includes('partsExceedWhole'))) return null;
  return { whole: totals(ask(dataset, plain)), segments: totals(apart) };
}

function totals({ bars }: Comparison): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { index, point } of bars) sums.set(index.key, (sums.get(index.key) ?? 0) + point);
  return Object.fromEntries(sums);
}
