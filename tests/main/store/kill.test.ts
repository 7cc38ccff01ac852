import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';
import { openStore } from '../../../src/main/store/openStore';

let folder: string;
let script: string;

/** Edits for ever and says each revision that was acknowledged; writes the file now and then. */
const editor = `
import { openStore } from ${JSON.stringify(join(process.cwd(), 'src/main/store/openStore.ts'))};
const store = await openStore(process.argv[2], { user: 'ana', clock: () => new Date() });
for (;;) {
  const base = store.dataset.revision;
  const record = { id: 'com_' + (base % 50), name: 'Company at ' + (base + 1), aliases: [], fiscalYearEnd: 12 };
  const edit = store.apply({ label: 'put', edits: [{ kind: 'put', table: 'companies', record }] }, base);
  const snapshot = base % 7 === 3 ? store.snapshot() : null;
  const { revision } = await edit;
  process.stdout.write(revision + '\\n');
  await snapshot;
}
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-kill-'));
  writeFileSync(join(folder, 'editor.ts'), editor);
  await build({
    configFile: false,
    logLevel: 'silent',
    root: process.cwd(),
    ssr: { noExternal: true },
    build: { ssr: join(folder, 'editor.ts'), outDir: join(folder, 'out'), emptyOutDir: false, minify: false },
  });
  script = join(folder, 'out', String(readdirSync(join(folder, 'out'))[0]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('kill -9 at any moment: the file is whole, nothing acknowledged is lost, the next start takes over', async () => {
  const path = join(folder, 'capex.outlay.json');
  await createDatasetFile(path, emptyDataset('dat_test', 'Capex'));
  let last = 0;
  for (let round = 0; round < 15; round += 1) {
    // The child dies after some number of acknowledgements, at whatever it is doing then.
    const acknowledged = await editUntil(path, 1 + ((round * 7) % 23));
    expect(acknowledged).toBeGreaterThan(last);
    expect(() => readSnapshot(readFileSync(path, 'utf8'))).not.toThrow();
    expect(readdirSync(folder).filter((name) => name.includes('temp')).length).toBeLessThanOrEqual(1);
    const store = await openStore(path, { user: 'ana', clock: () => new Date() });
    expect(store.notices).toEqual([]);
    expect(store.dataset.revision).toBeGreaterThanOrEqual(acknowledged);
    expect(store.dataset.companies).toContainEqual(
      expect.objectContaining({ name: `Company at ${store.dataset.revision}` }),
    );
    last = store.dataset.revision;
    // Every other time the history is left as it was, so that the child must replay it.
    await store.close(round % 2 === 0 ? {} : { withoutSnapshot: true });
    expect(readdirSync(folder).filter((name) => /temp|lock/.test(name))).toEqual([]);
  }
});

/** Starts the editor and kills it once it has said so many revisions; gives the last one that it said. */
async function editUntil(path: string, count: number): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let trouble = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > count) child.kill('SIGKILL');
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (trouble += text));
  await once(child, 'close');
  expect(trouble).toBe('');
  return Number(said.trimEnd().split('\n').at(-1));
}
