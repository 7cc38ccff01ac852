import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { advanceIn, fontFiles, fontOf } from '../../../src/main/files/pictureFonts';

const folder = 'resources/fonts';

describe('fontOf', () => {
  test.each([
    ['Inter', ['a', 'Ő', 'Ω', 'Ж', '≥', '€', '™', ' ', 'e\u0323', '\u202E']],
    ['Noto Sans SC', ['字', '跳', '積', '楽']],
    ['Noto Sans JP', ['ソ', 'の', '・', 'Ｉ', '。', 'ー', '㈱']],
    ['Noto Sans KR', ['삼', '자', '㈜']],
    ['Noto Emoji', ['🚀', '🇨🇳', '❤️', '👩‍👩‍👧‍👦']],
    ['system', ['ש', 'ش', 'ก', '𠮷', '삼'.normalize('NFD'), '\u{10FFFE}']],
  ])('%s draws %j', (font, characters) => {
    expect(characters.map((character) => fontOf(character, folder))).toEqual(characters.map(() => font));
  });

  test('refuses a folder without our fonts', () => {
    expect(() => fontOf('字', 'no-such-folder')).toThrow('no-such-folder');
  });
});

describe('fontFiles', () => {
  test('Inter always, and after it only what is asked for', () => {
    const inter = ['Inter-Regular.ttf', 'Inter-Medium.ttf', 'Inter-SemiBold.ttf'];
    const names = (...fonts: Parameters<typeof fontFiles>[0] extends ReadonlySet<infer Font> ? Font[] : never) =>
      fontFiles(new Set(fonts), folder).map((file) => basename(file));
    expect(names()).toEqual(inter);
    expect(names('system', 'Inter')).toEqual(inter);
    expect(names('Noto Sans KR', 'Noto Sans JP')).toEqual([...inter, 'Noto-Kana.ttf', 'Noto-Hangul.ttf']);
  });

  test('refuses a folder without them', () => {
    expect(() => fontFiles(new Set(), 'no-such-folder')).toThrow('no-such-folder');
  });
});

test('an ideograph moves the pen by its size, a syllable of Korean by a little less', () => {
  expect(advanceIn('Noto Sans SC', '字节', folder)).toBe(2);
  expect(advanceIn('Noto Sans KR', '삼성', folder)).toBeCloseTo(1.84, 6);
  expect(advanceIn('Noto Emoji', '❤\uFE0F', folder)).toBe(advanceIn('Noto Emoji', '❤', folder));
});
