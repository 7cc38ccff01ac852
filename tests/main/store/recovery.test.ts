import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';
import { openStore } from '../../../src/main/store/openStore';
import type { Store } from '../../../src/main/store/store';

let folder: string;
let path: string;
let history: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-recovery-'));
  path = join(folder, 'capex.outlay.json');
  history = join(folder, 'capex.outlay.history.jsonl');
  await createDatasetFile(path, emptyDataset('dat_test', 'Capex'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('[S6] a torn last line is dropped without a word, wherever it was torn', async () => {
  await edit(['One', 'Two'], { withoutSnapshot: true });
  const whole = readFileSync(history);
  const start = whole.lastIndexOf(10, whole.length - 2) + 1;
  for (const length of [start, start + 1, start + 40, whole.length - 1]) {
    writeFileSync(history, whole.subarray(0, length));
    const store = await open();
    expect(store.notices).toEqual([]);
    expect(namesOf(store)).toEqual(['One']);
    await store.apply(add('Three'), 1);
    await store.close({ withoutSnapshot: true });
    const again = await open();
    expect(namesOf(again)).toEqual(['One', 'Three']);
    await again.close({ withoutSnapshot: true });
  }
});

test('[S6] zeros where the last line should be, as a power cut leaves them, are dropped', async () => {
  await edit(['One'], { withoutSnapshot: true });
  appendFileSync(history, Buffer.alloc(3000));
  const store = await open();
  expect(namesOf(store)).toEqual(['One']);
  await store.close();
});

test('[S6] damage in the middle: what is good up to there is used, the rest set aside, and the user told', async () => {
  await edit(['One', 'Two', 'Three'], { withoutSnapshot: true });
  const text = readFileSync(history, 'utf8');
  const damaged = text.replace('"name":"Two"', '"name":"Twa"');
  writeFileSync(history, damaged);
  const store = await open();
  expect(namesOf(store)).toEqual(['One']);
  const [aside] = readdirSync(folder).filter((name) => name.includes('damaged history'));
  expect(store.notices).toEqual([expect.stringContaining(String(aside))]);
  const kept = readFileSync(join(folder, String(aside)), 'utf8');
  expect(readFileSync(history, 'utf8') + kept).toBe(damaged);
  await store.apply(add('Four'), 1);
  await store.undo(2);
  await store.undo(3);
  await store.close();
  expect(namesInFile()).toEqual([]);
});

test('[S6] damage to lines that the file includes loses no figure, and editing goes on', async () => {
  await edit(['One', 'Two', 'Three'], {});
  writeFileSync(history, readFileSync(history, 'utf8').replace('"name":"Two"', '"name":"Twa"'));
  const store = await open();
  expect(namesOf(store)).toEqual(['One', 'Two', 'Three']);
  expect(store.notices).not.toEqual([]);
  await store.apply(add('Four'), store.dataset.revision);
  await store.close();
  const again = await open();
  expect(again.notices).toEqual([]);
  expect(namesOf(again)).toEqual(['One', 'Two', 'Three', 'Four']);
  expect(again.trail.undo).toBe('add Four');
  await again.close();
});

test('[S6] a history that is gone costs undo, nothing else', async () => {
  await edit(['One', 'Two'], {});
  rmSync(history);
  const store = await open();
  expect(namesOf(store)).toEqual(['One', 'Two']);
  expect(store.trail.undo).toBeNull();
  await store.apply(add('Three'), 2);
  await store.close();
  expect(namesInFile()).toEqual(['One', 'Two', 'Three']);
});

test('[S6] the history of another dataset is set aside', async () => {
  await edit(['One'], {});
  rmSync(path);
  await createDatasetFile(path, emptyDataset('dat_other', 'Other'));
  const store = await open();
  expect(namesOf(store)).toEqual([]);
  expect(store.notices).toEqual([expect.stringContaining("another dataset's")]);
  await store.apply(add('Two'), 0);
  await store.close();
  expect(namesInFile()).toEqual(['Two']);
  const [aside] = readdirSync(folder).filter((name) => name.includes('history of another dataset'));
  expect(readFileSync(join(folder, String(aside)), 'utf8')).toContain('add One');
});

test('[S7] a file that was changed while closed is opened as it is, and old lines are not replayed onto it', async () => {
  await edit(['One', 'Two'], {});
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('"name":"Two"', '"name":"Second"'));
  const store = await open();
  expect(namesOf(store)).toEqual(['One', 'Second']);
  expect(store.dataset.revision).toBeGreaterThan(2);
  expect(store.trail).toEqual({ undo: null, redo: null });
  expect(store.notices).toEqual([expect.stringContaining('another program')]);
  await store.apply(add('Three'), store.dataset.revision);
  await store.close({ withoutSnapshot: true });
  const again = await open();
  expect(namesOf(again)).toEqual(['One', 'Second', 'Three']);
  await again.close();
});

test('[S7] an older version that was put back stays the older version', async () => {
  await edit(['One'], {});
  const old = readFileSync(path);
  await edit(['Two', 'Three'], {});
  writeFileSync(path, old);
  const store = await open();
  expect(namesOf(store)).toEqual(['One']);
  await store.close();
  const again = await open();
  expect(namesOf(again)).toEqual(['One']);
  await again.close();
});

test('[S7] changed by another program while edits were in the history only: the edits are made again, its version kept', async () => {
  await edit(['One'], {});
  await edit(['Two', 'Three'], { withoutSnapshot: true });
  const theirs = readFileSync(path, 'utf8').replace('"name":"One"', '"name":"Uno"');
  writeFileSync(path, theirs);
  const store = await open();
  expect(namesOf(store)).toEqual(['Uno', 'Two', 'Three']);
  const [aside] = readdirSync(folder).filter((name) => name.includes('another program'));
  await store.close();
  expect(readFileSync(join(folder, String(aside)), 'utf8')).toBe(theirs);
  expect(namesInFile()).toEqual(['Uno', 'Two', 'Three']);
});

test('[S7] changed by another program while open: both versions survive, and the user is told', async () => {
  await edit(['One'], {});
  const store = await open();
  const told: string[] = [];
  store.subscribe((event) => event.kind === 'notice' && told.push(event.text));
  await store.apply(add('Mine'), 1);
  const theirs = readFileSync(path, 'utf8').replace('"name":"One"', '"name":"Theirs"');
  writeFileSync(path, theirs);
  await store.snapshot();
  expect(namesInFile()).toEqual(['One', 'Mine']);
  const [aside] = readdirSync(folder).filter((name) => name.includes('another program'));
  expect(readFileSync(join(folder, String(aside)), 'utf8')).toBe(theirs);
  expect(told).toEqual([expect.stringContaining(String(aside))]);
  await store.close();
});

test('[S2] a link is followed and stays a link; the lock and the history lie with the file', async () => {
  mkdirSync(join(folder, 'links'));
  const link = join(folder, 'links', 'short.json');
  symlinkSync(path, link);
  const store = await open(link);
  await store.apply(add('One'), 0);
  await expect(open()).rejects.toMatchObject({ code: 'locked' });
  await store.close();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(lstatSync(path).isSymbolicLink()).toBe(false);
  expect(namesInFile()).toEqual(['One']);
  expect(readdirSync(join(folder, 'links'))).toEqual(['short.json']);
  expect(existsSync(history)).toBe(true);
});

test.each([0o600, 0o640, 0o644, 0o664])('[S2] a file keeps its mode: %o', async (mode) => {
  chmodSync(path, mode);
  await edit(['One'], {});
  expect(statSync(path).mode & 0o777).toBe(mode);
  expect(statSync(history).mode & 0o777).toBe(mode);
});

test('[S2] a read-only file is opened for reading, and one that becomes read-only is not overwritten', async () => {
  const store = await open();
  await store.apply(add('One'), 0);
  const before = readFileSync(path, 'utf8');
  chmodSync(path, 0o444);
  await expect(store.snapshot()).rejects.toMatchObject({
    code: 'notSaved',
    message: expect.stringContaining('read-only'),
  });
  expect(readFileSync(path, 'utf8')).toBe(before);
  await store.close({ withoutSnapshot: true });
  const reader = await open();
  expect(reader.readOnly).toBe('the file is read-only');
  expect(namesOf(reader)).toEqual(['One']);
  await expect(reader.apply(add('Two'), 1)).rejects.toMatchObject({ code: 'readOnly' });
  await reader.close();
});

test('a history that is deleted while it is open is put back with all its lines', async () => {
  const store = await open();
  await store.apply(add('One'), 0);
  rmSync(history);
  await store.apply(add('Two'), 1);
  await store.close({ withoutSnapshot: true });
  const again = await open();
  expect(namesOf(again)).toEqual(['One', 'Two']);
  await again.close();
});

test('[S1] a folder that is gone: not saved, the edit is not in the dataset, and it is saved once the folder is back', async () => {
  const store = await open();
  await store.apply(add('One'), 0);
  const away = `${folder}-away`;
  renameSync(folder, away);
  rmSync(join(away, 'capex.outlay.history.jsonl'));
  await expect(store.apply(add('Two'), 1)).rejects.toMatchObject({
    code: 'notSaved',
    message: expect.stringContaining('folder'),
  });
  expect(namesOf(store)).toEqual(['One']);
  await expect(store.snapshot()).rejects.toMatchObject({ code: 'notSaved' });
  renameSync(away, folder);
  await store.apply(add('Two'), 1);
  await store.close();
  expect(namesInFile()).toEqual(['One', 'Two']);
});

test('a history that another program has cut is not built on', async () => {
  const store = await open();
  await store.apply(add('One'), 0);
  truncateSync(history, 10);
  await expect(store.apply(add('Two'), 1)).rejects.toMatchObject({ code: 'notSaved' });
  expect(namesOf(store)).toEqual(['One']);
  await store.close({ withoutSnapshot: true });
});

test('what a killed program has left is removed at the next start, and nothing else', async () => {
  writeFileSync(join(folder, '.capex.outlay.temp-0011aabb'), 'half');
  writeFileSync(join(folder, '.other.outlay.temp-0011aabb'), 'half');
  await (await open()).close();
  expect(readdirSync(folder).sort()).toEqual(['.other.outlay.temp-0011aabb', 'capex.outlay.json']);
});

test('strange names of files work', async () => {
  for (const name of [
    'a b.json',
    'ünï – 字节.outlay.json',
    '-rf',
    'it\'s "x".outlay.json',
    '.hidden',
    'noext',
    `${'x'.repeat(200)}.json`,
  ]) {
    const odd = join(folder, name);
    await createDatasetFile(odd, emptyDataset('dat_odd', 'Odd'));
    const store = await open(odd);
    await store.apply(add('One'), 0);
    await store.close();
    expect(readSnapshot(readFileSync(odd, 'utf8')).companies, name).toHaveLength(1);
  }
});

test('a clock that was set back does no harm', async () => {
  const times = ['2025-01-24T10:00:00Z', '2020-01-01T00:00:00Z'];
  for (const [i, time] of times.entries()) {
    const store = await openStore(path, { user: 'ana', clock: () => new Date(time) });
    await store.apply(add(`Company ${i}`), i);
    await store.close();
  }
  expect(namesInFile()).toEqual(['Company 0', 'Company 1']);
});

function open(file = path): Promise<Store> {
  return openStore(file, { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z') });
}

async function edit(names: readonly string[], how: { withoutSnapshot?: boolean }): Promise<void> {
  const store = await open();
  for (const name of names) await store.apply(add(name), store.dataset.revision);
  await store.close(how);
}

function namesOf(store: Store): string[] {
  return store.dataset.companies.map(({ name }) => name);
}

function namesInFile(): string[] {
  return readSnapshot(readFileSync(path, 'utf8')).companies.map(({ name }) => name);
}

function add(name: string): Change {
  const id = `com_${name.toLowerCase().replaceAll(' ', '-')}`;
  return {
    label: `add ${name}`,
    edits: [{ kind: 'put', table: 'companies', record: { id, name, aliases: [], fiscalYearEnd: 12 } }],
  };
}
