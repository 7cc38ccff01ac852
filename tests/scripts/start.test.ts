import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '../main/service/startedService';
import { ranCommand } from '../main/cli/ranCommand';
import { ask, startedProcess } from './startedProcess';

test('npm start serves the sample at first, the last dataset after that, and stops cleanly', async () => {
  const home = await ownFolder();
  const first = startedProcess(['scripts/start.mjs'], home);
  const address = await first.firstLine;
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=/);
  expect(first.errors()).toMatch(/Without Electron \(there is no display\)/);
  expect((await fetch(address)).status).toBe(200);
  expect(await ask(address, 'desk', {})).toMatchObject({ value: { open: { name: 'sample' } } });
  await ask(address, 'newDataset', { title: 'Mine' });
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(existsSync(join(home, 'datasets', 'Mine.outlay.lock'))).toBe(false);

  const second = startedProcess(['scripts/start.mjs'], home);
  expect(await ask(await second.firstLine, 'desk', {})).toMatchObject({ value: { open: { name: 'Mine' } } });
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('npm start opens the file that it is given, or says what is wrong with it', async () => {
  const home = await ownFolder();
  const file = join(home, 'a.outlay.json');
  await ranCommand('new', file, '--title', 'A');
  const started = startedProcess(['scripts/start.mjs', file], home);
  expect(await ask(await started.firstLine, 'desk', {})).toMatchObject({ value: { open: { path: file } } });

  const missing = startedProcess(['scripts/start.mjs', join(home, 'none.json')], home);
  expect(await missing.ended).toBe(1);
  expect(missing.errors()).toContain('none.json');
});
