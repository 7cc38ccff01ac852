import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { shipped } from '../../src/main/service/resources';

/** What the first screen loads: the page, all that it names and preloads, and what those chunks import at once. */
async function firstLoad(): Promise<Map<string, Buffer>> {
  const folder = shipped('out/renderer');
  const html = await readFile(join(folder, 'index.html'));
  const files = new Map([['index.html', html]]);
  const take = async (name: string): Promise<void> => {
    if (files.has(name)) return;
    const bytes = await readFile(join(folder, name));
    files.set(name, bytes);
    if (!name.endsWith('.js')) return;
    const imported = bytes.toString('utf8').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
    for (const [, file = ''] of imported) await take(`assets/${file}`);
  };
  for (const [, name = ''] of html.toString('utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)) await take(name);
  return files;
}

// Of these, some 30 kB are the words in which 28 languages write amounts and periods: what is typed is read at once, whatever its
// language.
test('the first load is under 650 kB: the page, its scripts and styles as a server would pack them, its letters', async () => {
  const files = await firstLoad();
  const sizes = [...files].map(([name, bytes]) => (name.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect([...files.keys()].filter((name) => /LiveFigure|revo-grid\.entry|Inter-Regular-latin/.test(name))).toHaveLength(
    3,
  );
  expect(total).toBeLessThan(650_000);
  expect(total).toBeGreaterThan(200_000);
});
