import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../../package.json';
import { ask, startedProcess } from '../../scripts/startedProcess';
import { ownFolder } from '../service/startedService';
import { ranCommand } from './ranCommand';

const cli = 'out/main/cli.js';

test('the built command says its version, and loads hardly more than itself for it', async () => {
  const { stdout, status } = spawnSync(process.execPath, [cli, '--version'], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: `${version}\n`, status: 0 });
  // The whole program has two megabytes, which take several times as long to load.
  expect(await bytesAtOnce(cli)).toBeLessThan(400_000);
});

test('the built command draws a picture with the fonts that ship, from any folder', async () => {
  const folder = await ownFolder();
  const file = join(folder, 'a.outlay.json');
  await ranCommand('new', file, '--sample');
  const args = [join(process.cwd(), cli), 'chart', file, '--out', 'a.png'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(folder, 'a.png'))).toBe(true);
});

test('a reader that has seen enough ends the command quietly', async () => {
  const folder = await ownFolder();
  const file = join(folder, 'a.outlay.json');
  await ranCommand('new', file, '--sample');
  const child = spawn(process.execPath, [cli, 'compare', file, '--json']);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  child.stdout.destroy();
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(errors).toBe('');
});

test('serve says its address first; what it acknowledged survives a kill', async () => {
  const folder = await ownFolder();
  const file = join(folder, 'a.outlay.json');
  await ranCommand('new', file);
  const first = startedProcess([cli, 'serve', file, '--no-open'], folder);
  const record = { id: 'com_one', name: 'Ares', aliases: [], fiscalYearEnd: 12 };
  const change = { label: 'add Ares', edits: [{ kind: 'put', table: 'companies', record }] };
  expect(await ask(await first.firstLine, 'edit', { base: 0, change })).toMatchObject({ value: { revision: 1 } });
  first.child.kill('SIGKILL');
  expect(await first.ended).toBeNull();

  const second = startedProcess([cli, 'serve', file, '--no-open'], folder);
  expect(await ask(await second.firstLine, 'dataset', {})).toMatchObject({ value: { revision: 1, undo: 'add Ares' } });
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect((await ranCommand('check', file)).out).toContain('revision 1, 1 companies');
});

test('serve refuses a port that is no number, a file that is none, and says why', async () => {
  const folder = await ownFolder();
  const port = startedProcess([cli, 'serve', 'x.json', '--port', 'http'], folder);
  expect(await port.ended).toBe(2);
  await mkdir(join(folder, 'd.json'));
  await writeFile(join(folder, 'e.json'), '');
  for (const name of ['none.json', 'd.json', 'e.json']) {
    const started = startedProcess([cli, 'serve', join(folder, name)], folder);
    expect(await started.ended).toBe(1);
    expect(started.errors()).toContain(name);
  }
});

/** The bytes of a file and of all that it imports at once, its own chunks only. */
async function bytesAtOnce(file: string, seen = new Set<string>()): Promise<number> {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = await readFile(file, 'utf8');
  const imported = [...text.matchAll(/^(?:import|export)\b[^;]*?["'](\.{1,2}\/[^"']+)["'];?$/gm)];
  let bytes = text.length;
  for (const [, path = ''] of imported) bytes += await bytesAtOnce(join(dirname(file), path), seen);
  return bytes;
}
