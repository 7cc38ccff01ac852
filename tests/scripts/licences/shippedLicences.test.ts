import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Bundled } from '../../../scripts/licences/collectLicences';
import { Licences } from '../../../src/contract/licences';

/** Licences that ask for no more than to be told of. */
const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'];

/** What may be under another one, and why. */
const exceptions = new Map([
  // Copyleft for its own files, which are shipped unchanged and whose source is named.
  ['@resvg/resvg-js', 'MPL-2.0'],
  ['Exchange rates', 'published figures, with their sources'],
]);

test('what is bundled and what is packed beside it has an entry with its text', async () => {
  const names = new Set((await licences()).map(({ name }) => name));
  const inMain = Bundled.parse(await json('out/main/bundled.json')).map(({ name }) => name);
  expect(inMain.length).toBeGreaterThan(20);
  const manifest = (await json('package.json')) as { dependencies: Record<string, string> };
  const ofThePage = ['react', 'react-dom', '@mantine/core', '@revolist/revogrid', '@tabler/icons-react', 'lodash'];
  for (const name of [...inMain, ...Object.keys(manifest.dependencies), ...ofThePage, 'electron', 'is-wsl']) {
    expect(names, name).toContain(name);
  }
});

test('what Outlay is only built or tested with is not among them', async () => {
  const names = (await licences()).map(({ name }) => name);
  expect(names).not.toContain('vite');
  expect(names).not.toContain('typescript');
  expect(names).not.toContain('playwright-core');
});

test('no licence is copyleft but those that are named here, and all are permissive', async () => {
  for (const { name, identifier, source } of await licences()) {
    const exception = exceptions.get(name.replace(/^(@resvg\/resvg-js)-.*/, '$1'));
    if (exception === undefined) expect(permissive, name).toContain(identifier);
    else expect(identifier, name).toBe(exception);
    if (identifier === 'MPL-2.0') expect(source).toBe('https://github.com/yisibl/resvg-js');
  }
});

async function licences(): Promise<Licences> {
  return Licences.parse(await json('out/renderer/licences.json'));
}

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
