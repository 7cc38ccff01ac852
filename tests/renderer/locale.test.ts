import { expect, test } from 'vitest';
import { localeOf } from '../../src/renderer/locale';

test.each([
  [['en-GB', 'en'], 'en-GB'],
  [['en-US@posix'], 'en-US'],
  [['de_DE.UTF-8'], 'de-DE'],
  [['C', 'fr'], 'fr'],
  [['not a language'], 'en'],
  [[], 'en'],
])('of the languages %j numbers are written as in %s', (languages, locale) => {
  expect(localeOf(languages)).toBe(locale);
  expect(() => new Intl.NumberFormat(locale)).not.toThrow();
});
