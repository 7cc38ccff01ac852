import { constants } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { Failure } from '../../../src/core/failure';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';
import { openStore } from '../../../src/main/store/openStore';
import type { StoreFiles } from '../../../src/main/store/storeFiles';
import { powerCutFiles } from './powerCutFiles';

const path = '/data/capex.outlay.json';
const options = { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z'), lookEvery: 0 };

test.each([undefined, 300])(
  '[S1] [S2] a power cut after any operation: what was acknowledged is there, the file is whole (split at %s)',
  async (rotateAt) => {
    for (let cutAt = 1; ; cutAt += 1) {
      const disk = powerCutFiles(cutAt);
      const said = await work(disk, rotateAt);
      const after = disk.afterPowerCut();
      const context = `power cut after operation ${cutAt}: ${said.join(', ')}`;
      if (said.length > 0) {
        const store = await openStore(path, options, after);
        const titles = [store.dataset.settings.title];
        expect(Number(titles[0]), context).toBeGreaterThanOrEqual(Number(said.at(-1)));
        // Nothing that the store had not begun is there either.
        expect(Number(titles[0]), context).toBeLessThanOrEqual(Number(said.at(-1)) + 1);
        expect(store.notices, context).toEqual([]);
        await store.close();
      }
      if (disk.count() < cutAt) return;
    }
  },
);

test('the disk that forgets does forget: bytes and names that were not flushed', async () => {
  const disk = powerCutFiles();
  const file = await disk.open('/data/a', 'wx');
  await file.write(Buffer.from('unflushed'), 0, 9, 0);
  const folder = await disk.open('/data', constants.O_RDONLY);
  expect(await disk.afterPowerCut().readdir('/data')).toEqual([]);
  await folder.sync();
  expect((await disk.afterPowerCut().stat('/data/a')).size).toBe(0);
  await file.datasync();
  expect((await disk.afterPowerCut().stat('/data/a')).size).toBe(9);
});

test.each(['datasync', 'sync'] as const)('a store that left out %s would be found out', async (which) => {
  const disk = powerCutFiles();
  await expect(work(without(disk, which))).resolves.not.toEqual([]);
  const after = disk.afterPowerCut();
  const found = await openStore(path, options, after).then(
    ({ dataset }) => dataset.settings.title,
    () => 'nothing',
  );
  expect(found).not.toBe('4');
});

/** Gives what was acknowledged: 0 for the new file, then the title after each change. */
async function work(files: StoreFiles, rotateAt?: number): Promise<string[]> {
  const said: string[] = [];
  try {
    await createDatasetFile(path, emptyDataset('dat_test', '0'), files);
    said.push('0');
    const store = await openStore(path, { ...options, ...(rotateAt && { rotateAt }) }, files);
    for (const title of ['1', '2', '3', '4']) {
      const settings = { title, currency: 'USD' };
      await store.apply({ label: title, edits: [{ kind: 'settings', settings }] }, store.dataset.revision);
      said.push(title);
      if (title !== '1') await store.snapshot();
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return said;
}

/** The same disk, but one kind of flush does nothing. */
function without(files: StoreFiles, which: 'datasync' | 'sync'): StoreFiles {
  return {
    ...files,
    open: async (...args) => ({ ...(await files.open(...args)), [which]: () => Promise.resolve() }),
  };
}
