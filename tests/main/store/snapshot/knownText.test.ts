import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { checksumOf } from '../../../../src/main/store/disk/checksum';
import { createDatasetFile } from '../../../../src/main/store/createDatasetFile';
import { isKnownText } from '../../../../src/main/store/snapshot/knownText';
import { openStore } from '../../../../src/main/store/openStore';
import { sidecarsOf } from '../../../../src/main/store/disk/sidecars';
import { nodeFiles } from '../../../../src/main/store/disk/storeFiles';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-known-'));
  path = join(folder, 'capex.outlay.json');
  await createDatasetFile(path, emptyDataset('dat_test', 'Capex'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a text is known once the history says that it was written, and only by its own bytes', async () => {
  expect(await isKnown()).toBe(false);
  await rename('Renamed');
  expect(await isKnown()).toBe(true);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Renamed', 'Rewritten'));
  expect(await isKnown()).toBe(false);
});

test('a history with a damaged mark, and another file of ours, make nothing known', async () => {
  await rename('Renamed');
  const { history } = sidecarsOf(path);
  const good = readFileSync(history, 'utf8');
  writeFileSync(history, good.replaceAll('"revision":1', '"revision":2'));
  expect(await isKnown()).toBe(false);
  writeFileSync(history, good.trimEnd());
  expect(await isKnown()).toBe(false);
  writeFileSync(history, good);
  expect(await isKnown()).toBe(true);
  copyFileSync(path, join(folder, 'copy.outlay.json'));
  expect(await isKnown(join(folder, 'copy.outlay.json'))).toBe(false);
});

test('[S5] a known text is opened with what the writer left out in its place', async () => {
  const record = { id: 'com_a', name: 'ByteDance', aliases: [] };
  const store = await open();
  await store.apply({ label: 'add', edits: [{ kind: 'put', table: 'companies', record }] }, 0);
  await store.close();
  expect(readFileSync(path, 'utf8')).not.toContain('aliases');
  expect(await isKnown()).toBe(true);
  const again = await open();
  expect(again.dataset.companies).toEqual([record]);
  await again.close();
});

function isKnown(file = path): Promise<boolean> {
  return isKnownText(nodeFiles, sidecarsOf(file), checksumOf(readFileSync(path)));
}

async function rename(title: string): Promise<void> {
  const store = await open();
  await store.apply({ label: 'rename', edits: [{ kind: 'settings', settings: { title, currency: 'USD' } }] }, 0);
  await store.close();
}

function open() {
  return openStore(path, { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z') });
}
