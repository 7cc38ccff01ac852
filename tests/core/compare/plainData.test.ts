import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOf, partsOf, periodsOf, pieceColumnsOf, rivalsApartIn } from '../../../src/core/compare/bars/behind';
import { arbitraryDataset } from './arbitraryDataset';
import { anyQuestion, arbitraryStatements } from './arbitraryStatements';
import { ask, rates } from './ask';
import { workedExample } from './workedExample';

describe('a comparison is data', () => {
  test.each([
    ['small datasets', arbitraryDataset],
    ['those where nearly everything collides', arbitraryStatements],
  ])('that can be sent and stored: it survives a copy and JSON, over %s', (_, datasets) => {
    fc.assert(
      fc.property(datasets, anyQuestion, (dataset, question) => {
        const comparison = ask(dataset, question);

        expect(structuredClone(comparison)).toEqual(comparison);
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
        expect(unlikeData(comparison)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('and two of one question to one dataset are equal', () => {
    expect(ask(structuredClone(workedExample), {})).toEqual(ask(workedExample, {}));
    expect(ask(workedExample, {}).credits).toBe(rates.sources);
  });

  test('that walk sees what is none', () => {
    const accessor = Object.defineProperty({}, 'x', { get: () => 1, enumerable: true });
    const odd = { map: new Map(), list: [() => 1], accessor, number: Infinity, date: new Date(0) };
    expect(unlikeData(odd)).toEqual(['.map', '.list.0', '.accessor.x', '.number', '.date']);
  });
});

test('what stands behind a comparison is told of it, and of a copy refused', () => {
  const comparison = ask(workedExample, {});
  const copy = structuredClone(comparison);
  const [bar] = comparison.bars;
  const [copied] = copy.bars;
  if (!bar || !copied) throw new Error('no bar');

  expect(partsOf(comparison, bar)).toMatchObject([{ investment: 'inv_whole' }]);
  expect(periodsOf(comparison, bar)).toBe(periodsOf(comparison, bar));
  for (const tell of [leftOf, pieceColumnsOf, rivalsApartIn] as const) {
    expect(tell(comparison)).toBe(tell(comparison));
    expect(() => tell(copy)).toThrow('of the one that was made, not of a copy');
  }
  expect(() => periodsOf(copy, bar)).toThrow('not of a copy');
  expect(() => partsOf(comparison, copied)).toThrow('this bar is none of the comparison');
});

/** Where in a value something stands that is no plain data. */
function unlikeData(value: unknown, path = ''): string[] {
  if (value === null || value === undefined || ['string', 'boolean'].includes(typeof value)) return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object') return [path];
  const isPlain = [Object.prototype, Array.prototype].some((one) => Object.getPrototypeOf(value) === one);
  if (!isPlain) return [path];
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, property]) => {
    if (Array.isArray(value) && key === 'length') return [];
    const at = `${path}.${key}`;
    return property.get || property.set || !property.enumerable ? [at] : unlikeData(property.value, at);
  });
}
