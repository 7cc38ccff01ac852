import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';

const canTrace = spawnSync('strace', ['-o', '/dev/null', process.execPath, '--version']).status === 0;

/** One edit, acknowledged on standard output; then the file is written. */
const editor = `
import { openStore } from ${JSON.stringify(join(process.cwd(), 'src/main/store/openStore.ts'))};
import { writeSync } from 'node:fs';
const store = await openStore(process.argv[2], { user: 'ana', clock: () => new Date(), lookEvery: 0 });
const settings = { title: 'Renamed', currency: 'USD' };
await store.apply({ label: 'rename', edits: [{ kind: 'settings', settings }] }, 0);
writeSync(1, 'acknowledged');
await store.close();
`;

let folder: string;
let calls: string[];

beforeAll(async () => {
  if (!canTrace) return;
  folder = mkdtempSync(join(tmpdir(), 'outlay-strace-'));
  writeFileSync(join(folder, 'editor.ts'), editor);
  await build({
    configFile: false,
    logLevel: 'silent',
    root: process.cwd(),
    ssr: { noExternal: true },
    build: { ssr: join(folder, 'editor.ts'), outDir: join(folder, 'out'), emptyOutDir: false, minify: false },
  });
  const path = join(folder, 'capex.outlay.json');
  await createDatasetFile(path, emptyDataset('dat_test', 'Start'));
  const script = join(folder, 'out', String(readdirSync(join(folder, 'out'))[0]));
  const trace = join(folder, 'trace');
  const args = ['-f', '-y', '-e', 'trace=openat,write,pwrite64,fsync,fdatasync,rename', '-o', trace];
  expect(spawnSync('strace', [...args, process.execPath, script, path]).status).toBe(0);
  // A call that another thread interrupts stands on two lines: its end is what counts.
  calls = readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => !line.includes('<unfinished'));
});

afterAll(() => canTrace && rmSync(folder, { recursive: true, force: true }));

test.skipIf(!canTrace)('[S1] the line of an edit is flushed before the edit is acknowledged', () => {
  const acknowledged = where(/write\(1.*"acknowledged"/);
  const flushed = calls.findIndex((line) => /fdatasync/.test(line));
  expect(flushed).toBeGreaterThan(-1);
  expect(acknowledged).toBeGreaterThan(flushed);
});

test.skipIf(!canTrace)(
  '[S2] the new file is flushed before it takes its name, the folder after; the old is never opened for writing',
  () => {
    const renamed = where(/rename\(?.*capex\.outlay\.json|rename resumed/);
    const flushes = calls.flatMap((line, at) => (/fdatasync/.test(line) ? [at] : []));
    const folderFlushes = calls.flatMap((line, at) => (/fsync\(/.test(line) || /fsync resumed/.test(line) ? [at] : []));
    expect(flushes.some((at) => at > where(/"acknowledged"/) && at < renamed)).toBe(true);
    expect(folderFlushes.some((at) => at > renamed)).toBe(true);
    expect(calls.filter((line) => /openat\(.*"[^"]*\/capex\.outlay\.json".*O_(WRONLY|RDWR)/.test(line))).toEqual([]);
  },
);

function where(call: RegExp): number {
  const at = calls.findIndex((line) => call.test(line));
  expect(at, String(call)).toBeGreaterThan(-1);
  return at;
}
