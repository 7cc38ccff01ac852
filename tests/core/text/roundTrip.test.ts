import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Amount, compareDecimals } from '../../../src/core/dataset/amount';
import { monthOf, type Period } from '../../../src/core/dataset/period';
import { formatAmount } from '../../../src/core/text/amounts/formatAmount';
import { formatDay } from '../../../src/core/text/times/formatDay';
import { formatPeriod } from '../../../src/core/text/times/formatPeriod';
import { locales } from '../../../src/core/text/locales';
import { readAmount } from '../../../src/core/text/amounts/readAmount';
import { readDay } from '../../../src/core/text/times/readDay';
import { readPeriod } from '../../../src/core/text/times/readPeriod';

const locale = fc.constantFrom(...locales);
const whole = fc.oneof(
  fc.bigInt(0n, 10n ** 30n),
  fc.tuple(fc.bigInt(1n, 99999n), fc.nat(12)).map(([digits, zeros]) => digits * 10n ** BigInt(zeros)),
);
const decimal = fc
  .tuple(whole, fc.option(fc.stringMatching(/^\d{0,9}[1-9]$/)))
  .map(([number, part]) => (part === null ? String(number) : `${number}.${part}`));
const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.tuple(fc.constantFrom('exactly' as const, 'about' as const), decimal).map(([qualifier, value]) => ({
    qualifier,
    low: value,
    high: value,
  })),
  decimal.map((low) => ({ qualifier: 'over' as const, low })),
  decimal.map((high) => ({ qualifier: 'upTo' as const, high })),
  fc
    .tuple(decimal, decimal)
    .filter(([a, b]) => compareDecimals(a, b) !== 0)
    .map((ends) => {
      const [low = '', high = ''] = ends.sort(compareDecimals);
      return { qualifier: 'between' as const, low, high };
    }),
);

test('[A5] an amount that is formatted and read again is the same, in every locale', () => {
  fc.assert(
    fc.property(amount, locale, (value, locale) => {
      expect(readAmount(formatAmount(value, undefined, locale), { locale })).toEqual({
        ok: true,
        value: { amount: value, stated: [] },
      });
    }),
    { numRuns: 3000 },
  );
});

test('[A5] so it is with its currency', () => {
  fc.assert(
    fc.property(
      amount,
      locale,
      fc.constantFrom('USD', 'CNY', 'ALL', 'TRY', 'TOP', 'XAF'),
      (value, locale, currency) => {
        expect(readAmount(formatAmount(value, currency, locale), { locale })).toEqual({
          ok: true,
          value: { amount: value, currency, stated: [] },
        });
      },
    ),
  );
});

const month = fc.integer({ min: 0, max: 9999 * 12 + 11 }).map(monthOf);
const nearMonth = fc.integer({ min: 1950 * 12, max: 2060 * 12 });
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(nearMonth, fc.constantFrom(1, 2, 3, 6, 9, 12, 24, 36, 60)).map(([start, length]) => ({
    start: monthOf(start),
    end: monthOf(start + length - 1),
  })),
  nearMonth.map((end) => ({ end: monthOf(end) })),
  month.map((end) => ({ end })),
  fc.tuple(month, month).map((ends) => {
    const [start = '', end = ''] = ends.sort();
    return { start, end };
  }),
);

test('[A5] a period that is formatted and read again is the same, in every locale and fiscal year', () => {
  fc.assert(
    fc.property(period, locale, fc.integer({ min: 1, max: 12 }), (value, locale, fiscalYearEnd) => {
      const text = formatPeriod(value, fiscalYearEnd, locale);
      expect({ text, reading: readPeriod(text, { locale, fiscalYearEnd }) }).toEqual({
        text,
        reading: { ok: true, value },
      });
    }),
    { numRuns: 5000 },
  );
});

test('[A5] [P5] a day that is formatted and read again is the same, in every locale', () => {
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, locale, (value, locale) => {
      const text = formatDay(value, locale);
      expect({ text, reading: readDay(text, { locale }) }).toEqual({ text, reading: { ok: true, value } });
    }),
    { numRuns: 1000 },
  );
});
