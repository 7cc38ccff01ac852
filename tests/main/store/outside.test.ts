import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';
import { openStore } from '../../../src/main/store/openStore';
import type { Store, StoreEvent } from '../../../src/main/store/store';

let folder: string;
let path: string;
let store: Store;
let told: StoreEvent[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-outside-'));
  path = join(folder, 'capex.outlay.json');
  await createDatasetFile(path, emptyDataset('dat_test', 'Start'));
  store = await openStore(path, { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z'), lookEvery: 20 });
  told = [];
  store.subscribe((event) => event.kind !== 'changed' && told.push(event));
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('[S7] with nothing unsaved, what another program wrote is noticed by itself and taken over in one undoable change', async () => {
  writeOther('Theirs');
  await vi.waitFor(() => expect(store.outside).not.toBeNull());
  expect(store.outside).toMatchObject({
    hadUnsaved: false,
    isOther: false,
    dataset: { settings: { title: 'Theirs' } },
  });
  expect(told).toEqual([{ kind: 'outside', text: expect.stringContaining('another program has written it') }]);
  expect(store.dataset.settings.title).toBe('Start');
  await store.resolveOutside('theirs');
  expect(store.outside).toBeNull();
  expect(store.dataset.settings.title).toBe('Theirs');
  await store.snapshot();
  expect(titleInFile()).toBe('Theirs');
  await store.undo(1);
  expect(store.dataset.settings.title).toBe('Start');
  expect(told).toHaveLength(1);
  expect(asides()).toEqual([]);
});

test('[S7] with changes that the file lacks both versions are kept, also when the file is written before the choice', async () => {
  await rename('Mine');
  const theirs = writeOther('Theirs');
  await store.snapshot();
  expect(titleInFile()).toBe('Mine');
  expect(asides().map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([theirs]);
  expect(store.outside).toMatchObject({ hadUnsaved: true, dataset: { settings: { title: 'Theirs' } } });
  await store.resolveOutside('theirs');
  expect(store.dataset.settings.title).toBe('Theirs');
  await store.snapshot();
  expect(titleInFile()).toBe('Theirs');
  expect(asides()).toHaveLength(1);
  await store.undo(2);
  expect(store.dataset.settings.title).toBe('Mine');
});

test('[S7] keeping mine writes it, and keeps theirs under another name', async () => {
  const theirs = writeOther('Theirs');
  await store.lookOutside();
  expect(await store.resolveOutside('mine')).toBeNull();
  expect(titleInFile()).toBe('Start');
  expect(asides().map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([theirs]);
  expect(store.outside).toBeNull();
  await expect(store.resolveOutside('mine')).rejects.toMatchObject({ code: 'notFound' });
});

test('[S7] what cannot be read is told once, and kept when the file is written', async () => {
  writeFileSync(path, 'damaged');
  await store.lookOutside();
  await store.lookOutside();
  expect(told).toEqual([{ kind: 'notice', text: expect.stringContaining('changed by another program') }]);
  expect(store.outside).toBeNull();
  await rename('Mine');
  await store.snapshot();
  expect(titleInFile()).toBe('Mine');
  expect(asides().map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['damaged']);
});

test('[S7] another dataset in its place is not taken over', async () => {
  writeFileSync(path, writeSnapshot(emptyDataset('dat_other', 'Other')));
  expect(await store.lookOutside()).toMatchObject({ isOther: true });
  await expect(store.resolveOutside('theirs')).rejects.toMatchObject({ code: 'badInput' });
  await store.resolveOutside('mine');
  expect(titleInFile()).toBe('Start');
});

test('[S7] a file that was only touched, and our own writing, are nothing to tell of', async () => {
  utimesSync(path, 1, 1);
  expect(await store.lookOutside()).toBeNull();
  await rename('Mine');
  await Promise.all([store.snapshot(), store.lookOutside()]);
  expect(await store.lookOutside()).toBeNull();
  expect(told).toEqual([]);
});

function writeOther(title: string): string {
  const text = readFileSync(path, 'utf8').replace(/"title":"[^"]*"/, `"title":"${title}"`);
  writeFileSync(path, text);
  return text;
}

async function rename(title: string): Promise<void> {
  const { revision } = store.dataset;
  await store.apply({ label: 'rename', edits: [{ kind: 'settings', settings: { title, currency: 'USD' } }] }, revision);
}

function titleInFile(): string {
  return readSnapshot(readFileSync(path, 'utf8')).settings.title;
}

function asides(): string[] {
  return readdirSync(folder).filter((name) => name.includes('another program'));
}
