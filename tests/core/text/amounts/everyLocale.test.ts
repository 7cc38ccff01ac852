import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Amount, compareDecimals } from '../../../../src/core/dataset/amount';
import { formatAmount, formatStated } from '../../../../src/core/text/amounts/formatAmount';
import { readAmount } from '../../../../src/core/text/amounts/readAmount';
import { cldrLocales } from '../cldrLocales';

const whole = fc.oneof(
  fc.bigInt(0n, 10n ** 16n),
  fc.bigInt(0n, 9999n),
  fc.tuple(fc.bigInt(1n, 9_999_999n), fc.nat(12)).map(([digits, zeros]) => digits * 10n ** BigInt(zeros)),
);
// Fractions of three digits are what could be thousands.
const part = fc.oneof(fc.constant(''), fc.stringMatching(/^\d{2}[1-9]$/), fc.stringMatching(/^\d{0,5}[1-9]$/));
const decimal = fc.tuple(whole, part).map(([number, digits]) => (digits === '' ? `${number}` : `${number}.${digits}`));
const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc
    .tuple(fc.constantFrom('exactly', 'about'), decimal)
    .map(([qualifier, value]) => ({ qualifier, low: value, high: value }) satisfies Amount),
  decimal.map((low) => ({ qualifier: 'over', low }) satisfies Amount),
  decimal.map((high) => ({ qualifier: 'upTo', high }) satisfies Amount),
  fc
    .tuple(decimal, decimal)
    .filter(([a, b]) => compareDecimals(a, b) !== 0)
    .map((ends) => {
      const [low = '', high = ''] = [...ends].sort(compareDecimals);
      return { qualifier: 'between', low, high } satisfies Amount;
    }),
);
const currency = fc.constantFrom(undefined, 'USD', 'CHF', 'MXN', 'INR', 'ALL', 'TRY', 'XAF');

test(
  '[A5] an amount that is formatted and read again is the same, in every locale of CLDR',
  { timeout: 120_000 },
  () => {
    for (const locale of cldrLocales) {
      fc.assert(
        fc.property(amount, currency, (value, code) => {
          const text = formatAmount(value, code, locale);
          expect({ locale, text, reading: readAmount(text, { locale }) }).toEqual({
            locale,
            text,
            reading: { ok: true, value: { amount: value, ...(code && { currency: code }), stated: [] } },
          });
        }),
        { numRuns: 60 },
      );
    }
  },
);

test('[A5] so is what is stated beside it', { timeout: 60_000 }, () => {
  for (const locale of cldrLocales) {
    fc.assert(
      fc.property(decimal, (value) => {
        const text = formatStated([{ currency: 'JPY', amount: value }], locale);
        const reading = readAmount(text, { locale });
        expect({ text, amount: reading.ok && reading.value.amount }).toEqual({
          text,
          amount: { qualifier: 'exactly', low: value, high: value },
        });
      }),
      { numRuns: 20 },
    );
  }
});
