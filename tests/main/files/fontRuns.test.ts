import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontRuns } from '../../../src/main/files/fontRuns';

const folder = 'resources/fonts';
const runsOf = (line: string) => fontRuns(line, folder).map(({ text, font }) => [text, font]);

test('each character of a line is drawn by a font of ours that has it, the system only what none has', () => {
  expect(runsOf('Alphabet Inc. †')).toEqual([['Alphabet Inc. †', 'Inter']]);
  expect(runsOf('SK하이닉스 -> 字节')).toEqual([
    ['SK', 'Inter'],
    ['하이닉스', 'Noto Sans KR'],
    [' -> ', 'Inter'],
    ['字节', 'Noto Sans SC'],
  ]);
  expect(runsOf('𠮷野家の ABC')).toEqual([
    ['𠮷', 'system'],
    ['野家', 'Noto Sans SC'],
    ['の', 'Noto Sans JP'],
    [' ABC', 'Inter'],
  ]);
});

test('words that only the system draws stay together with their spaces', () => {
  expect(runsOf('(ปตท. จำกัด) ไทย')).toEqual([
    ['(', 'Inter'],
    ['ปตท', 'system'],
    ['. ', 'Inter'],
    ['จำกัด', 'system'],
    [') ', 'Inter'],
    ['ไทย', 'system'],
  ]);
  expect(runsOf('บริษัท จำกัด PTT')).toEqual([
    ['บริษัท จำกัด', 'system'],
    [' PTT', 'Inter'],
  ]);
});

test('a stretch from right to left is not taken apart: a number in it stands where its reader looks for it', () => {
  expect(runsOf('12 שלום 5% (ABC) עולם')).toEqual([
    ['12 ', 'Inter'],
    ['שלום 5%', 'system'],
    [' (ABC) ', 'Inter'],
    ['עולם', 'system'],
  ]);
});

test('emoji are drawn without a colour of skin', () => {
  expect(runsOf('👍🏽 ok')).toEqual([
    ['👍', 'Noto Emoji'],
    [' ok', 'Inter'],
  ]);
});

test('nothing of a line is lost, whatever stands in it', () => {
  const characters = fc.constantFrom(...'ab 1%(字の삼𠮷שش\u0301\u202E\u202C\u200Dกำ🚀');
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 40 }), (line) => {
      const runs = fontRuns(line, folder);
      expect(runs.map(({ text }) => text).join('')).toBe(line);
      expect(runs.every(({ font }, i) => font !== runs[i - 1]?.font)).toBe(true);
    }),
  );
});
