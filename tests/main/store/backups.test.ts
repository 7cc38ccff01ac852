import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/readSnapshot';
import { type Backup, unwantedBackups } from '../../../src/main/store/backups';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';
import { openStore } from '../../../src/main/store/openStore';

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
