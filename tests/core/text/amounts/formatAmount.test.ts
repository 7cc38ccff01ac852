import { expect, test } from 'vitest';
import { formatAmount, formatStated } from '../../../../src/core/text/amounts/formatAmount';
import { formatMoney } from '../../../../src/core/text/amounts/formatMoney';

const exactly = (value: string) => ({ qualifier: 'exactly', low: value, high: value }) as const;

test.each([
  ['20640000000', 'en-GB', '20.64bn'],
  ['20640000000', 'de-DE', '20,64bn'],
  ['150000000000', 'en-GB', '150bn'],
  ['1234567', 'en-GB', '1,234,567'],
  ['1234567.89', 'en-IN', '12,34,567.89'],
  ['1234567000', 'en-GB', '1,234.567m'],
  ['2000000000000', 'en-GB', '2tn'],
  ['500', 'en-GB', '500'],
  ['0', 'en-GB', '0'],
])('%s in %s is %s: a unit where no digit is lost', (value, locale, text) => {
  expect(formatAmount(exactly(value), undefined, locale)).toBe(text);
});

test('[A3] qualifiers and ranges', () => {
  expect(formatAmount({ qualifier: 'over', low: '150000000000' }, 'CNY', 'en-GB')).toBe('over CNY 150bn');
  expect(formatAmount({ qualifier: 'upTo', high: '5000000' }, undefined, 'en-GB')).toBe('up to 5m');
  expect(formatAmount({ qualifier: 'between', low: '60000000000', high: '65000000000' }, undefined, 'en-GB')).toBe(
    '60–65bn',
  );
  expect(formatAmount({ qualifier: 'between', low: '900000000', high: '1200000000' }, undefined, 'en-GB')).toBe(
    '900m–1.2bn',
  );
});

test('what is stated names its currencies', () => {
  expect(formatStated([{ currency: 'USD', amount: '20640000000' }], 'en-GB')).toBe('USD 20.64bn');
});

test('money on labels is short and has its sign', () => {
  expect(formatMoney(20_640_000_000, 'USD', 'en-GB')).toBe('$20.64bn');
  expect(formatMoney(150e9, 'CNY', 'en-GB')).toBe('CN¥150bn');
  expect(formatMoney(999_999_999_999, 'EUR', 'en-GB')).toBe('€1tn');
  expect(formatMoney(0, 'SEK', 'en-GB')).toBe('SEK\u00a00');
  expect(formatMoney(-5e6, 'GBP', 'en-GB')).toBe('−£5m');
});
