import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { Failure } from '../../../src/core/failure';
import { nodeFiles } from '../../../src/main/store/disk/storeFiles';
import { openStore } from '../../../src/main/store/openStore';
import { scriptModule } from '../../scripts/bench/scriptModule';
import { faultyFiles } from './faultyFiles';
import { textOfOne, writeFormatOne } from './formatOne';

const { largeDataset } = await scriptModule<{ largeDataset: (count: number) => Dataset }>('largeDataset.mjs');
const options = { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z'), lookEvery: 0 };

const later = { ...options, clock: () => new Date('2025-01-25T10:00:00Z') };

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-format-'));
  path = join(folder, 'capex.outlay.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('[S5] a file of format 1', () => {
  test('keeps every value; a December that it left out is not known', async () => {
    const dataset = largeDataset(500);
    writeFileSync(path, textOfOne(dataset));
    const store = await openStore(path, options);
    expect(store.dataset).toEqual({ ...dataset, version: 2, companies: dataset.companies.map(withoutDecember) });
    expect(store.dataset.companies.filter(({ fiscalYearEnd }) => fiscalYearEnd === 6)).toHaveLength(50);
    await store.close();
  });

  test('is kept as it was before anything is written, and then written in format 2, once', async () => {
    const old = textOfOne(largeDataset(10));
    writeFileSync(path, old);
    const store = await openStore(path, options);
    expect(readFileSync(path, 'utf8')).toBe(old);
    const [kept, ...others] = await store.listBackups();
    expect([kept?.reason, others.length]).toEqual(['migration', 0]);
    expect(readFileSync(String(kept?.path), 'utf8')).toBe(old);
    await store.close();
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('"version": 2');
    expect(text.replace('"version": 2', '"version": 1')).toBe(old);

    const again = await openStore(path, later);
    expect((await again.listBackups()).filter(({ reason }) => reason === 'migration')).toEqual([kept]);
    await again.close();
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('is only read where it is opened for reading', async () => {
    const old = textOfOne(largeDataset(10));
    writeFileSync(path, old);
    const store = await openStore(path, { ...options, readOnly: true });
    expect(store.dataset.version).toBe(2);
    await store.close();
    expect(readFileSync(path, 'utf8')).toBe(old);
    expect(readdirSync(folder)).toEqual(['capex.outlay.json']);
  });

  test('that says December means it; and its fields may stand in any order', async () => {
    const { format, version, ...others } = JSON.parse(textOfOne(companies())) as Record<string, unknown>;
    const december = { id: 'com_d', name: 'D', fiscalYearEnd: 12 };
    writeFileSync(
      path,
      JSON.stringify({ ...others, companies: [december, { id: 'com_u', name: 'U' }], version, format }),
    );
    const store = await openStore(path, options);
    expect(store.dataset.companies.map(({ fiscalYearEnd }) => fiscalYearEnd)).toEqual([12, undefined]);
    expect(await store.listBackups()).toMatchObject([{ reason: 'migration' }]);
    await store.close();
    expect(readSnapshot(readFileSync(path, 'utf8')).companies[0]?.fiscalYearEnd).toBe(12);
    expect(readFileSync(path, 'utf8')).toContain('"version": 2');
  });
});

describe('[S6] the history of a file of format 1', () => {
  const changes = [put('A', 12, 'A renamed'), put('B', 6), put('C', 3), put('C', 12)];

  test('replays: a December in it was said only where it took the place of another month', async () => {
    writeFormatOne(path, companies(), changes);
    const store = await openStore(path, options);
    expect(monthsOf(store.dataset)).toEqual({ 'A renamed': undefined, B: 6, C: 12 });
    await store.close();
    expect(monthsOf(readSnapshot(readFileSync(path, 'utf8')))).toEqual({ 'A renamed': undefined, B: 6, C: 12 });
  });

  test('can be undone and redone beyond the migration', async () => {
    writeFormatOne(path, companies(), changes);
    const store = await openStore(path, options);
    const seen = [];
    for (const kind of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'redo'] as const) {
      await store[kind](store.dataset.revision);
      seen.push(Object.values(monthsOf(store.dataset)));
    }
    const unknown = [undefined, undefined, undefined];
    const there = [[undefined, 6, 3], [undefined, 6, undefined], unknown, unknown];
    expect(seen).toEqual([...there, ...there.slice(0, 3).reverse(), [undefined, 6, 12]]);
    await store.close();
  });

  test('a December that is said from now on stays said, though the file was never written', async () => {
    writeFormatOne(path, companies(), changes);
    const store = await openStore(path, options);
    await store.apply(put('B', 12), store.dataset.revision);
    await store.apply(put('B', 12, 'B renamed'), store.dataset.revision);
    await store.close({ withoutSnapshot: true });
    const again = await openStore(path, options);
    expect(monthsOf(again.dataset)).toEqual({ 'A renamed': undefined, 'B renamed': 12, C: 12 });
    await again.close();
  });
});

test.each(['killedBefore', 'killedAfter'] as const)(
  '[S1] [S2] %s any operation of a migration: nothing is lost, and the file as it was is there',
  async (how) => {
    for (let at = 1, isMet = true; isMet; at += 1) {
      const place = join(folder, `${at}`, 'capex.outlay.json');
      mkdirSync(join(folder, `${at}`));
      writeFormatOne(place, companies(), [put('A', 12, 'A renamed'), put('B', 6)]);
      const old = readFileSync(place, 'utf8');
      const files = faultyFiles(nodeFiles, { fault: 'EIO', how, at });
      const said = await migrated(place, files);
      isMet = files.count() >= at;

      const store = await openStore(place, later, faultyFiles(nodeFiles, null));
      const context = `at operation ${at}`;
      expect(store.notices, context).toEqual([]);
      expect(monthsOf(store.dataset), context).toMatchObject({ 'A renamed': undefined, B: 6 });
      if (said) expect(monthsOf(store.dataset), context).toMatchObject({ C: 9 });
      const texts = (await store.listBackups()).map((backup) => readFileSync(backup.path, 'utf8'));
      expect(texts, context).toContain(old);
      await store.close();
      expect(readSnapshot(readFileSync(place, 'utf8')).companies, context).toEqual(store.dataset.companies);
      rmSync(join(folder, `${at}`), { recursive: true });
    }
  },
);

/** Opens, so that the file is migrated, edits and writes it. Gives whether the edit was acknowledged. */
async function migrated(place: string, files: typeof nodeFiles): Promise<boolean> {
  const store = await openStore(place, options, files).catch(expectFailure);
  if (!store || store.readOnly) return false;
  const said = await store.apply(put('C', 9), store.dataset.revision).catch(expectFailure);
  await store.snapshot().catch(expectFailure);
  await store.close({ withoutSnapshot: true }).catch(expectFailure);
  return said !== null;
}

function expectFailure(error: unknown): null {
  if (!(error instanceof Failure) && (error as NodeJS.ErrnoException).code !== 'EIO') throw error;
  return null;
}

/** Three companies, which in format 1 all have a December that nobody said. */
function companies(): Dataset {
  const records = ['A', 'B', 'C'].map((name) => ({ id: idOf(name), name, aliases: [], fiscalYearEnd: 12 }));
  return { ...emptyDataset('dat_test', 'Capex'), companies: records };
}

function put(letter: string, fiscalYearEnd: number, name = letter): Change {
  const record = { id: idOf(letter), name, aliases: [], fiscalYearEnd };
  return { label: `put ${name}`, edits: [{ kind: 'put', table: 'companies', record }] };
}

function idOf(letter: string): string {
  return `com_${letter.toLowerCase()}`;
}

function monthsOf(dataset: Dataset): Record<string, number | undefined> {
  return Object.fromEntries(dataset.companies.map(({ name, fiscalYearEnd }) => [name, fiscalYearEnd]));
}

function withoutDecember({ fiscalYearEnd, ...company }: Dataset['companies'][number]) {
  return fiscalYearEnd === 12 ? company : { ...company, fiscalYearEnd };
}
