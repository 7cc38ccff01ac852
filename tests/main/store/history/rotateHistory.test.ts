import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { listArchives, readArchive } from '../../../../src/main/store/history/archiveHistory';
import { createDatasetFile } from '../../../../src/main/store/createDatasetFile';
import { isEntry } from '../../../../src/main/store/history/historyLine';
import { openStore } from '../../../../src/main/store/openStore';
import { readHistory } from '../../../../src/main/store/history/readHistory';
import { sidecarsOf } from '../../../../src/main/store/disk/sidecars';
import type { Store } from '../../../../src/main/store/store';
import { nodeFiles } from '../../../../src/main/store/disk/storeFiles';

let folder: string;
let path: string;
let history: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-rotate-'));
  path = join(folder, 'capex.outlay.json');
  ({ history } = sidecarsOf(path));
  await createDatasetFile(path, emptyDataset('dat_test', 'Start'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('[S6] a long history is split after a snapshot: the older lines are in archives, each once, the rest stays', async () => {
  const store = await open(20_000);
  for (let round = 0; round < 5; round += 1) {
    await rename(store, 60);
    await store.snapshot();
    expect(statSync(history).size).toBeLessThan(20_000);
  }
  await store.close();
  const archives = await listArchives(nodeFiles, sidecarsOf(path));
  expect(archives.length).toBeGreaterThan(2);
  const revisions: number[] = [];
  for (const archive of archives) {
    revisions.push(...revisionsOf(await readArchive(nodeFiles, archive)));
    expect(revisions.at(-1)).toBe(archive.revision);
  }
  revisions.push(...revisionsOf(readFileSync(history)));
  expect(revisions).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
});

test('[S6] the latest steps can be undone and redone after the history was split, also after a start', async () => {
  let store = await open(20_000);
  await rename(store, 100);
  await store.snapshot();
  expect((await listArchives(nodeFiles, sidecarsOf(path))).length).toBe(1);
  expect(store.trail).toEqual({ undo: 'rename to Title 100', redo: null });
  await store.undo(100);
  expect(store.dataset.settings.title).toBe('Title 99');
  await store.close({ withoutSnapshot: true });
  store = await open(20_000);
  expect(store.notices).toEqual([]);
  expect(store.trail).toEqual({ undo: 'rename to Title 99', redo: 'rename to Title 100' });
  await store.redo(101);
  await store.undo(102);
  let steps = 0;
  while (store.trail.undo !== null) {
    const label = store.trail.undo;
    await store.undo(store.dataset.revision);
    expect(label).toBe(`rename to Title ${99 - steps}`);
    steps += 1;
    expect(store.dataset.settings.title).toBe(`Title ${99 - steps}`);
  }
  // Some, not all: the others are in the archive.
  expect(steps).toBeGreaterThan(2);
  expect(steps).toBeLessThan(50);
  await store.close();
});

test('[S6] a change that is longer than the limit alone can be undone until it is not the last', async () => {
  const store = await open(5_000);
  await rename(store, 20);
  const note = 'x'.repeat(20_000);
  const record = { id: 'com_a', name: 'A', aliases: [], fiscalYearEnd: 12, note };
  await store.apply({ label: 'long', edits: [{ kind: 'put', table: 'companies', record }] }, 20);
  await store.snapshot();
  expect(revisionsOf(readFileSync(history))).toEqual([21]);
  await store.undo(21);
  expect(store.dataset.companies).toEqual([]);
  await rename(store, 1);
  await store.snapshot();
  expect(revisionsOf(readFileSync(history))).toEqual([23]);
  expect(store.trail.undo).toBe('rename to Title 23');
  await store.close();
  expect(readdirSync(folder).filter((name) => /temp|lock|damaged|another/.test(name))).toEqual([]);
});

test('[S6] edits go on while the history is split', async () => {
  const store = await open(5_000);
  await rename(store, 40);
  const snapshot = store.snapshot();
  const edits = Array.from({ length: 200 }, (_, i) => store.apply(renaming(41 + i), 40 + i));
  await Promise.all([snapshot, ...edits]);
  await store.close({ withoutSnapshot: true });
  const again = await open(5_000);
  expect(again.dataset.settings.title).toBe('Title 240');
  expect(again.notices).toEqual([]);
  await again.undo(240);
  expect(again.dataset.settings.title).toBe('Title 239');
  await again.close();
  expect(await listArchives(nodeFiles, sidecarsOf(path))).toHaveLength(1);
  const last = await open(5_000);
  expect(last.dataset.settings.title).toBe('Title 239');
  expect(last.notices).toEqual([]);
  await last.close();
});

function open(rotateAt: number): Promise<Store> {
  return openStore(path, { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z'), rotateAt });
}

async function rename(store: Store, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const { revision } = store.dataset;
    await store.apply(renaming(revision + 1), revision);
  }
}

function renaming(revision: number) {
  const settings = { title: `Title ${revision}`, currency: 'USD' };
  return { label: `rename to Title ${revision}`, edits: [{ kind: 'settings' as const, settings }] };
}

function revisionsOf(bytes: Uint8Array): number[] {
  const { rows, after } = readHistory(bytes);
  expect(after).toBe('nothing');
  return rows.flatMap(({ head }) => (isEntry(head) ? [head.revision] : []));
}
