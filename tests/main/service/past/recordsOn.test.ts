import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Amount } from '../../../../src/core/dataset/amount';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import { Chart } from '../../../../src/core/dataset/question';
import { createKnownDesk } from '../../../../src/main/service/past/knownDesk';
import { readDataset } from '../../../../src/main/service/files/readDataset';
import { readRecordsOn } from '../../../../src/main/service/past/recordsOn';
import { openStore } from '../../../../src/main/store/openStore';
import { editOn, guidanceFile, inStore, saying } from './editedOn';
import { startedService } from '../startedService';

const now = new Date('2025-06-01T12:00');

test('a record stands as at the end of a day, by the clock of this machine', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T23:59:59', saying(dataset, '65')], ['2025-03-02T00:00:00', saying(dataset, '80')]);
  expect(await amounts(path, '2025-02-28')).toEqual(['60']);
  expect(await amounts(path, '2025-03-01')).toEqual(['65']);
  expect(await amounts(path, '2025-03-02')).toEqual([]);
});

test('on a day that is today or later, nothing differs from now', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-06-01T10:00', saying(dataset, '65')]);
  expect(await amounts(path, '2025-05-31')).toEqual(['60']);
  expect(await amounts(path, '2025-06-01')).toEqual([]);
  expect(await amounts(path, '2030-01-01')).toEqual([]);
});

test('what was removed since stands again, with the source that was removed after it', async () => {
  const { path } = await guidanceFile();
  await editOn(
    path,
    ['2025-03-01T10:00', { kind: 'remove', table: 'investments', id: 'inv_1' }],
    ['2025-03-02T10:00', { kind: 'remove', table: 'sources', id: 'src_jan' }],
  );
  const { records } = await on(path, '2025-02-28');
  expect(records.map(({ table, record }) => `${table} ${record.id}`).sort()).toEqual([
    'investments inv_1',
    'sources src_jan',
  ]);
  expect((await on(path, '2025-03-01')).records.map(({ record }) => record.id)).toEqual(['src_jan']);
});

test('what was entered later stands as it stands now', async () => {
  const { path, dataset } = await guidanceFile();
  const entered = saying(dataset, '1', { id: 'inv_9' });
  await editOn(path, ['2025-03-01T10:00', entered], ['2025-03-02T10:00', saying(dataset, '2', { id: 'inv_9' })]);
  expect((await on(path, '2025-02-28')).records).toEqual([]);
  expect(await amounts(path, '2025-03-01')).toEqual(['1']);
});

test('undo and redo are changes like any other', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '65')]);
  await inStore(path, '2025-03-03T10:00', {}, async (store) => void (await store.undo(store.dataset.revision)));
  await inStore(path, '2025-03-05T10:00', {}, async (store) => void (await store.redo(store.dataset.revision)));
  expect(await amounts(path, '2025-03-02')).toEqual([]);
  expect(await amounts(path, '2025-03-04')).toEqual(['60']);
  expect(await amounts(path, '2025-02-28')).toEqual(['60']);
});

test('before the history begins records stand as its first change found them, without one as they are now', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '65')]);
  expect(await on(path, '2025-02-09')).toMatchObject({
    records: [{ record: { amount: { high: '60' } } }],
    isLater: true,
    begins: '2025-02-10',
    problem: null,
  });
  await writeFile(historyOf(path), '');
  expect(await on(path, '2025-02-28')).toMatchObject({ records: [], isLater: true, begins: null, problem: null });
});

test('a history of another dataset that lies beside the file says nothing of it', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '65')]);
  const { dataset: own } = await readDataset(path);
  const found = await readRecordsOn(path, { ...own, id: 'dat_other' }, '2025-02-28', now);
  expect(found).toMatchObject({ records: [], isLater: true, begins: null });
});

test('where the day lies in an archive, the archive is read; one that cannot be is named, and the rest is used', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '65')]);
  for (let day = 10; day < 25; day += 1) {
    await inStore(path, `2025-03-${day}T10:00`, { rotateAt: 3000 }, async (store) => {
      await store.apply({ label: 'again', edits: [saying(dataset, `${day}`)] }, store.dataset.revision);
    });
  }
  const archives = (await readdir(dirname(path))).filter((name) => name.endsWith('.gz')).sort();
  expect(archives.length).toBeGreaterThan(1);
  expect(await amounts(path, '2025-02-28')).toEqual(['60']);
  expect(await amounts(path, '2025-03-01')).toEqual(['65']);
  expect(await amounts(path, '2025-03-11')).toEqual(['11']);

  const [oldest = ''] = (await readdir(dirname(path))).filter((name) => name.endsWith('.gz')).sort(byRevision);
  await writeFile(join(dirname(path), oldest), 'no gzip');
  const damaged = await on(path, '2025-02-28');
  expect(damaged.problem).toContain('these older changes cannot be unpacked');
  expect(damaged.isLater).toBe(false);
  expect(damaged.records).toHaveLength(1);
});

