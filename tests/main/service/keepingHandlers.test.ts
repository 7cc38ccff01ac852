import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import type { HostDialogs } from '../../../src/main/service/hostDialogs';
import { homeOf } from '../../../src/main/service/home';
import type { Handlers } from '../../../src/main/service/handlers';
import { startedService } from './startedService';

test('the history of a record tells who, when, and each field before and after, the latest first', async () => {
  const { handlers } = await sampleOpen();
  await rename(handlers, 'Huawei Cloud');
  const { revision } = await handlers.dataset({});
  await handlers.undo({ base: revision });
  const { entries, more } = await handlers.history({ table: 'companies', id: 'com_huawei', locale: 'en' });
  const field = { field: 'name', title: 'Name' };
  const common = { time: '2025-01-24T10:00:00.000Z', user: 'ada', did: 'changed' };
  expect(entries).toEqual([
    {
      ...common,
      revision: revision + 1,
      what: 'undo: rename',
      fields: [{ ...field, old: 'Huawei Cloud', new: 'Huawei' }],
    },
    { ...common, revision, what: 'rename', fields: [{ ...field, old: 'Huawei', new: 'Huawei Cloud' }] },
  ]);
  expect(more).toBe(0);
});

test('amounts, periods and companies in a history are in words', async () => {
  const { handlers } = await sampleOpen();
  const { text, revision } = await handlers.dataset({});
  const before = readSnapshot(text).investments.find(({ company }) => company === 'com_microsoft');
  if (!before) throw new Error('the sample has Microsoft');
  const { periodTyped, ...plain } = before;
  expect(periodTyped).toBe('FY2024');
  const record = {
    ...plain,
    company: 'com_alphabet',
    amount: { qualifier: 'over' as const, low: '60000000000' },
    period: { start: '2025-01', end: '2025-12' },
  };
  await handlers.edit({
    base: revision,
    change: { label: 'edit', edits: [{ kind: 'put', table: 'investments', record }] },
  });
  const { entries } = await handlers.history({ table: 'investments', id: before.id, locale: 'en' });
  expect(entries[0]?.fields.map(({ title, new: now }) => [title, now])).toEqual([
    ['Company', 'Alphabet'],
    ['Amount', 'over 60bn'],
    ['Period', '2025'],
    ['Period as typed', ''],
  ]);
});

test('[S4] a backup is listed with what would change, and restored in one change that undo takes back', async () => {
  const { handlers } = await sampleOpen();
  await rename(handlers, 'Huawei Cloud');
  await handlers.save({});
  const before = readSnapshot((await handlers.dataset({})).text);
  const { backups } = await handlers.backups({});
  expect(backups).toHaveLength(1);
  const [backup] = backups;
  if (!backup) return;
  expect(backup).toMatchObject({ time: '2025-01-24T10:00:00.000Z', revision: before.revision });
  const preview = await handlers.previewRestore({ name: backup.name, locale: 'en' });
  expect(preview).toEqual({
    tables: [{ table: 'companies', added: 0, changed: 1, removed: 0 }],
    sample: [
      {
        table: 'companies',
        id: 'com_huawei',
        title: 'Huawei',
        did: 'changed',
        fields: [{ field: 'name', title: 'Name', old: 'Huawei Cloud', new: 'Huawei' }],
      },
    ],
    total: 1,
  });

  const { revision } = await handlers.restore({ name: backup.name, base: before.revision });
  const restored = await handlers.dataset({});
  expect(revision).toBe(before.revision + 1);
  expect(restored.undo).toBe('restore backup of 2025-01-24 10:00 UTC');
  expect(nameOf(restored.text)).toBe('Huawei');
  // What was there is a backup itself.
  expect((await handlers.backups({})).backups.map(({ reason }) => reason)).toContain('restore');
  await handlers.undo({ base: revision ?? 0 });
  expect(nameOf((await handlers.dataset({})).text)).toBe('Huawei Cloud');
});

test('a backup is found by its name in the list only: no path leads out of its folder', async () => {
  const { handlers, path } = await sampleOpen();
  for (const name of ['../sample.outlay.json', path, '']) {
    await expect(handlers.previewRestore({ name, locale: 'en' })).rejects.toMatchObject({ code: 'notFound' });
  }
});

