import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { createDatasetFile } from '../../../../src/main/store/createDatasetFile';
import { openStore } from '../../../../src/main/store/openStore';
import { startOf } from '../../../../src/main/store/lock/processes';

let folder: string;
let path: string;
let lock: string;
const options = { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z') };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-lock-'));
  path = join(folder, 'capex.outlay.json');
  lock = join(folder, 'capex.outlay.lock');
  await createDatasetFile(path, emptyDataset('dat_test', 'Capex'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('[S3] a second writer is told who has the file, and a reader is let in', async () => {
  const store = await openStore(path, options);
  await expect(openStore(path, options)).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringMatching(new RegExp(`${process.pid}.*${hostname()}`)),
  });
  const reader = await openStore(path, { ...options, readOnly: true });
  expect(reader.readOnly).not.toBeNull();
  await expect(reader.undo(0)).rejects.toMatchObject({ code: 'readOnly' });
  await reader.close();
  expect(existsSync(lock)).toBe(true);
  await store.close();
  expect(existsSync(lock)).toBe(false);
});

test('[S3] the lock of another living process stands', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const text = JSON.stringify({ pid: child.pid, started: await startOf(Number(child.pid)), host: hostname() });
  writeFileSync(lock, text);
  await expect(openStore(path, options)).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining(String(child.pid)),
  });
  expect(readFileSync(lock, 'utf8')).toBe(text);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = await openStore(path, options);
  expect(store.readOnly).toBeNull();
  await store.close();
});

test('[S3] a number that now belongs to another process does not count as its owner', async () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, started: 'another boot/1', host: hostname() }));
  await (await openStore(path, options)).close();
});

test('[S3] nothing is known about another machine: its lock stands, and the message names machine and file', async () => {
  writeFileSync(lock, JSON.stringify({ pid: 1, started: null, host: 'elsewhere' }));
  await expect(openStore(path, options)).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringMatching(/elsewhere.*capex\.outlay\.lock/),
  });
});

test.each(['', 'garbage', '{"pid":', '[]', '{"pid":-1,"started":null,"host":"x"}', '\0\0\0'])(
  '[S3] a lock that names nobody is taken over: %j',
  async (text) => {
    writeFileSync(lock, text);
    const store = await openStore(path, options);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    await store.close();
    expect(existsSync(lock)).toBe(false);
  },
);

test('[S3] of many that find a dead lock at once, one gets it', async () => {
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, started: null, host: hostname() }));
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => openStore(path, options)));
  const opened = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(opened).toHaveLength(1);
  await opened[0]?.close();
});

test('[S3] without its lock a store does not replace the file, and says so; its edits are still safe', async () => {
  const before = readFileSync(path, 'utf8');
  const store = await openStore(path, options);
  await store.apply(
    {
      label: 'add',
      edits: [{ kind: 'put', table: 'companies', record: { id: 'com_a', name: 'A', aliases: [], fiscalYearEnd: 12 } }],
    },
    0,
  );
  rmSync(lock);
  await expect(store.close()).rejects.toMatchObject({ code: 'notSaved', message: expect.stringContaining('lock') });
  expect(readFileSync(path, 'utf8')).toBe(before);
  await store.close({ withoutSnapshot: true });
  const again = await openStore(path, options);
  expect(again.dataset.companies).toHaveLength(1);
  await again.close();
});

test('[S3] one that was killed while taking over a dead lock holds up nobody', async () => {
  const dead = JSON.stringify({ pid: 2 ** 22 + 1, started: null, host: hostname() });
  writeFileSync(lock, dead);
  writeFileSync(`${lock}-takeover`, dead);
  await (await openStore(path, options)).close();
  expect(existsSync(lock)).toBe(false);
  expect(existsSync(`${lock}-takeover`)).toBe(false);
});
