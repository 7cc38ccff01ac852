import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '../../main/service/startedService';
import { scriptModule } from './scriptModule';

interface Parts {
  readonly found: Readonly<Record<string, string>>;
  readonly lacking: Readonly<Record<string, string>>;
}

const { findParts, lackedBy } = await scriptModule<{
  findParts: (root: string) => Parts;
  lackedBy: (builds: Readonly<Record<string, Parts>>, needs: readonly string[]) => readonly string[];
}>('findParts.mjs');
const { steps } = await scriptModule<{ steps: readonly { readonly needs: readonly string[] }[] }>('against/steps.mjs');

test('this checkout has every part that is measured: one that was renamed is missed here', () => {
  const { found, lacking } = findParts('.');
  expect(lacking).toEqual({});
  expect(Object.keys(found)).toEqual(expect.arrayContaining(steps.flatMap(({ needs }) => needs)));
});

test('a part is found wherever its folder has it, and is lacking where no file or several have it', async () => {
  const root = await ownFolder();
  await write(join(root, 'src/core/rooms/deep/compare.ts'), 'export function compare(a: string) {}');
  await write(join(root, 'src/core/rooms/compareAll.ts'), 'export const compareAll = 1;');
  await write(join(root, 'src/core/one.ts'), 'export async function reviewQueue() {}');
  await write(join(root, 'src/core/two.tsx'), 'export const reviewQueue = 2;');
  const { found, lacking } = findParts(root);
  expect(found).toEqual({ compare: join(root, 'src/core/rooms/deep/compare.ts') });
  expect(lacking).toMatchObject({ figureOf: 'is not in src/chart' });
  expect(lackedBy({ ours: { found, lacking } }, ['compare', 'reviewQueue'])).toEqual([
    expect.stringMatching(/^ours: reviewQueue is in several files: .*one\.ts, .*two\.tsx$/),
  ]);
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