test('another copy is previewed with its conflicts in words, and merged with a choice for each', async () => {
  const { handlers, path, folder } = await sampleOpen();
  const copy = join(folder, 'colleague.outlay.json');
  await copyFile(path, copy);
  await changeFile(copy, (text) =>
    text.replace('"name":"Huawei"', '"name":"Huawei Group"').replace('"Nvidia"', '"NVIDIA"'),
  );
  await rename(handlers, 'Huawei Cloud');
  const preview = await handlers.previewMerge({ path: copy, locale: 'en' });
  expect(preview).toMatchObject({
    name: 'colleague',
    how: 'closest',
    theirs: { added: 0, changed: 1, removed: 0 },
    mine: { added: 0, changed: 0, removed: 0 },
    conflictCount: 1,
    conflicts: [
      {
        table: 'companies',
        id: 'com_huawei',
        title: 'Huawei Cloud',
        field: 'Name',
        mine: 'Huawei Cloud',
        theirs: 'Huawei Group',
      },
    ],
    preview: { total: 1 },
  });
  const { id = '', conflicts = [] } = preview ?? {};
  const { revision: base } = await handlers.dataset({});
  await expect(handlers.merge({ id, base, choices: [], rest: null })).rejects.toMatchObject({ code: 'badInput' });
  expect((await handlers.dataset({})).revision).toBe(base);

  const choices = conflicts.map(({ key }) => ({ key, side: 'theirs' as const }));
  expect(await handlers.merge({ id, base, choices, rest: null })).toEqual({ revision: base + 1 });
  const { text, undo } = await handlers.dataset({});
  expect(nameOf(text)).toBe('Huawei Group');
  expect(nameOf(text, 'com_nvidia')).toBe('NVIDIA');
  expect(undo).toBe('merge colleague');
  await expect(handlers.merge({ id, base, choices, rest: null })).rejects.toMatchObject({ code: 'notFound' });
});

test('a copy that the page has read is merged from its text', async () => {
  const { handlers, path } = await sampleOpen();
  const text = (await readFile(path, 'utf8')).replace('"Nvidia"', '"NVIDIA"');
  await rename(handlers, 'Huawei Cloud');
  const preview = await handlers.previewMerge({ file: { name: 'mail.outlay.json', text }, locale: 'en' });
  const { revision: base } = await handlers.dataset({});
  await handlers.merge({ id: preview?.id ?? '', base, choices: [], rest: null });
  expect(nameOf((await handlers.dataset({})).text, 'com_nvidia')).toBe('NVIDIA');
  expect(nameOf((await handlers.dataset({})).text)).toBe('Huawei Cloud');
});

test('a conflicted copy beside the file is noticed, another file is not', async () => {
  const { handlers, path, folder } = await sampleOpen();
  const copy = path.replace('sample', "sample (Ada's conflicted copy 2025-01-24)");
  await copyFile(path, copy);
  await copyFile(path, path.replace('sample', 'sample copy'));
  await writeFile(path.replace('sample', 'sample (conflicted copy of something else)'), '{}');
  expect((await handlers.copiesBeside({})).copies).toEqual([{ path: copy, name: copy.slice(folder.length + 1) }]);
});

test('a damaged file: its latest good backup is opened as a copy with what the history has on top, and it stays as it is', async () => {
  const { handlers, service, path, folder } = await sampleOpen();
  await rename(handlers, 'first');
  await handlers.save({});
  await rename(handlers, 'second');
  await service.close();
  await writeFile(path, 'damaged');
  await expect(handlers.openDataset({ path })).rejects.toMatchObject({ code: 'badFile' });
  const recovery = await handlers.recovery({ path });
  expect(recovery.message).toContain(path);
  expect(recovery.backup).toMatchObject({ changes: 1, lost: 0, lastChange: '2025-01-24T10:00:00.000Z' });

  const { open } = await handlers.openBackup({ path });
  expect(open?.path).toBe(join(folder, 'sample (restored 2025-01-24).outlay.json'));
  expect(nameOf((await handlers.dataset({})).text)).toBe('second');
  expect(await readFile(path, 'utf8')).toBe('damaged');
});

test('a damaged file without a backup: nothing is offered and nothing touched', async () => {
  const { handlers, folder } = await sampleOpen();
  const path = join(folder, 'bad.outlay.json');
  await writeFile(path, '{');
  expect(await handlers.recovery({ path })).toMatchObject({ path, backup: null });
  await expect(handlers.openBackup({ path })).rejects.toMatchObject({ code: 'notFound' });
  expect((await readdir(folder)).filter((name) => name.startsWith('bad'))).toEqual(['bad.outlay.json']);
});

test('[S7] with nothing unsaved, what another program has written is taken over, and undo takes it back', async () => {
  const { handlers, path, events } = await sampleOpen();
  await changeFile(path, (text) => text.replace('"Nvidia"', '"NVIDIA"'));
  await expect.poll(() => events.map((event) => event.kind), { timeout: 60_000 }).toContain('notice');
  const { text, revision } = await handlers.dataset({});
  expect(nameOf(text, 'com_nvidia')).toBe('NVIDIA');
  expect(await handlers.outside({ locale: 'en' })).toBeNull();
  await handlers.undo({ base: revision });
  expect(nameOf((await handlers.dataset({})).text, 'com_nvidia')).toBe('Nvidia');
});

