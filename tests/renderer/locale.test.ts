import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

test('no part of the page asks the browser for its language by itself', async () => {
  const folder = 'src/renderer';
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const asking = await Promise.all(
    files.map(async (name) =>
      (await readFile(join(folder, name), 'utf8')).includes('navigator.language') ? [name] : [],
    ),
  );
  expect(asking.flat()).toEqual(['locale.ts']);
});
