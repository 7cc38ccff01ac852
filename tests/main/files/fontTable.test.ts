import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureText, type Weight } from '../../../src/chart/text/measureText';
import { readFontTable } from '../../../src/main/files/fontTable';

test.each([
  ['Inter-Regular', 400],
  ['Inter-Medium', 500],
  ['Inter-SemiBold', 600],
] as const)('a file says of each of its characters what the table of widths says: %s', (name, weight: Weight) => {
  const table = readFontTable(`resources/fonts/${name}.ttf`);
  expect(table.size).toBeGreaterThan(1500);
  const far = [...table].filter(([point, advance]) => {
    const char = String.fromCodePoint(point);
    // Marks of direction and joining take no room, whatever the font says. The table of widths has two digits.
    return !/\p{Cf}/u.test(char) && Math.abs(measureText(char, 1, weight) - advance) > 0.0011;
  });
  expect(far).toEqual([]);
});

test('characters beyond the first 65,536 are known', () => {
  const table = readFontTable('resources/fonts/Noto-Emoji.ttf');
  expect([0x1f680, 0x2764].map((point) => table.has(point))).toEqual([true, true]);
  expect(table.has(0x5b57)).toBe(false);
});

test('refuses a file that ends early, or is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outlay-font-'));
  try {
    const whole = await readFile('resources/fonts/Noto-Kana.ttf');
    const short = join(folder, 'short.ttf');
    await writeFile(short, whole.subarray(0, 300));
    expect(() => readFontTable(short)).toThrow(`${short} ends in the middle of a table`);
    expect(() => readFontTable(join(folder, 'none.ttf'))).toThrow('none.ttf');
  } finally {
    await rm(folder, { recursive: true });
  }
});
