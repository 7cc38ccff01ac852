import { describe, expect, test } from 'vitest';
import { takeMarks } from '../../../../src/core/text/amounts/marks';
import { readAmount } from '../../../../src/core/text/amounts/readAmount';

describe('[A6] what hangs on an amount is taken off and kept for the note', () => {
  test.each([
    ['7,250¹', '7,250', '¹'],
    ['7,250 ⁽²⁾', '7,250', '⁽²⁾'],
    ['7,250¹,²', '7,250', '¹,²'],
    ['7.2ᵃ', '7.2', 'ᵃ'],
    ['7¹ million', '7 million', '¹'],
    ['¥7²亿', '¥7亿', '²'],
    ['€7bn(a)', '€7bn', '(a)'],
    ['€7bn (iv)', '€7bn', '(iv)'],
    ['€7bn[12]', '€7bn', '[12]'],
    ['€7bn*', '€7bn', '*'],
    ['€7bn*†', '€7bn', '*†'],
    ['7,250* million', '7,250 million', '*'],
    ['…7 billion', '7 billion', '…'],
    ['...7 billion', '7 billion', '...'],
    ['“…7 billion”', '7 billion', '…'],
    ['“7 billion”', '7 billion', ''],
    ['€7bn;', '€7bn', ''],
    ['€7bn', '€7bn', ''],
  ])('%s is %s with %s', (typed, text, note) => {
    expect(takeMarks(typed)).toEqual({ text, note });
  });

  test.each(['10⁹', '7 m²', '7 × 10⁶', '¹7'])('%s keeps its raised digit, and is refused', (text) => {
    expect(takeMarks(text).note).toBe('');
    expect(readAmount(text, { locale: 'en-GB', currency: 'EUR' }).ok).toBe(false);
  });

  test.each(['7,250 (b)', '7,250 (m)', '7,250 (t)', '7,250r', '7,250 i'])(
    '%s could be a unit, and is refused',
    (text) => {
      expect(readAmount(text, { locale: 'en-GB', currency: 'EUR' }).ok).toBe(false);
    },
  );

  test('the note comes with the amount', () => {
    expect(readAmount('€7,250¹', { locale: 'en-GB' })).toEqual({
      ok: true,
      value: { amount: { qualifier: 'exactly', low: '7250', high: '7250' }, currency: 'EUR', stated: [], note: '¹' },
    });
  });
});
