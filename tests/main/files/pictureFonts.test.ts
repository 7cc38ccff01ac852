import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../../src/main/files/fontFiles';

const inter = ['Inter-Regular.ttf', 'Inter-Medium.ttf', 'Inter-SemiBold.ttf'];

describe('fontFiles', () => {
  test.each([
    ['Őrség, Ελλάδα, Россия: 5 % ≥ €3 → ™ ©', []],
    ['字节跳动', ['Noto-Han.ttf']],
    ['ソフトバンク', ['Noto-Kana.ttf']],
    ['日立の', ['Noto-Kana.ttf', 'Noto-Han.ttf']],
    ['삼성전자', ['Noto-Hangul.ttf']],
    ['㈜한화', ['Noto-Hangul.ttf']],
    ['Ｉｎｃ。', ['Noto-Kana.ttf']],
    ['🚀🇨🇳', ['Noto-Emoji.ttf']],
  ])('after Inter only what a text needs: %s', (text, more) => {
    const { files, foreign } = fontFiles('resources/fonts', text);
    expect(files.map((file) => basename(file))).toEqual([...inter, ...more]);
    expect(foreign).toBe(more.length > 0);
  });

  test('a script that no font of ours has is left to the system', () => {
    const { files, foreign } = fontFiles('resources/fonts', 'שלום');
    expect(files).toHaveLength(3);
    expect(foreign).toBe(true);
  });

  test('refuses a folder without them', () => {
    expect(() => fontFiles('no-such-folder', '字')).toThrow('no-such-folder');
  });
});
