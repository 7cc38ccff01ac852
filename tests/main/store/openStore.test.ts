import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';
import { openStore } from '../../../src/main/store/openStore';
import type { Store } from '../../../src/main/store/store';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-store-'));
  path = join(folder, 'capex.outlay.json');
  await createDatasetFile(path, emptyDataset('dat_test', 'Capex'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('[S1] a change is in the history before it is acknowledged, and there after a start without a snapshot', async () => {
  const store = await open();
  const { revision, savedAt, undo, redo } = await store.apply(company('com_a', 'ByteDance'), 0);
  expect({ revision, savedAt, undo, redo }).toEqual({
    revision: 1,
    savedAt: '2025-01-24T10:00:00.000Z',
    undo: 'add ByteDance',
    redo: null,
  });
  expect(readFileSync(join(folder, 'capex.outlay.history.jsonl'), 'utf8')).toContain('"label":"add ByteDance"');
  await store.close({ withoutSnapshot: true });
  expect(readFile().companies).toEqual([]);
  const again = await open();
  expect(again.dataset.revision).toBe(1);
  expect(again.dataset.companies[0]?.name).toBe('ByteDance');
  await again.close();
});

test('closing writes the file, and leaves no lock and no temp file', async () => {
  const store = await open();
  await store.apply(company('com_a', 'ByteDance'), 0);
  await store.close();
  expect(readFile().companies.map(({ name }) => name)).toEqual(['ByteDance']);
  expect(readFile().revision).toBe(1);
  expect(readdirSync(folder).sort()).toEqual([
    'capex.outlay.backups',
    'capex.outlay.history.jsonl',
    'capex.outlay.json',
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('undo and redo go on after a restart, and undo gives the same bytes but for the revision', async () => {
  const before = readFileSync(path, 'utf8');
  let store = await open();
  await store.apply(company('com_a', 'ByteDance'), 0);
  await store.apply(company('com_b', 'Alphabet'), 1);
  await store.close();
  store = await open();
  expect(store.trail).toEqual({ undo: 'add Alphabet', redo: null });
  const turned = await store.undo(2);
  expect(turned).toMatchObject({ revision: 3, undo: 'add ByteDance', redo: 'add Alphabet' });
  await store.close({ withoutSnapshot: true });
  store = await open();
  expect(store.trail).toEqual({ undo: 'add ByteDance', redo: 'add Alphabet' });
  await store.undo(3);
  expect(store.trail).toEqual({ undo: null, redo: 'add ByteDance' });
  await expect(store.undo(4)).rejects.toMatchObject({ code: 'notFound' });
  await store.snapshot();
  expect(readFileSync(path, 'utf8').replace('"revision": 4', '"revision": 0')).toBe(before);
  await store.redo(4);
  await store.redo(5);
  expect(store.dataset.companies.map(({ name }) => name)).toEqual(['ByteDance', 'Alphabet']);
  await store.undo(6);
  await store.undo(7);
  expect(store.dataset.companies).toEqual([]);
  await store.apply(company('com_c', 'Nvidia'), 8);
  expect(store.trail).toEqual({ undo: 'add Nvidia', redo: null });
  await store.close();
});

test('a change that was made on another revision is stale, and what it lacks is at hand', async () => {
  const store = await open();
  const change = company('com_a', 'ByteDance');
  const first = store.apply(change, 0);
  await expect(store.apply(company('com_b', 'Alphabet'), 0)).rejects.toMatchObject({ code: 'stale' });
  await first;
  expect(store.changesSince(0)).toEqual([{ revision: 1, change }]);
  expect(store.changesSince(1)).toEqual([]);
  expect(store.changesSince(2)).toBeNull();
  await store.close();
});

test('changes that do not wait for each other are saved in their order, each on its revision', async () => {
  const store = await open();
  const heard: number[] = [];
  store.subscribe((event) => event.kind === 'changed' && heard.push(event.revision));
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, i) => store.apply(company(`com_${i}`, `Company ${i}`), i)),
  );
  expect(all.map(({ revision }) => revision)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  expect(heard).toHaveLength(200);
  await store.close({ withoutSnapshot: true });
  const again = await open();
  expect(again.dataset.companies).toHaveLength(200);
  await again.close();
});

test('what applyChange refuses, and what is no change, is refused and leaves nothing behind', async () => {
  const store = await open();
  const dangling: Change = {
    label: 'add',
    edits: [
      {
        kind: 'put',
        table: 'metrics',
        record: { id: 'met_a', name: 'Revenue', company: 'com_none', unit: '', citations: [] },
      },
    ],
  };
  await expect(store.apply(dangling, 0)).rejects.toMatchObject({ code: 'badInput' });
  await expect(store.apply({ label: '', edits: [] }, 0)).rejects.toMatchObject({ code: 'badInput' });
  expect(store.dataset.revision).toBe(0);
  await store.apply(company('com_a', 'ByteDance'), 0);
  await store.close();
});

test('a new file never takes the place of another', async () => {
  const before = readFileSync(path);
  await expect(createDatasetFile(path, emptyDataset('dat_other', 'Other'))).rejects.toMatchObject({ code: 'exists' });
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['capex.outlay.json']);
});

test('a file that was opened and not changed keeps its bytes, and nothing is left beside it', async () => {
  const text = writeSnapshot(emptyDataset('dat_test', 'Capex'));
  const store = await open();
  await store.close();
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(readdirSync(folder)).toEqual(['capex.outlay.json']);
});

function open(): Promise<Store> {
  return openStore(path, { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z') });
}

function readFile() {
  return readSnapshot(readFileSync(path, 'utf8'));
}

function company(id: string, name: string): Change {
  return {
    label: `add ${name}`,
    edits: [{ kind: 'put', table: 'companies', record: { id, name, aliases: [], fiscalYearEnd: 12 } }],
  };
}