test.each([
  ['mine', 'Huawei Cloud', 'Nvidia'],
  ['theirs', 'Huawei', 'NVIDIA'],
] as const)('[S7] with changes that the file lacks the user chooses: %s', async (choice, huawei, nvidia) => {
  const { handlers, path, folder } = await sampleOpen();
  await rename(handlers, 'Huawei Cloud');
  await changeFile(path, (text) => text.replace('"Nvidia"', '"NVIDIA"'));
  await expect.poll(async () => (await handlers.desk({})).open?.outside, { timeout: 60_000 }).toBe(true);
  const outside = await handlers.outside({ locale: 'en' });
  expect(outside).toMatchObject({ isOther: false, preview: { tables: [{ table: 'companies', changed: 2 }] } });
  await handlers.resolveOutside({ choice });
  const { text } = await handlers.dataset({});
  expect([nameOf(text), nameOf(text, 'com_nvidia')]).toEqual([huawei, nvidia]);
  expect((await handlers.desk({})).open?.outside).toBe(false);
  await handlers.save({});
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  // Whichever stands, the other one is in some file, or one undo away.
  expect(texts.some((one) => one.includes('"NVIDIA"'))).toBe(true);
});

test('save as and duplicate open the new file, and the old one keeps what it was', async () => {
  const { handlers, path, folder } = await sampleOpen();
  await rename(handlers, 'before');
  expect((await handlers.duplicate({})).open?.path).toBe(join(folder, 'sample copy.outlay.json'));
  await rename(handlers, 'after');
  expect((await handlers.saveAs({ name: '../x' }))?.open?.path).toBe(join(folder, 'x.outlay.json'));
  expect(nameOf((await handlers.dataset({})).text)).toBe('after');
  await handlers.openDataset({ path });
  expect(nameOf((await handlers.dataset({})).text)).toBe('before');
});

test('where there are dialogs, save as asks for the place, and a folder can be shown', async () => {
  const { folder } = await startedService();
  const shown: string[] = [];
  const dialogs: HostDialogs = {
    chooseOpen: async () => null,
    chooseSave: async ({ name }) => join(folder, 'chosen', name),
    copyImage: async () => undefined,
    openExternal: async () => undefined,
    showFolder: (path) => shown.push(path),
  };
  const { service } = await startedService({ dialogs, home: homeOf({ OUTLAY_HOME: folder }) });
  await service.handlers.openSample({});
  await service.handlers.saveAs({ name: 'mine' });
  expect(existsSync(join(folder, 'chosen', 'mine.outlay.json'))).toBe(true);
  expect(await service.handlers.showFolder({ path: '/x' })).toEqual({ shown: true });
  expect(shown).toEqual(['/x']);
  expect(await service.handlers.previewMerge({ locale: 'en' })).toBeNull();
});

test('the name in the history can be changed, is kept for the next start, and stands in the next change', async () => {
  const { handlers, folder, service } = await sampleOpen();
  expect(await handlers.person({})).toEqual({ user: 'ada', systemUser: 'ada' });
  expect(await handlers.changePerson({ user: ' Ada Lovelace ' })).toEqual({ user: 'Ada Lovelace', systemUser: 'ada' });
  await rename(handlers, 'x');
  const { entries } = await handlers.history({ table: 'companies', id: 'com_huawei', locale: 'en' });
  expect(entries[0]?.user).toBe('Ada Lovelace');
  await service.close();
  const next = await startedService({ home: homeOf({ OUTLAY_HOME: join(folder, '..') }) });
  expect((await next.service.handlers.person({})).user).toBe('Ada Lovelace');
  expect((await next.service.handlers.changePerson({ user: '' })).user).toBe('ada');
});

async function sampleOpen() {
  const { service, events } = await startedService();
  const { open } = await service.handlers.openSample({});
  const path = open?.path ?? '';
  return { service, events, handlers: service.handlers, path, folder: join(path, '..') };
}

async function rename(handlers: Handlers, name: string): Promise<void> {
  const { text, revision } = await handlers.dataset({});
  const record = readSnapshot(text).companies.find(({ id }) => id === 'com_huawei');
  if (!record) throw new Error('the sample has Huawei');
  const change: Change = { label: 'rename', edits: [{ kind: 'put', table: 'companies', record: { ...record, name } }] };
  await handlers.edit({ base: revision, change });
}

function nameOf(text: string, id = 'com_huawei'): string | undefined {
  return readSnapshot(text).companies.find((company) => company.id === id)?.name;
}

async function changeFile(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
