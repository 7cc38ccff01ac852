import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer } from '../../../src/main/service/answer';
import { bugLog } from '../../../src/main/service/log';
import { ownFolder, startedService } from './startedService';

test('a call is answered with its value', async () => {
  const { service } = await startedService();
  expect(await answer(service.handlers, 'desk', {}, fail)).toMatchObject({ ok: true, value: { host: 'http' } });
});

test('a failure crosses the wire with its words and its path', async () => {
  const { service, folder } = await startedService();
  const path = join(folder, 'none.json');
  expect(await answer(service.handlers, 'openDataset', { path }, fail)).toMatchObject({
    ok: false,
    code: 'notFound',
    message: expect.stringContaining(path) as unknown,
  });
});

test('what is wrong with an input is said, with its place', async () => {
  const { service } = await startedService();
  const change = { label: 'x', edits: [{ kind: 'put', table: 'companies', record: { id: 'com_a', name: 1 } }] };
  const reply = await answer(service.handlers, 'edit', { base: 0, change }, fail);
  expect(reply).toMatchObject({ ok: false, code: 'badInput', path: ['change', 'edits', 0, 'record', 'name'] });
});

test('a bug is logged once and told in one plain sentence, without its stack', async () => {
  const { service } = await startedService();
  const bugs: unknown[] = [];
  const broken = { ...service.handlers, desk: () => Promise.reject(new TypeError('x is not a function')) };
  const reply = await answer(broken, 'desk', {}, (_where, error) => bugs.push(error));
  expect(reply).toMatchObject({ ok: false, code: 'bug', path: [] });
  expect(JSON.stringify(reply)).not.toContain('not a function');
  expect(bugs).toHaveLength(1);
});

test('the log is a file of whole entries; where there can be none, logging still does not throw', async () => {
  const folder = await ownFolder();
  bugLog(folder, () => new Date('2025-01-24T10:00:00Z'))('desk', new TypeError('x is not a function'));
  expect(await readFile(join(folder, 'outlay.log'), 'utf8')).toMatch(
    /^2025-01-24T10:00:00\.000Z desk: TypeError: x is not a function\n/,
  );
  await writeFile(join(folder, 'file'), '');
  expect(() => bugLog(join(folder, 'file'), () => new Date())('test', 'of the log')).not.toThrow();
});

function fail(where: string, error: unknown): void {
  throw new Error(`unexpected bug in ${where}`, { cause: error });
}
