import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ends } from '../../../../src/core/compare/prepared/money';
import { FINE } from '../../../../src/core/compare/prepared/money';
import { compareNear, type Near, Product, Whole } from '../../../../src/core/compare/prepared/near';
import { pairOf, PairSums } from '../../../../src/core/compare/prepared/pairSums';
import { spreadOf, withRange } from '../../../../src/core/compare/prepared/spread';
import { exactOf, ONE, toNumber } from '../../../../src/core/rates/exact';

/** Whole units at a rate, and the same number exactly. */
const product = (hundredths: number, rate = '1') =>
  new Product(hundredths, pairOf(exactOf(rate), 100n * ONE), exactOf(rate));
const units = (value: number) => new Whole(BigInt(value) * FINE * ONE);

describe('a number that is near to a double', () => {
  test('is more or less as exact numbers are, be they nearer to each other than doubles tell', () => {
    const hundredths = fc.integer({ min: 0, max: 2 ** 52 });
    const rate = fc.constantFrom('1', '0.1', '7.2957', '0.13706703948901956', '0.33333333333333333333333333333333');
    fc.assert(
      fc.property(hundredths, rate, hundredths, rate, (a, one, b, other) => {
        const [first, second] = [product(a, one), product(b, other)];
        const distance = first.exact - second.exact;
        expect(Math.sign(compareNear(first, second))).toBe(distance > 0n ? 1 : distance < 0n ? -1 : 0);
        expect(Math.sign(compareNear(new Whole(first.exact), second))).toBe(Math.sign(compareNear(first, second)));
      }),
    );
    const third = product(3 * 10 ** 12, '0.33333333333333333333333333333333');
    expect(compareNear(third, units(10 ** 10))).toBe(-1);
    expect(compareNear(new Whole(10n ** 400n), new Whole(10n ** 400n + 1n))).toBe(-1);
  });

  test('adds up to the same sum in either form, and is taken off again', () => {
    const [a, b] = [product(12_345, '7.2957'), new Whole(product(999, '0.1').exact)];
    const sums = new PairSums();
    for (const one of [a, b, a]) one.addTo(sums, 0, 1);
    a.addTo(sums, 0, -1);
    expect(sums.nearest(0)).toBe(toNumber((a.exact + b.exact) / FINE));
  });
});

describe('[C4] how far rivals reach', () => {
  const from = (low: number | null, high: number | null, point = low ?? high ?? 0): Ends<Near> => ({
    point: units(point),
    low: low === null ? null : units(low),
    high: high === null ? null : units(high),
    openBelow: low === null,
    openAbove: high === null,
  });
  const told = (own: Ends<Near>, ...rivals: Ends<Near>[]) => {
    const { lowest, highest } = spreadOf(own, [own, ...rivals]);
    const { low, high } = withRange(own, [own, ...rivals]);
    const value = (near: Near | null) => near && near.near;
    return { known: [lowest.near, highest.near], ends: [value(low), value(high)] };
  };

  test('is from the lowest low to the highest high of all', () => {
    expect(told(from(100, 100), from(80, 90, 85), from(70, 130, 100))).toEqual({ known: [70, 130], ends: [70, 130] });
    expect(told(from(100, 100), from(100, 100))).toEqual({ known: [100, 100], ends: [100, 100] });
  });

  test('is open where any of them is, whatever the others say', () => {
    expect(told(from(100, null), from(90, 95, 92))).toEqual({ known: [90, 100], ends: [90, null] });
    expect(told(from(100, null), from(150, 150))).toEqual({ known: [100, 150], ends: [100, null] });
    expect(told(from(150, 150), from(100, null))).toEqual({ known: [100, 150], ends: [100, null] });
    expect(told(from(null, 100), from(60, 60))).toEqual({ known: [60, 100], ends: [null, 100] });
    expect(told(from(60, 60), from(null, 100), from(50, null))).toEqual({ known: [50, 100], ends: [null, null] });
  });
});
