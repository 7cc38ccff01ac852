import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { collectLicences } from '../../../scripts/licences/collectLicences';
import { ownFolder } from '../../main/service/startedService';

test('what is inside the bundles has its licence, each version once, and so has what is packed beside them', async () => {
  const root = await project({
    'node_modules/a': { version: '1.0.0', dev: true },
    'node_modules/b': { version: '1.0.0', dev: true },
    'node_modules/b/node_modules/a': { version: '2.0.0', dev: true },
    'node_modules/tool': { version: '1.0.0', dev: true },
    'node_modules/packed': { version: '3.0.0' },
  });
  const bundled = [
    { name: 'b', version: '1.0.0' },
    { name: 'a', version: '2.0.0' },
    { name: 'a', version: '1.0.0' },
    { name: 'a', version: '2.0.0' },
  ];
  const packages = collectLicences(root, bundled).filter(({ version }) => version !== null);
  expect(packages.map(({ name, version, text }) => [name, version, text])).toEqual([
    ['a', '1.0.0', 'Licence of node_modules/a'],
    ['a', '2.0.0', 'Licence of node_modules/b/node_modules/a'],
    ['b', '1.0.0', 'Licence of node_modules/b'],
    ['packed', '3.0.0', 'Licence of node_modules/packed'],
  ]);
});

test('letters, data and what packages have inside are among them', async () => {
  const licences = collectLicences(await project({}), []);
  expect(licences.map(({ name, identifier }) => `${name}: ${identifier}`)).toEqual([
    'Exchange rates: published figures, with their sources',
    'Inter: OFL-1.1',
    'Noto Emoji: OFL-1.1',
    'Noto Sans CJK: OFL-1.1',
    'Stencil: MIT',
    'xdg-open: MIT',
  ]);
  const text = (of: string) => licences.find(({ name }) => name === of)?.text;
  expect(text('Exchange rates')).toMatch(/Federal Reserve.*\n.*European Central Bank.*\n.*International Monetary Fund/);
  expect(text('xdg-open')).toMatch(
    /^Copyright 2009-2010, Fathi Boudra[\s\S]*Permission is hereby granted[\s\S]*SOFTWARE\.$/,
  );
});

test('nothing is built of a package without a licence text, or without a place in the lockfile', async () => {
  const root = await project({ 'node_modules/a': { version: '1.0.0', dev: true } });
  await writeFile(join(root, 'node_modules/a/LICENSE'), '');
  expect(() => collectLicences(root, [{ name: 'a', version: '1.0.0' }])).toThrow('no licence text for a@1.0.0');
  expect(() => collectLicences(root, [{ name: 'b', version: '1.0.0' }])).toThrow('not in package-lock.json: b@1.0.0');
});

/** A folder with the resources that ship, a lockfile, and the packages that it names as if they had been installed. */
async function project(packages: Readonly<Record<string, { version: string; dev?: true }>>): Promise<string> {
  const root = await ownFolder();
  const shipped = ['resources', 'scripts/licences/texts', 'node_modules/open/xdg-open'];
  for (const path of shipped) await cp(path, join(root, path), { recursive: true });
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'own' }, ...packages } }));
  for (const [path, { version }] of Object.entries(packages)) {
    await write(join(root, path, 'LICENSE'), `Licence of ${path}\n`);
    const name = path.slice(path.lastIndexOf('/') + 1);
    await write(join(root, path, 'package.json'), JSON.stringify({ name, version, license: 'MIT' }));
  }
  return root;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
