import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { type Migration, migrations } from '../../../src/core/dataset/snapshot/migrations';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { openStore } from '../../../src/main/store/openStore';

let folder: string;
let path: string;
let old: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-migration-'));
  path = join(folder, 'capex.outlay.json');
  // A made-up format 0, in which the settings were called otherwise.
  old = writeSnapshot(emptyDataset('dat_test', 'Capex'))
    .replace('"version": 2', '"version": 0')
    .replace('"settings"', '"options"');
  writeFileSync(path, old);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const renamed: Migration = ({ options, ...others }) => ({ ...others, settings: options });

test('[S5] an earlier format is brought to the present one, and the file as it was is kept before anything is written', async () => {
  const store = await open(renamed);
  expect(store.dataset.settings.title).toBe('Capex');
  expect(readFileSync(path, 'utf8')).toBe(old);
  const [kept] = await store.listBackups();
  expect(kept?.reason).toBe('migration');
  expect(readFileSync(String(kept?.path), 'utf8')).toBe(old);
  const settings = { title: 'Renamed', currency: 'USD' };
  await store.apply({ label: 'rename', edits: [{ kind: 'settings', settings }] }, 0);
  await store.close();
  expect(readSnapshot(readFileSync(path, 'utf8')).settings.title).toBe('Renamed');
});

test.each<[string, Migration]>([
  [
    'throws',
    () => {
      throw new Error('no such field: options');
    },
  ],
  ['makes no dataset', (value) => value],
])('[S5] a migration that %s leaves everything untouched', async (_, migration) => {
  await expect(open(migration)).rejects.toMatchObject({ code: 'badFile', message: expect.stringContaining(path) });
  expect(readFileSync(path, 'utf8')).toBe(old);
  expect(readdirSync(folder)).toEqual(['capex.outlay.json']);
});

test('[S5] a format that no migration reads is refused', async () => {
  await expect(openStore(path, options)).rejects.toMatchObject({ code: 'badFile' });
  expect(readdirSync(folder)).toEqual(['capex.outlay.json']);
});

const options = { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z'), lookEvery: 0 };

function open(migration: Migration) {
  return openStore(path, { ...options, migrations: new Map([...migrations, [0, migration]]) });
}
