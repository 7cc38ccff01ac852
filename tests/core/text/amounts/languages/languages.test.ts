import { describe, expect, test } from 'vitest';
import { languages } from '../../../../../src/core/text/amounts/languages/languages';
import { readText } from '../readText';

/** A unit of each language that stands in laws below. */
const unitOf = (units: Readonly<Record<number, string>> = {}) => {
  const word = (units[9] ?? units[8] ?? '').split('|').find((it) => !/^[a-z]$/.test(it)) ?? '';
  return { word, zeros: units[9] ? 9 : 8 };
};
const split = (phrases = '') => phrases.split('|').filter(Boolean);

describe.each(languages)('[A7] every word of $code is read', ({ code, units, before = {}, after = {}, ...words }) => {
  const context = { locale: code, currency: 'EUR' } as const;
  const { word, zeros } = unitOf(units);
  const seven = `7${'0'.repeat(zeros)}`;
  const bounds = (['over', 'upTo', 'about'] as const).map((bound) => [bound, before[bound], after[bound]] as const);

  test.each(bounds)('%s', (bound, prefixes, suffixes) => {
    for (const phrase of split(prefixes)) {
      expect([phrase, readText(`${phrase} 7 ${word}`, context)]).toEqual([phrase, `${bound} ${seven}`]);
    }
    for (const phrase of split(suffixes)) {
      expect([phrase, readText(`7 ${word} ${phrase}`, context)]).toEqual([phrase, `${bound} ${seven}`]);
    }
  });

  test('units', () => {
    // These are letters, or mean other things beside other currencies.
    const apart = /^(?:[a-z]|bio|cr|l cr|lakh cr)$/;
    for (const [power, list] of Object.entries(units ?? {})) {
      for (const unit of split(list).filter((it) => !apart.test(it) && !/^trillion/.test(it))) {
        const reading = readText(`7 ${unit}`, context);
        // Without a word beside it `billion` is open where the scale is long.
        const isOpen = /^(?:billions?|bln)$/.test(unit);
        expect([unit, reading]).toEqual([unit, isOpen && code !== 'en' ? reading : `7${'0'.repeat(Number(power))}`]);
      }
    }
  });

  test('numbers', () => {
    for (const [value, list] of Object.entries(words.numbers ?? {})) {
      for (const number of split(list)) {
        const expected = String(Number(value) * 10 ** zeros);
        expect([number, readText(`${number} ${word}`, context)]).toEqual([number, expected]);
      }
    }
  });

  test('ranges', () => {
    const range = `7${'0'.repeat(zeros)}..8${'0'.repeat(zeros)}`;
    for (const to of split(words.to)) {
      expect([to, readText(`7 ${to} 8 ${word}`, context)]).toEqual([to, range]);
      for (const from of split(words.from)) {
        expect([from, to, readText(`${from} 7 ${to} 8 ${word}`, context)]).toEqual([from, to, range]);
      }
    }
    for (const between of split(words.between)) {
      for (const and of split(words.and)) {
        expect([between, and, readText(`${between} 7 ${and} 8 ${word}`, context)]).toEqual([between, and, range]);
      }
    }
  });

  test('the same in another currency', () => {
    for (const alias of split(words.alias)) {
      const text = `7 ${word} (${alias} 8 ${word} USD)`;
      expect([alias, readText(text, context)]).toEqual([alias, `${seven} (8${'0'.repeat(zeros)} USD)`]);
    }
  });
});
