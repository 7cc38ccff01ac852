import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { readFileHistory } from '../../../../src/main/service/past/fileHistory';
import { mergeFile } from '../../../../src/main/service/merge/mergeFile';
import { readRecordSteps } from '../../../../src/main/service/past/recordHistory';
import { createDatasetFile } from '../../../../src/main/store/createDatasetFile';
import { openStore } from '../../../../src/main/store/openStore';
import type { Store } from '../../../../src/main/store/store';
import { nodeFiles } from '../../../../src/main/store/disk/storeFiles';
import { ownFolder } from '../startedService';

const now = () => new Date('2025-01-24T10:00:00Z');
const revisions = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('the history of a file and of a record begin with what is in archives', async () => {
  const { folder, path } = await rotated();
  expect((await archivesIn(folder)).length).toBeGreaterThan(2);
  const { entries, problem } = await readFileHistory(path);
  expect(problem).toBeNull();
  expect(entries.map(({ revision }) => revision)).toEqual(revisions(180));
  const steps = await readRecordSteps(path, 'com_a');
  expect(steps.map(({ revision }) => revision)).toEqual(revisions(180));
  expect(steps[0]).toMatchObject({ did: 'added', what: 'note 1' });
  expect(steps[1]?.fields).toEqual([{ field: 'note', old: 'note 1', new: 'note 2' }]);
});

test('what a killed program has left in two archives is told once', async () => {
  const { folder, path } = await rotated();
  const [first] = await archivesIn(folder);
  await copyFile(join(folder, String(first)), join(folder, String(first).replace('.jsonl.gz', '-2.jsonl.gz')));
  const { entries } = await readFileHistory(path);
  expect(entries.map(({ revision }) => revision)).toEqual(revisions(180));
  expect(await readRecordSteps(path, 'com_a')).toHaveLength(180);
});

test('an archive that cannot be unpacked is named, and the newer changes are still told', async () => {
  const { folder, path } = await rotated();
  const archive = join(folder, String((await archivesIn(folder))[0]));
  await writeFile(archive, 'no gzip');
  const { entries, problem } = await readFileHistory(path);
  expect(problem).toContain(`${archive}: these older changes cannot be unpacked`);
  expect(entries.at(-1)?.revision).toBe(180);
  expect(entries.length).toBeLessThan(180);
});

test('a file of another dataset that had the name before does not lend it its archives', async () => {
  const { path } = await rotated();
  const other = await rotated('dat_other');
  for (const name of await archivesIn(other.folder)) {
    await copyFile(join(other.folder, name), join(path, '..', name.replace('to-r', 'to-r9')));
  }
  const { entries } = await readFileHistory(path);
  expect(entries.map(({ revision }) => revision)).toEqual(revisions(180));
});

test('the version that two copies have in common is found where both have moved it into archives', async () => {
  const folder = await ownFolder();
  const mine = join(folder, 'mine.outlay.json');
  const theirs = join(folder, 'theirs.outlay.json');
  await createDatasetFile(mine, emptyDataset('dat_test', 'Capex'));
  await edited(mine, 'com_a', 5);
  await copyFile(mine, theirs);
  await copyFile(historyOf(mine), historyOf(theirs));
  await edited(mine, 'com_b', 60);
  await edited(theirs, 'com_c', 60);
  for (const path of [mine, theirs]) {
    const { length } = (await archivesIn(folder)).filter((name) => path.includes(name.slice(0, name.indexOf('.'))));
    expect(length).toBeGreaterThan(0);
  }
  const merged = await mergeFile(mine, theirs, { dryRun: false, prefer: null, env: { USER: 'ana' }, now });
  expect(merged.base).toMatchObject({ how: 'shared', dataset: { revision: 5 } });
  expect(merged.conflicts).toEqual([]);
  expect(merged.revision).toBe(66);
  expect(merged.counts).toMatchObject({ theirs: { added: 1, changed: 0, removed: 0 }, mine: { added: 1 } });
});

test('[S6] opening a file reads no archive', async () => {
  const { path } = await rotated();
  const opened: string[] = [];
  const files = {
    ...nodeFiles,
    open: (name: string, ...rest: [string | number, number?]) => {
      opened.push(name);
      return nodeFiles.open(name, ...rest);
    },
  };
  const store = await openStore(path, { user: 'ana', clock: now }, files);
  expect(store.dataset.revision).toBe(180);
  await store.close();
  expect(opened).toContain(path);
  expect(opened.filter((name) => name.endsWith('.gz'))).toEqual([]);
});

/** A file with 180 changes of one company, most of them in archives. */
async function rotated(id = 'dat_test'): Promise<{ folder: string; path: string }> {
  const folder = await ownFolder();
  const path = join(folder, 'capex.outlay.json');
  await createDatasetFile(path, emptyDataset(id, 'Capex'));
  for (let round = 0; round < 3; round += 1) await edited(path, 'com_a', 60);
  return { folder, path };
}

/** Changes a company so many times; then the file is written, and a long history is split. */
async function edited(path: string, id: string, times: number): Promise<void> {
  const store: Store = await openStore(path, { user: 'ana', clock: now, rotateAt: 10_000 });
  for (let i = 0; i < times; i += 1) {
    const { revision } = store.dataset;
    const label = `note ${revision + 1}`;
    const record = { id, name: id, aliases: [], fiscalYearEnd: 12, note: label };
    await store.apply({ label, edits: [{ kind: 'put', table: 'companies', record }] }, revision);
  }
  await store.close();
}

async function archivesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.jsonl.gz')).sort();
}

function historyOf(path: string): string {
  return path.replace(/json$/, 'history.jsonl');
}
