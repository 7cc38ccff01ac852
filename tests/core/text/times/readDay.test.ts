import { describe, expect, test } from 'vitest';
import { readDay } from '../../../../src/core/text/times/readDay';

function read(text: string, locale = 'en-GB'): string {
  const reading = readDay(text, { locale });
  return reading.ok ? reading.value : reading.reason;
}

function readings(text: string, locale: string): readonly string[] | undefined {
  const reading = readDay(text, { locale });
  return reading.ok ? undefined : reading.readings;
}

describe('[P5] dates', () => {
  test.each([
    ['2025-01-24', 'en-GB', '2025-01-24'],
    ['2025-1-4', 'en-US', '2025-01-04'],
    ['2025-01-24T10:00:00Z', 'en-GB', '2025-01-24'],
    ['2025-01-24T23:30:00.123+09:00', 'en-GB', '2025-01-24'],
    ['24/1/2025 10:15', 'en-GB', '2025-01-24'],
    ['24/01/2025', 'en-GB', '2025-01-24'],
    ['01/24/2025', 'en-US', '2025-01-24'],
    ['05/06/2025', 'en-GB', '2025-06-05'],
    ['05/06/2025', 'en-US', '2025-05-06'],
    ['05/06/2025', 'fr-CA', '2025-06-05'],
    ['05/06/2025', 'sv-SE', '2025-06-05'],
    ['2025/06/05', 'en-US', '2025-06-05'],
    ['24.01.2025', 'de-DE', '2025-01-24'],
    ['24/1/25', 'en-GB', '2025-01-24'],
    ['24 Jan 2025', 'en-US', '2025-01-24'],
    ['24-Jan-25', 'en-US', '2025-01-24'],
    ['24JAN2025', 'en-US', '2025-01-24'],
    ['January 24, 2025', 'en-GB', '2025-01-24'],
    ['Jan. 24th, 2025', 'en-GB', '2025-01-24'],
    ['Friday, January 24, 2025', 'en-GB', '2025-01-24'],
    ['24. Januar 2025', 'en-GB', '2025-01-24'],
    ['Fr, 24. Januar 2025', 'de-DE', '2025-01-24'],
    ['1er mars 2025', 'fr-FR', '2025-03-01'],
    ['1° marzo 2025', 'it-IT', '2025-03-01'],
    ['24 de enero de 2025', 'es-ES', '2025-01-24'],
    ['24 de jan. de 2025', 'pt-BR', '2025-01-24'],
    ['24 stycznia 2025 r.', 'pl-PL', '2025-01-24'],
    ['24 января 2025 г.', 'ru', '2025-01-24'],
    ['24 בינואר 2025', 'he', '2025-01-24'],
    ['ngày 24 tháng 1 năm 2025', 'vi', '2025-01-24'],
    ['2025年1月24日', 'zh-CN', '2025-01-24'],
    ['2025년 1월 24일', 'ko-KR', '2025-01-24'],
    ['2025. 1. 24.', 'ko-KR', '2025-01-24'],
    ['２０２５／１／２４', 'ja-JP', '2025-01-24'],
    ['٢٤/١/٢٠٢٥', 'ar-EG', '2025-01-24'],
    ['20250124', 'en-GB', '2025-01-24'],
  ])('%s in %s is %s', (text, locale, day) => {
    expect(read(text, locale)).toBe(day);
  });

  test.each(['en-US', 'en-GB', 'sv-SE', 'ja-JP', 'de-DE'])('dotted dates are day first, in %s too', (locale) => {
    expect(read('03.04.2025', locale)).toBe('2025-04-03');
  });

  test('two figures are years of the last century from 70 on', () => {
    expect(read('24/1/70')).toBe('1970-01-24');
    expect(read('24/1/69')).toBe('2069-01-24');
    expect(read('24-Jan-99')).toBe('1999-01-24');
  });

  test('years of other calendars are converted where they are named', () => {
    expect(read('民國114年1月24日')).toBe('2025-01-24');
    expect(read('令和7年1月24日')).toBe('2025-01-24');
    expect(read('24 มกราคม พ.ศ. 2568')).toBe('2025-01-24');
    expect(read('24 มกราคม 2568')).toContain('not a date');
  });

  test('where the figures of a locale begin with the year and its words with the month, both readings are left', () => {
    expect(readings('05/06/2025', 'ja-JP')).toEqual(['2025-06-05', '2025-05-06']);
    expect(read('24/01/2025', 'ja-JP')).toBe('2025-01-24');
    expect(readings('5/6/24', 'sv-SE')).toEqual(['2024-06-05', '2024-05-06', '2005-06-24']);
    expect(readings('05.06.24', 'ja-JP')).toEqual(['2024-06-05', '2005-06-24']);
  });

  test.each([
    '01/24/2025',
    '2025-02-29',
    '2025-02-30',
    '31 April 2025',
    '29/02/2025',
    '2025-13-01',
    '20251301',
    '0025-01-24',
    'Monday, January 24, 2025',
  ])('%s does not exist', (text) => {
    expect(read(text)).toBe(`no such date: “${text}”`);
  });

  test.each(['yesterday', '2025', '', '1/2/3', '24 Jan', 'Jan 2025', '45750', '2025-W14-4', '24/01-2025'])(
    '%s is refused with its text',
    (text) => {
      expect(read(text)).toContain(`not a date: “${text}”`);
    },
  );

  test('in Nepal a day to come may be one of Bikram Sambat', () => {
    expect(readDay('2081-04-03', { locale: 'en', country: 'NP' })).toMatchObject({ ok: false });
    expect(readDay('2025-04-03', { locale: 'en', country: 'NP' })).toMatchObject({ ok: true });
  });
});
