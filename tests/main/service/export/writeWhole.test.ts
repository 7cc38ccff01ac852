import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../../../src/main/service/export/writeWhole';
import { ownFolder } from '../startedService';

test('[I2] a file is written whole over the one before, and nothing else is left', async () => {
  const folder = await ownFolder();
  await writeFile(join(folder, 'a.png'), 'before');
  await writeWhole(join(folder, 'a.png'), Buffer.from('after'));
  expect(await readFile(join(folder, 'a.png'), 'utf8')).toBe('after');
  expect(await readdir(folder)).toEqual(['a.png']);
});

test('a folder that is not there is made', async () => {
  const folder = await ownFolder();
  await writeWhole(join(folder, 'b', 'c', 'a.txt'), 'x');
  expect(await readFile(join(folder, 'b', 'c', 'a.txt'), 'utf8')).toBe('x');
});

test('[I2] where it cannot be written it says so, and leaves nothing behind', async () => {
  const folder = await ownFolder();
  await mkdir(join(folder, 'a.png'));
  await writeFile(join(folder, 'a.png', 'kept'), '');
  await expect(writeWhole(join(folder, 'a.png'), 'x')).rejects.toMatchObject({
    code: 'notSaved',
    message: expect.stringContaining(join(folder, 'a.png')) as unknown,
  });
  await writeFile(join(folder, 'file'), '');
  await expect(writeWhole(join(folder, 'file', 'a.png'), 'x')).rejects.toMatchObject({
    code: 'notSaved',
    message: expect.stringMatching(/not a folder|exist/) as unknown,
  });
  expect((await readdir(folder)).toSorted()).toEqual(['a.png', 'file']);
});

test.skipIf(process.getuid?.() === 0)('[I2] a folder that may not be written to is named', async () => {
  const folder = await ownFolder();
  await chmod(folder, 0o500);
  await expect(writeWhole(join(folder, 'a.png'), 'x')).rejects.toMatchObject({ code: 'notSaved' });
  await chmod(folder, 0o700);
});
