import { expect, test } from 'vitest';
import { currencyName, namedHere } from '../../../src/renderer/rates/currencyName';

test('a currency goes by the name that the system knows, in the language of the page', () => {
  expect(currencyName('CNY', 'en')).toBe('Chinese Yuan');
  expect(currencyName('CNY', 'de')).toBe('Renminbi Yuan');
});

test('a currency without a name goes by its code', () => {
  expect(currencyName('QQQ', 'en')).toBe('QQQ');
});

test('our own names are those that a whole system has, and stand in where it has none', () => {
  const whole = Intl.DisplayNames.prototype.of;
  const known = namedHere.map((code) => [code, currencyName(code, 'en')]);
  try {
    Intl.DisplayNames.prototype.of = () => undefined;
    expect(namedHere.map((code) => [code, currencyName(code, 'en')])).toEqual(known);
    expect(currencyName('ATS', 'en')).toBe('Austrian Schilling');
  } finally {
    Intl.DisplayNames.prototype.of = whole;
  }
});
