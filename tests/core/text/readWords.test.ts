import { expect, test } from 'vitest';
import { currencyCodes } from '../../../src/core/text/currencies/currencies';
import { readCountry } from '../../../src/core/text/currencies/readCountry';
import { readCurrency } from '../../../src/core/text/currencies/readCurrency';
import { readMonth } from '../../../src/core/text/times/readMonth';
import type { Reading } from '../../../src/core/text/reading';
import { readReliability, readStatus, readYesNo } from '../../../src/core/text/readWord';

const said = <Value>(reading: Reading<Value>) => (reading.ok ? reading.value : reading.reason);
const currency = (text: string, country?: string) => said(readCurrency(text, { locale: 'en-GB', country }));

test.each([
  ['usd', 'USD'],
  ['€', 'EUR'],
  ['Euro', 'EUR'],
  ['yuan', 'CNY'],
  ['人民币', 'CNY'],
  ['円', 'JPY'],
  ['US dollars', 'USD'],
  ['Swiss francs', 'CHF'],
  ['NT$', 'TWD'],
])('[A4] the currency %s is %s', (text, code) => {
  expect(currency(text)).toBe(code);
});

test('[A4] an ambiguous currency is decided by the country, or asks', () => {
  expect(currency('kr', 'SE')).toBe('SEK');
  expect(currency('$')).toBe('$ could be USD, AUD, CAD...: set the currency');
});

test.each(['XYZ', '', 'five', '__proto__', 'x'.repeat(10_000_000)])('what is no currency is refused', (text) => {
  expect(currency(text)).toMatch(/^not a currency: “/);
});

test('every code stands for itself', () => {
  for (const code of currencyCodes) expect(currency(code)).toBe(code);
});

test('words that tables use', () => {
  expect(said(readStatus('Budgeted'))).toBe('planned');
  expect(said(readStatus('Actual'))).toBe('actual');
  expect(said(readStatus('maybe'))).toContain('“maybe”');
  expect(said(readReliability('b'))).toBe('B');
  expect(said(readReliability('Usually reliable'))).toBe('B');
  expect(said(readReliability('G'))).toContain('“G”');
  expect(said(readYesNo('Ja'))).toBe(true);
  expect(said(readYesNo('perhaps'))).toContain('“perhaps”');
  expect(said(readMonth('June'))).toBe(6);
  expect(said(readMonth('6'))).toBe(6);
  expect(said(readMonth('30 June'))).toBe(6);
  expect(said(readMonth('13'))).toContain('“13”');
});

test.each([
  ['cn', 'CN'],
  ['China', 'CN'],
  ['south korea', 'KR'],
  ['USA', 'US'],
  ['UK', 'GB'],
])('the country %s is %s', (text, code) => {
  expect(said(readCountry(text))).toBe(code);
});

test.each(['EU', 'ZZ', 'Atlantis', 'constructor'])('%s is no country', (text) => {
  expect(said(readCountry(text))).toBe(`not a country: “${text}”`);
});
