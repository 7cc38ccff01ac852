import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeBetween } from '../../../../src/core/change/changeBetween';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../../src/core/dataset/snapshot/readSnapshot';
import { type Backup, unwantedBackups } from '../../../../src/main/store/copies/backups';
import { createDatasetFile } from '../../../../src/main/store/createDatasetFile';
import { openStore } from '../../../../src/main/store/openStore';

let folder: string;
let path: string;
let now: Date;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-backups-'));
  path = join(folder, 'capex.outlay.json');
  now = new Date('2025-01-24T10:00:00Z');
  await createDatasetFile(path, emptyDataset('dat_test', 'Revision 0'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('[S4] each version that is replaced is kept, and of many the last ten', async () => {
  await save(3);
  expect(revisions()).toEqual([0, 1, 2]);
  await save(12);
  // Ten latest, the first of this third of the day; the last of the day is among the ten.
  expect(revisions()).toEqual([0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});

test('[S4] a backup is not the file: what is written later does not change it', async () => {
  const before = readFileSync(path, 'utf8');
  await save(2);
  const [first] = backups();
  expect(readFileSync(join(folder, 'capex.outlay.backups', String(first)), 'utf8')).toBe(before);
});

test('[S4] [S5] where the file is damaged the message names the latest backup that can be opened', async () => {
  await save(3);
  writeFileSync(path, 'damaged');
  const [, second, latest] = backups();
  writeFileSync(join(folder, 'capex.outlay.backups', String(latest)), 'damaged too');
  await expect(openStore(path, { user: 'ana', clock: () => now })).rejects.toMatchObject({
    code: 'badFile',
    message: expect.stringContaining(String(second)),
  });
  expect(readFileSync(path, 'utf8')).toBe('damaged');
});

test('[S4] of a month, kept are the last ten, three of today and one a day for 14 days', () => {
  const start = Date.parse('2025-01-01T00:30:00Z');
  const end = new Date('2025-01-30T23:59:00Z');
  const hourly: Backup[] = Array.from({ length: 30 * 24 }, (_, hour) => ({
    path: `${hour}`,
    name: `${hour}`,
    reason: null,
    time: new Date(start + hour * 60 * 60 * 1000),
    revision: hour,
  })).reverse();
  const unwanted = new Set(unwantedBackups(hourly, end));
  const kept = hourly.filter((backup) => !unwanted.has(backup)).map(({ time }) => time.toISOString().slice(8, 13));
  expect(kept).toEqual([
    ...['30T23', '30T22', '30T21', '30T20', '30T19', '30T18', '30T17', '30T16', '30T15', '30T14', '30T08', '30T00'],
    ...Array.from({ length: 13 }, (_, i) => `${29 - i}T23`),
  ]);
});

test('[S4] before an import, and before 100 records are removed, the version is kept beyond the last ten', async () => {
  const store = await openStore(path, { user: 'ana', clock: () => now });
  const companies = Array.from({ length: 150 }, (_, i) => ({
    id: `com_${i}`,
    name: `${i}`,
    aliases: [],
    fiscalYearEnd: 12,
  }));
  const puts = companies.map((record) => ({ kind: 'put' as const, table: 'companies' as const, record }));
  await store.apply({ label: 'import 150 rows', edits: puts }, 0, { backup: 'import' });
  const removes = companies.map(({ id }) => ({ kind: 'remove' as const, table: 'companies' as const, id }));
  await store.apply({ label: 'remove 99', edits: removes.slice(0, 49) }, 1);
  await store.apply({ label: 'remove 101', edits: removes.slice(49) }, 2);
  await store.close();
  await save(15);
  const again = await openStore(path, { user: 'ana', clock: () => now });
  const kept = (await again.listBackups()).filter(({ reason }) => reason !== null);
  expect(kept.map(({ reason, revision }) => ({ reason, revision }))).toEqual([
    { reason: 'large delete', revision: 2 },
    { reason: 'import', revision: 0 },
  ]);
  const before = await again.readBackup(String(kept[0]?.name));
  expect(before.companies).toHaveLength(101);
  expect(before.revision).toBe(2);
  await again.close();
});

test('[S4] going back to a backup is one change that undo takes back, and the version before is kept', async () => {
  await save(3);
  const store = await openStore(path, { user: 'ana', clock: () => now });
  const [latest] = await store.listBackups();
  const other = await store.readBackup(String(latest?.name));
  const change = changeBetween(store.dataset, other, 'restore the version of 10:01');
  await store.apply(change!, 3, { backup: 'restore' });
  expect(store.dataset.settings.title).toBe('Revision 2');
  expect((await store.listBackups()).map(({ reason }) => reason)).toContain('restore');
  await store.undo(4);
  expect(store.dataset.settings.title).toBe('Revision 3');
  await store.close();
});

test.each([
  '',
  '../capex.outlay.json',
  '/etc/passwd',
  'x.outlay.json',
  '2025-01-24 10-00-00.000 r1 before x.outlay.json',
])('[S4] only backups are read as backups: %s', async (name) => {
  const store = await openStore(path, { user: 'ana', clock: () => now });
  await expect(store.readBackup(name)).rejects.toMatchObject({ code: 'notFound' });
  await store.close();
});

test('[S4] once a day a second copy is kept elsewhere, for 14 days; where it cannot be, the user hears of it', async () => {
  const secondCopy = join(folder, 'elsewhere');
  for (let day = 0; day < 16; day += 1) {
    const store = await openStore(path, { user: 'ana', clock: () => now, secondCopy });
    for (let i = 0; i < 2; i += 1) {
      const { revision } = store.dataset;
      const settings = { title: `Revision ${revision + 1}`, currency: 'USD' };
      await store.apply({ label: 'rename', edits: [{ kind: 'settings', settings }] }, revision);
      await store.snapshot();
    }
    await store.close();
    now = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  }
  const [own, ...others] = readdirSync(secondCopy);
  expect(others).toEqual([]);
  const copies = readdirSync(join(secondCopy, String(own))).sort();
  const days = Array.from({ length: 14 }, (_, i) => new Date(Date.parse('2025-01-26') + i * 24 * 60 * 60 * 1000));
  expect(copies).toEqual(days.map((day) => `${day.toISOString().slice(0, 10)}.outlay.json`));
  const last = readSnapshot(readFileSync(join(secondCopy, String(own), String(copies.at(-1))), 'utf8'));
  expect(last.settings.title).toBe('Revision 31');

  const told: string[] = [];
  const store = await openStore(path, { user: 'ana', clock: () => now, secondCopy: path });
  store.subscribe((event) => event.kind === 'notice' && told.push(event.text));
  await store.apply({ label: 'x', edits: [{ kind: 'settings', settings: { title: 'x', currency: 'USD' } }] }, 32);
  await store.snapshot();
  expect(told).toEqual([expect.stringContaining('second copy was not written')]);
  await store.close();
});

/** Changes and writes the file so many times, a minute apart. */
async function save(times: number): Promise<void> {
  const store = await openStore(path, { user: 'ana', clock: () => now });
  for (let i = 0; i < times; i += 1) {
    const { revision } = store.dataset;
    const settings = { title: `Revision ${revision + 1}`, currency: 'USD' };
    await store.apply({ label: 'rename', edits: [{ kind: 'settings', settings }] }, revision);
    now = new Date(now.getTime() + 60_000);
    await store.snapshot();
  }
  await store.close();
}

function backups(): string[] {
  return readdirSync(join(folder, 'capex.outlay.backups')).sort();
}

function revisions(): number[] {
  return backups().map((name) => {
    const { revision, settings } = readSnapshot(readFileSync(join(folder, 'capex.outlay.backups', name), 'utf8'));
    expect(settings.title).toBe(`Revision ${revision}`);
    return revision;
  });
}
