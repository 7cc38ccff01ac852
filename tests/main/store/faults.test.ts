import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { Failure } from '../../../src/core/failure';
import { listArchives, readArchive } from '../../../src/main/store/history/archiveHistory';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';
import { isEntry } from '../../../src/main/store/history/historyLine';
import { openStore } from '../../../src/main/store/openStore';
import { readHistory } from '../../../src/main/store/history/readHistory';
import { sidecarsOf } from '../../../src/main/store/disk/sidecars';
import type { Store } from '../../../src/main/store/store';
import { nodeFiles } from '../../../src/main/store/disk/storeFiles';
import { type Fault, type FaultPlan, type FaultyFiles, faultyFiles } from './faultyFiles';

const faults: readonly Fault[] = ['EIO', 'ENOSPC', 'EROFS', 'EDQUOT', 'short'];

const options = { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z'), lookEvery: 0 };

test.each(faults)(
  '[S1] [S2] %s at any one operation: what is acknowledged stays, the next save works',
  async (fault) => {
    await forEveryOperation({ fault, how: 'once' });
  },
);

test.each(['EIO', 'short'] as const)(
  '[S1] [S2] %s from any operation on, then cured: nothing acknowledged is lost',
  async (fault) => {
    await forEveryOperation({ fault, how: 'forEver' });
  },
);

test.each(['killedBefore', 'killedAfter'] as const)('[S1] [S2] %s any operation: the file is whole', async (how) => {
  await forEveryOperation({ fault: 'EIO', how });
});

test.each(['once', 'forEver', 'killedBefore', 'killedAfter'] as const)(
  '[S6] EIO %s while the history is split: every line is in it or in an archive',
  async (how) => {
    await forEveryOperation({ fault: 'EIO', how }, 600);
  },
);

/**
 * Runs the same work again and again, the fault one operation later each time, until the work gets by without it. Some run
 * side by side, each in a folder of its own: they mostly wait for the disk.
 */
async function forEveryOperation(plan: Omit<FaultPlan, 'at'>, rotateAt?: number): Promise<void> {
  // EIO meets every operation; the others go the same ways with other words, and meet every third, each its own.
  const step = plan.fault === 'EIO' || plan.fault === 'short' ? 1 : 3;
  for (let first = 1 + (faults.indexOf(plan.fault) % step); ; first += step * TOGETHER) {
    const places = Array.from({ length: TOGETHER }, (_, i) => first + i * step);
    const met = await Promise.all(places.map((at) => meetsFault({ ...plan, at }, rotateAt)));
    if (met.includes(false)) return;
  }
}

const TOGETHER = 6;

/** Runs the work once and looks at what is left. Gives whether it came as far as the fault. */
async function meetsFault(plan: FaultPlan, rotateAt?: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-fault-'));
  const path = join(folder, 'capex.outlay.json');
  await createDatasetFile(path, emptyDataset('dat_test', 'Capex'), faultyFiles(nodeFiles, null));
  const files = faultyFiles(nodeFiles, plan);
  const said = await work(files, path, rotateAt);
  const context = `${plan.fault} ${plan.how} at operation ${plan.at}: ${said.join(', ')}`;
  expect(() => readSnapshot(readFileSync(path, 'utf8')), context).not.toThrow();

  const again = await openStore(path, options, faultyFiles(nodeFiles, null));
  const names = again.dataset.companies.map(({ name }) => name);
  expect(names, context).toEqual(expect.arrayContaining(said.filter((name) => !name.startsWith('not '))));
  // A change that was refused may be there only if nothing after it could be saved either: the machine had died.
  if (plan.how === 'once') expect(names, context).not.toEqual(expect.arrayContaining([expect.stringMatching(/^not /)]));
  await again.apply(add('Saved after the cure'), again.dataset.revision);
  await again.close();
  expect(readSnapshot(readFileSync(path, 'utf8')).companies.at(-1)?.name, context).toBe('Saved after the cure');
  expect(
    readdirSync(folder).filter((name) => /temp|lock|damaged/.test(name)),
    context,
  ).toEqual([]);
  const labels = await allLabels(path);
  expect(labels, context).toEqual(
    expect.arrayContaining(said.filter((name) => !name.startsWith('not ')).map((name) => `add ${name}`)),
  );
  // One fault does not keep it from being split at another snapshot.
  if (rotateAt && plan.how === 'once' && said.length > 0)
    expect(readdirSync(folder).join(), context).toContain('.jsonl.gz');
  rmSync(folder, { recursive: true });
  return files.count() >= plan.at;
}

/** Opens, changes, writes, undoes, closes; goes on after each failure as a user would. Gives the names that it was told are saved. */
async function work(files: FaultyFiles, path: string, rotateAt?: number): Promise<string[]> {
  const said: string[] = [];
  const store = await openStore(path, { ...options, ...(rotateAt && { rotateAt }) }, files).catch(expectFailure);
  if (!store || store.readOnly) return said;
  for (const name of ['One', 'Two']) said.push(await tryAdd(store, name));
  await store.snapshot().catch(expectFailure);
  const together = ['Three', 'Four', 'Five'].map((name, i) => tryAdd(store, name, store.dataset.revision + i));
  said.push(...(await Promise.all(together)));
  await store.snapshot().catch(expectFailure);
  const added = await tryAdd(store, 'Taken back');
  if (added === 'Taken back') await store.undo(store.dataset.revision).catch(expectFailure);
  said.push(await tryAdd(store, 'Six'));
  const kept = store.dataset.companies.map(({ name }) => name).filter((name) => name !== 'Taken back');
  expect(kept).toEqual(said.filter((name) => !name.startsWith('not ')));
  await store.close().catch(async (error: unknown) => {
    expectFailure(error);
    await store.close({ withoutSnapshot: true }).catch(() => undefined);
  });
  return said;
}

/** The labels of all changes, in the archives and in the history. */
async function allLabels(path: string): Promise<string[]> {
  const sidecars = sidecarsOf(path);
  const archives = await listArchives(nodeFiles, sidecars);
  const texts = [...(await Promise.all(archives.map((archive) => readArchive(nodeFiles, archive))))];
  texts.push(readFileSync(sidecars.history));
  return texts.flatMap((bytes) => {
    const { rows, after } = readHistory(bytes);
    expect(after).toBe('nothing');
    return rows.flatMap(({ head }) => (isEntry(head) ? [head.label] : []));
  });
}

async function tryAdd(store: Store, name: string, base = store.dataset.revision): Promise<string> {
  try {
    await store.apply(add(name), base);
    return name;
  } catch (error) {
    expectFailure(error);
    return `not ${name}`;
  }
}

function expectFailure(error: unknown): null {
  if (!(error instanceof Failure)) throw error;
  // A change that was made on top of one that was lost is stale; anything else names the file.
  if (error.code !== 'stale') expect(error.message).toContain('capex.outlay');
  return null;
}

function add(name: string): Change {
  const id = `com_${name.toLowerCase().replaceAll(' ', '-')}`;
  return {
    label: `add ${name}`,
    edits: [{ kind: 'put', table: 'companies', record: { id, name, aliases: [], fiscalYearEnd: 12 } }],
  };
}
