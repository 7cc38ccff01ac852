import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '../main/service/startedService';

const made = [
  'out/main/index.js',
  'out/main/http.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/licences.json',
];

test('a build is good while it is whole and newer than everything that it is made of', async () => {
  const root = await ownFolder();
  for (const path of made) await write(root, path, 2000);
  await write(root, 'src/core/a.ts', 1000);
  await utimes(join(root, 'src/core'), 1000, 1000);
  await utimes(join(root, 'src'), 1000, 1000);
  expect(await isBuilt(root)).toBe(true);

  await utimes(join(root, 'src/core/a.ts'), 3000, 3000);
  expect(await isBuilt(root)).toBe(false);
  await utimes(join(root, 'src/core/a.ts'), 1000, 1000);
  expect(await isBuilt(root)).toBe(true);

  await rm(join(root, 'out/main/cli.js'));
  expect(await isBuilt(root)).toBe(false);
});

async function isBuilt(root: string): Promise<boolean> {
  const script = (await import('../../scripts/isBuilt.mjs' as string)) as { isBuilt: (root: string) => boolean };
  return script.isBuilt(root);
}

async function write(root: string, path: string, time: number): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), '');
  await utimes(join(root, path), time, time);
}
