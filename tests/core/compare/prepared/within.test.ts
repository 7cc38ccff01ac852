import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../src/core/compare/prepared/columns';
import { areCrossing, createAround, nestsOf } from '../../../../src/core/compare/prepared/nests';
import { createForest } from '../../../../src/core/compare/prepared/treePath';
import { type Extent, liesWithin } from '../../../../src/core/compare/prepared/within';
import { monthIndex } from '../../../../src/core/dataset/period';
import { datasetOf } from '../rows';

const [categories, regions] = [createForest(''), createForest('Worldwide')];

function extent(category: string, region: string, start: string | null, end: string): Extent {
  return {
    category: categories.nodeOf(category),
    region: regions.nodeOf(region),
    start: start === null ? -1 : monthIndex(start),
    end: monthIndex(end),
  };
}

describe('[C6] a figure lies within another', () => {
  const whole = extent('Capex', 'Worldwide', '2024-01', '2024-12');

  test.each([
    ['of a narrower category', extent('Capex / AI', 'Worldwide', '2024-01', '2024-12'), true],
    ['of a narrower region', extent('Capex', 'China', '2024-01', '2024-12'), true],
    ['of a shorter period', extent('Capex', 'Worldwide', '2024-04', '2024-06'), true],
    ['that is narrower in all three', extent('Capex / AI', 'China', '2024-12', '2024-12'), true],
    ['but not where all three are equal', extent('Capex', 'Worldwide', '2024-01', '2024-12'), false],
    ['nor of a broader category', extent('', 'China', '2024-04', '2024-06'), false],
    ['nor of another category', extent('Research', 'Worldwide', '2024-04', '2024-06'), false],
    ['nor where its period begins before', extent('Capex / AI', 'Worldwide', '2023-12', '2024-06'), false],
    ['nor where its period ends after', extent('Capex / AI', 'Worldwide', '2024-04', '2025-01'), false],
    ['nor without a beginning', extent('Capex / AI', 'Worldwide', null, '2024-06'), false],
  ])('%s', (_, part, isWithin) => {
    expect(liesWithin(part, whole)).toBe(isWithin);
  });

  test('[D26] and without a beginning nothing lies around it, not even its like', () => {
    const open = extent('Capex', 'Worldwide', null, '2024-12');
    expect(liesWithin(extent('Capex / AI', 'Worldwide', null, '2024-12'), open)).toBe(false);
    expect(liesWithin(extent('Capex / AI', 'Worldwide', null, '2024-06'), open)).toBe(false);
    expect(liesWithin(extent('Capex / AI', 'Worldwide', '2024-04', '2024-06'), open)).toBe(false);
    expect(liesWithin(extent('Capex / AI', 'Worldwide', '2024-12', '2024-12'), open)).toBe(false);
  });
});

const month = fc.integer({ min: 2024 * 12, max: 2024 * 12 + 11 });
const span = fc.tuple(month, month).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const text = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

test('[C6] the search of a bucket finds a row whose months hold another, where there is one', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), span, (wholes, part) => {
      const rows = [...wholes, part].map(({ start, end }, i) => ({
        category: i < wholes.length ? 'Capex' : 'Capex / AI',
        period: { start: text(start), end: text(end) },
      }));
      const [nest] = nestsOf(columnsOf(datasetOf(rows).investments)).nests;
      if (!nest) throw new Error('no nest');
      const bucket = nest.bucketOf[0] ?? -1;
      const found = createAround(nest, () => true)(bucket, wholes.length);
      const holds = wholes.map(({ start, end }) => start <= part.start && part.end <= end);

      expect(found >= 0).toBe(holds.includes(true));
      if (found >= 0) expect(holds[found]).toBe(true);
    }),
  );
});

test('[C2] figures cross where they share some months of one that could hold them but for the others', () => {
  const figure = fc.record({ span, category: fc.constantFrom('Capex', 'Capex / AI', 'Capex / Land') });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 10 }), (figures) => {
      const rows = figures.map(({ category, span: { start, end } }) => ({
        category,
        period: { start: text(start), end: text(end) },
      }));
      const [nest] = nestsOf(columnsOf(datasetOf(rows).investments)).nests;
      const expected = figures.flatMap((one, i) =>
        figures.some((other) => {
          const isNested = one.category.startsWith(other.category) || other.category.startsWith(one.category);
          return isNested && areCrossing(one.span.start, one.span.end, other.span.start, other.span.end);
        })
          ? [i]
          : [],
      );

      expect(nest?.crossing).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('[C2] spans cross that share some months, and of which neither has all of the other', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const monthsOf = ({ start, end }: typeof a) => Array.from({ length: end - start + 1 }, (_, i) => start + i);
      const [own, others] = [new Set(monthsOf(a)), new Set(monthsOf(b))];
      const shared = [...own].filter((one) => others.has(one)).length;

      expect(areCrossing(a.start, a.end, b.start, b.end)).toBe(shared > 0 && shared < own.size && shared < others.size);
    }),
  );
});
