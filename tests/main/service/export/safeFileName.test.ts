import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../../src/main/service/export/safeFileName';
import { ownFolder } from '../startedService';

test.each([
  ['AI budgets 2025', 'AI budgets 2025'],
  ['../../x', 'x'],
  ['..\\..\\x', 'x'],
  ['/etc/passwd', 'etc passwd'],
  ['C:\\Windows\\System32', 'C Windows System32'],
  ['CON', '_CON'],
  ['nul.tar', '_nul.tar'],
  ['lpt1 ', '_lpt1'],
  ['COM¹', '_COM¹'],
  ['constant', 'constant'],
  ['.hidden', 'hidden'],
  ['-rf', 'rf'],
  ['a.', 'a'],
  ['a\u202egpj.exe', 'agpj.exe'],
  ['a\u0000b\nc\td', 'abcd'],
  ['<img src=x onerror=alert(1)>', 'img src=x onerror=alert(1)'],
  ['字节跳动 👩‍🔬', '字节跳动 👩🔬'],
  ['...', 'chart'],
  ['\u200f\u200e', 'chart'],
  ['', 'chart'],
])('[I2] %j becomes %j', (title, name) => {
  expect(safeFileName(title, 'chart')).toBe(name);
});

test('[I2] 300 characters are cut between characters', () => {
  const name = safeFileName('é'.normalize('NFD').repeat(300), 'chart');
  expect(name).toBe('é'.repeat(80));
});

test('[I2] whatever was typed, the name is one plain file in the folder', async () => {
  const folder = await ownFolder();
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.constantFrom('.', '/', '\\', ' ', 'con', '\u202e', '~', '-', ':', '\0', 'é', '\ud800', '.json'))
      .map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (title) => {
      const name = safeFileName(title, 'chart');
      expect(name).toMatch(/^[^/\\:*?"<>|\p{C}]+$/u);
      expect(name).not.toMatch(/^[.\s-]|[.\s]$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(161);
      expect(safeFileName(name, 'chart')).toBe(name);
      await writeFile(join(folder, `${name}.png`), '');
    }),
  );
});
