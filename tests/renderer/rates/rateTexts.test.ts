import { expect, test } from 'vitest';
import { exactOf } from '../../../src/core/rates/exact';
import { distanceText, originWords, rateNumber, spanText } from '../../../src/renderer/rates/rateTexts';

test('rates have six significant digits in the numbers of the locale', () => {
  expect(rateNumber(exactOf('7.26744186'), 'en')).toBe('7.26744');
  expect(rateNumber(exactOf('1529.4567'), 'de')).toBe('1.529,46');
  expect(rateNumber(exactOf('0.0000299181818'), 'en')).toBe('0.0000299182');
});

test('a distance says which way it goes', () => {
  expect(distanceText(13.77, 'en')).toBe('13.8 % higher');
  expect(distanceText(-0.39, 'en')).toBe('0.4 % lower');
  expect(distanceText(0.04, 'en')).toBe('the same');
});

test('origins and months are told in words', () => {
  expect(originWords('FED')).toBe('Federal Reserve');
  expect(originWords('ECB+user')).toBe('European Central Bank and your own');
  expect(spanText(2025 * 12, 2025 * 12 + 11, 'en')).toBe('2025');
  expect(spanText(2025 * 12, 2025 * 12, 'en')).toBe('Jan 2025');
});
