import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageLicence, sourceOf } from '../../../scripts/licences/packageLicence';
import { ownFolder } from '../../main/service/startedService';

test('all licences and notices of a package are its text, and no code', async () => {
  const folder = await packageWith({
    'LICENSE-MIT.txt': 'mit\r\n',
    NOTICE: 'notice',
    'license.js': 'code',
    'README.md': 'x',
  });
  expect(packageLicence(folder)).toEqual({
    name: 'a',
    version: '1.2.3',
    identifier: 'Apache-2.0',
    source: 'https://github.com/b/a',
    text: 'mit\n\nnotice',
  });
});

test('the text that stands for a package without one is used only there', async () => {
  const other = await packageWith({ license: 'of the other' });
  expect(packageLicence(await packageWith({}), other).text).toBe('of the other');
  expect(packageLicence(await packageWith({ LICENCE: 'its own' }), other).text).toBe('its own');
});

test.each([
  ['git+https://github.com/d3/d3-array.git', 'https://github.com/d3/d3-array'],
  ['git+ssh://git@github.com/a/b.git', 'https://github.com/a/b'],
  ['git@github.com:yisibl/resvg-js.git', 'https://github.com/yisibl/resvg-js'],
  ['git://github.com/a/b.git', 'https://github.com/a/b'],
  ['sindresorhus/open', 'https://github.com/sindresorhus/open'],
  ['github:a/b', 'https://github.com/a/b'],
  ['http://example.org/a', 'https://example.org/a'],
])('the source behind %s is at %s', (repository, source) => {
  expect(sourceOf(repository)).toBe(source);
});

async function packageWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await ownFolder();
  const manifest = {
    name: 'a',
    version: '1.2.3',
    license: 'Apache-2.0',
    repository: { url: 'git+https://github.com/b/a.git' },
  };
  for (const [name, text] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) })) {
    await writeFile(join(folder, name), text);
  }
  return folder;
}
