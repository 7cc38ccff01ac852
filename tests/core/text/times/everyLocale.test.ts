import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf, type Period } from '../../../../src/core/dataset/period';
import { formatDay } from '../../../../src/core/text/times/formatDay';
import { formatPeriod } from '../../../../src/core/text/times/formatPeriod';
import { readDay } from '../../../../src/core/text/times/readDay';
import { readPeriod } from '../../../../src/core/text/times/readPeriod';
import { cldrLocales } from '../cldrLocales';

const near = fc.integer({ min: 1960 * 12, max: 2060 * 12 });
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(near, fc.constantFrom(1, 2, 3, 6, 9, 12, 24, 36)).map(([start, length]) => ({
    start: monthOf(start),
    end: monthOf(start + length - 1),
  })),
  near.map((end) => ({ end: monthOf(end) })),
  fc.integer({ min: 0, max: 9999 * 12 }).map((end) => ({ start: monthOf(Math.floor(end / 2)), end: monthOf(end) })),
);
const company = fc.record({
  fiscalYearEnd: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  fiscalYearName: fc.constantFrom('start', 'end'),
} as const);
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('there are hundreds of locales', () => {
  expect(cldrLocales.length).toBeGreaterThan(350);
});

test(
  '[A5] a period that is formatted and read again is the same, in every locale of CLDR',
  { timeout: 120_000 },
  () => {
    for (const locale of cldrLocales) {
      fc.assert(
        fc.property(period, company, (value, { fiscalYearEnd, fiscalYearName }) => {
          const text = formatPeriod(value, fiscalYearEnd, locale, fiscalYearName);
          const reading = readPeriod(text, { locale, fiscalYearEnd, fiscalYearName });
          expect({ locale, text, reading }).toEqual({ locale, text, reading: { ok: true, value } });
        }),
        { numRuns: 40 },
      );
    }
  },
);

test('[A5] [P5] so is a day', { timeout: 120_000 }, () => {
  for (const locale of cldrLocales) {
    fc.assert(
      fc.property(day, (value) => {
        const text = formatDay(value, locale);
        expect({ locale, text, reading: readDay(text, { locale }) }).toEqual({
          locale,
          text,
          reading: { ok: true, value },
        });
      }),
      { numRuns: 20 },
    );
  }
});

test('[A5] the languages of [A7] are shown in their own months', () => {
  const june = { start: '2024-06', end: '2024-06' };
  const inIso = 'de en fr es pt it nl sv da nb fi pl cs ro ru tr el ar fa he th vi id ms hi zh ja ko'
    .split(' ')
    .filter((locale) => formatPeriod(june, 12, locale) === '2024-06');
  expect(inIso).toEqual([]);
});