test('[S6] a damaged line is told with its place, and the others are used; a torn last one was never acknowledged', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '65')], ['2025-03-02T10:00', saying(dataset, '80')]);
  const { dataset: whole } = await readDataset(path);
  const text = await readFile(historyOf(path), 'utf8');
  await appendFile(historyOf(path), '{"kind":"change","rev');
  expect(await readRecordsOn(path, whole, '2025-02-28', now)).toMatchObject({ problem: null, records: [{}] });

  await writeFile(historyOf(path), text.replace('"high":"65"', '"high":"66"'));
  const found = await readRecordsOn(path, whole, '2025-02-28', now);
  expect(found.problem).toContain(`${historyOf(path)}: a line is damaged (byte `);
  // The oldest change that can still be read is the one from 65 to 80.
  expect(found.records).toMatchObject([{ record: { amount: { high: '65' } } }]);
});

test('changes that are missing are told', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '65')], ['2025-03-02T10:00', saying(dataset, '80')]);
  const { dataset: whole } = await readDataset(path);
  const lines = (await readFile(historyOf(path), 'utf8')).split('\n');
  await writeFile(historyOf(path), lines.filter((line) => !line.includes('"revision":2,')).join('\n'));
  const { problem } = await readRecordsOn(path, whole, '2025-02-28', now);
  expect(problem).toContain('it does not say what was changed between the revisions 1 and 2');
});

test('a clock that was set back: the last revision of the day counts', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-10T10:00', saying(dataset, '65')], ['2025-03-01T10:00', saying(dataset, '80')]);
  await editOn(path, ['2025-03-12T10:00', saying(dataset, '90')]);
  expect(await amounts(path, '2025-03-05')).toEqual(['80']);
});

test('the way back is remembered: later changes are added to it, and the answer is as if all had been read anew', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '65')]);
  const store = await openStore(path, { user: 'ada', clock: () => new Date('2025-05-01T10:00'), lookEvery: 0 });
  const desk = createKnownDesk(() => now);
  const step = async (...edits: Parameters<typeof editOn>[1][1][]) => {
    await store.apply({ label: 'step', edits }, store.dataset.revision);
    for (const day of ['2025-02-28', '2025-03-01', '2025-02-01']) {
      expect(await desk.recordsOn(store, day)).toEqual(await readRecordsOn(path, store.dataset, day, now));
    }
  };
  await step(saying(dataset, '70'));
  await step(saying(dataset, '60'));
  await step({
    kind: 'put',
    table: 'companies',
    record: { id: 'com_a', name: 'Renamed', aliases: [], fiscalYearEnd: 12 },
  });
  await step(saying(dataset, '5', { id: 'inv_new' }));
  await step({ kind: 'remove', table: 'investments', id: 'inv_1' }, saying(dataset, '6', { id: 'inv_new' }));
  expect((await desk.recordsOn(store, '2025-02-28')).records.map(({ record }) => record.id).sort()).toEqual([
    'com_a',
    'inv_1',
  ]);
  await store.close();
});

test('a picture of a chart of that day has the figure of that day in it', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '6500000000')]);
  const { service } = await startedService({ now: () => now });
  await service.handlers.openDataset({ path });
  const picture = async (knownOn?: string) => {
    const chart = Chart.parse({ id: 'cha_one', name: 'Guidance', question: { ...(knownOn && { knownOn }) }, look: {} });
    const request = { chart, format: 'svg' as const, scale: 1, dark: false, transparent: false, locale: 'en' };
    return Buffer.from((await service.handlers.picture(request)).base64, 'base64').toString();
  };
  expect(await picture()).toContain('6.5');
  const then = await picture('2025-02-28');
  expect(then).toContain('As known on 28 Feb 2025');
  expect(then).not.toContain('6.5');
});

test('the versions of investments are told with their times', async () => {
  const { path, dataset } = await guidanceFile();
  await editOn(path, ['2025-03-01T10:00', saying(dataset, '65'), saying(dataset, '1', { id: 'inv_2' })]);
  await editOn(path, ['2025-03-02T10:00', { kind: 'remove', table: 'investments', id: 'inv_2' }]);
  const { service } = await startedService({ now: () => now });
  await service.handlers.openDataset({ path });
  const { steps } = await service.handlers.versions({ ids: ['inv_1', 'inv_2', 'com_a'] });
  expect(steps.map(({ id, before, after }) => [id, highOf(before?.amount), highOf(after?.amount)])).toEqual([
    ['inv_1', '60', '65'],
    ['inv_2', null, '1'],
    ['inv_2', '1', null],
  ]);
  expect(steps[0]).toMatchObject({ user: 'ada', time: new Date('2025-03-01T10:00').toISOString() });
});

async function on(path: string, day: string) {
  const { dataset } = await readDataset(path);
  return readRecordsOn(path, dataset, day, now);
}

/** The amounts of the investments that stood otherwise on a day. */
async function amounts(path: string, day: string): Promise<(string | null)[]> {
  return (await on(path, day)).records.flatMap(({ table, record }) =>
    table === 'investments' ? [highOf((record as Dataset['investments'][number]).amount)] : [],
  );
}

function highOf(amount: Amount | undefined): string | null {
  return amount && 'high' in amount ? amount.high : null;
}

function historyOf(path: string): string {
  return path.replace(/json$/, 'history.jsonl');
}

function byRevision(a: string, b: string): number {
  const revisionOf = (name: string) => Number(/to-r(\d+)/.exec(name)?.[1]);
  return revisionOf(a) - revisionOf(b);
}
