import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairOf, PairSums } from '../../../../src/core/compare/prepared/pairSums';
import { ONE, toNumber } from '../../../../src/core/rates/exact';

const unit = 10n ** 60n;
/** Of 10^-60: from dust to thousands of billions. */
const exact = fc.bigInt({ min: 1n, max: 10n ** 73n });
const hundredths = fc.nat({ max: 2 ** 50 });

function sumsOf(terms: readonly (readonly [times: number, factor: bigint])[]): PairSums {
  const sums = new PairSums();
  sums.reach(1);
  for (const [times, factor] of terms) {
    const { hi, lo } = pairOf(factor, unit);
    sums.addProduct(0, times, hi, lo);
  }
  return sums;
}

describe('sums as pairs of doubles', () => {
  test('law: where a sum is sure it is the double nearest to the exact sum', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hundredths, exact), { maxLength: 40 }), (terms) => {
        const sum = terms.reduce((total, [times, factor]) => total + BigInt(times) * factor, 0n);
        const near = sumsOf(terms).nearest(0);
        if (near !== null) expect(near).toBe(toNumber((sum * ONE) / unit));
      }),
    );
  });

  test('law: what is taken off again leaves what was there, or a doubt', () => {
    fc.assert(
      fc.property(hundredths, exact, fc.nat({ max: 10 ** 6 }), exact, (times, factor, more, other) => {
        const sums = sumsOf([
          [times, factor],
          [more, other],
          [-more, other],
        ]);
        const near = sums.nearest(0);
        if (near !== null) expect(near).toBe(toNumber((BigInt(times) * factor * ONE) / unit));
      }),
    );
  });

  test('almost all sums are sure', () => {
    const terms = Array.from({ length: 1000 }, (_, i) => [i * 7919 + 1, (unit * 10n) / 73n + BigInt(i)] as const);
    expect(sumsOf(terms).nearest(0)).not.toBeNull();
  });

  test('a sum in the middle between two doubles is in doubt, and so is one that is hardly beside it', () => {
    const whole = 9007199254740993n / 3n;
    const thrice = (factor: bigint) => Array.from({ length: 3 }, () => [Number(whole), factor] as const);
    expect(sumsOf(thrice(unit)).nearest(0)).toBeNull();
    expect(sumsOf(thrice(unit - 1n)).nearest(0)).toBeNull();
    expect(sumsOf([...thrice(unit), [1, unit]]).nearest(0)).toBe(9007199254740994);
  });

  test('a number beyond doubles is in doubt and breaks nothing', () => {
    expect(sumsOf([[1, 10n ** 400n]]).nearest(0)).toBeNull();
  });

  test('two sums together, or one less the other', () => {
    const [a, b] = [sumsOf([[100, unit]]), sumsOf([[3, unit]])];
    expect([a.nearestWith(b, 0, 1), a.nearestWith(b, 0, -1)]).toEqual([103, 97]);
    expect([a.isEmpty(0), new PairSums().isEmpty(0)]).toEqual([false, true]);
  });
});
