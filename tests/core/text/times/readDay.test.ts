import { expect, test } from 'vitest';
import { readDay } from '../../../../src/core/text/times/readDay';

function read(text: string, locale = 'en-GB'): string {
  const reading = readDay(text, { locale });
  return reading.ok ? reading.value : reading.reason;
}

test.each([
  ['2025-01-24', 'en-GB', '2025-01-24'],
  ['2025-01-24T10:00:00Z', 'en-GB', '2025-01-24'],
  ['24/01/2025', 'en-GB', '2025-01-24'],
  ['01/24/2025', 'en-US', '2025-01-24'],
  ['05/06/2025', 'en-GB', '2025-06-05'],
  ['05/06/2025', 'en-US', '2025-05-06'],
  ['24.01.2025', 'de-DE', '2025-01-24'],
  ['24/1/25', 'en-GB', '2025-01-24'],
  ['24 Jan 2025', 'en-US', '2025-01-24'],
  ['January 24, 2025', 'en-GB', '2025-01-24'],
  ['24. Januar 2025', 'en-GB', '2025-01-24'],
  ['24 de enero de 2025', 'es-ES', '2025-01-24'],
  ['2025年1月24日', 'zh-CN', '2025-01-24'],
])('[P4] %s in %s is %s', (text, locale, day) => {
  expect(read(text, locale)).toBe(day);
});

test.each(['01/24/2025', '2025-02-30', '31 April 2025', 'yesterday', '2025', '', '1/2/3'])(
  '[P4] %s is refused with its text',
  (text) => {
    expect(read(text)).toContain(`“${text}”`);
  },
);
