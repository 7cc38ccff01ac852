import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, exactOf, multiply, ONE, shareOf, toNumber, toText, withoutDust } from '../../../src/core/rates/exact';

describe('exact numbers', () => {
  test('hold what floats do not', () => {
    expect(toNumber(exactOf('0.1') + exactOf('0.2'))).toBe(0.3);
    expect(exactOf('2.9918e-8')).toBe(exactOf('0.000000029918'));
    expect(toNumber(exactOf('1'.padEnd(31, '0')))).toBe(1e30);
    expect(toText(divide(exactOf('20640000000'), exactOf('150000000000')))).toBe('0.1376');
    expect(toText(divide(ONE, exactOf('3')))).toBe('0.333333333333');
    expect(() => exactOf('-1')).toThrow('not a decimal number: -1');
  });

  test('a decimal read and turned into a double is the double of its text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 20 }), (digits, scale) => {
        const padded = digits.toString().padStart(scale + 1, '0');
        const text = scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
        expect(toNumber(exactOf(text))).toBe(Number(text));
      }),
    );
  });

  test('three thirds are one again, and what is small but no dust stays', () => {
    const third = shareOf(exactOf('9007199254740995'), 1, 3);
    expect(withoutDust(third * 3n)).toBe(exactOf('9007199254740995'));
    expect([withoutDust(5n), withoutDust(-5n), withoutDust(third)]).toEqual([0n, 0n, third]);
    const small = exactOf('0.000000000000000000000000000001');
    expect([withoutDust(small), withoutDust(small - 5n)]).toEqual([small, small]);
  });

  test('the shares of a whole add up to it in doubles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: 1, max: 400 }), (whole, months) => {
        const exact = exactOf(String(whole));
        let sum = 0n;
        for (let month = 0; month < months; month += 1) sum += shareOf(exact, 1, months);
        expect(toNumber(sum)).toBe(whole);
        expect(toNumber(multiply(divide(exact, exactOf('7.2957')), exactOf('7.2957')))).toBe(whole);
      }),
    );
  });
});
