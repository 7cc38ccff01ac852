import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Licence } from '../../src/contract/licences';

/** What is shipped and is no package of the lockfile, with the file that holds its licence. */
const things = [
  { name: 'Inter', identifier: 'OFL-1.1', source: 'https://github.com/rsms/inter', path: 'resources/fonts/OFL.txt' },
  {
    name: 'Noto Sans CJK',
    identifier: 'OFL-1.1',
    source: 'https://github.com/notofonts/noto-cjk',
    path: 'resources/fonts/OFL-Noto-Sans.txt',
  },
  {
    name: 'Noto Emoji',
    identifier: 'OFL-1.1',
    source: 'https://github.com/googlefonts/noto-emoji',
    path: 'resources/fonts/OFL-Noto-Emoji.txt',
  },
  {
    // RevoGrid is made with it, and has it inside.
    name: 'Stencil',
    identifier: 'MIT',
    source: 'https://github.com/stenciljs/core',
    path: 'scripts/licences/texts/stencil.txt',
  },
  {
    // Carried by the package `open`, which starts the browser with it.
    name: 'xdg-open',
    identifier: 'MIT',
    source: 'https://gitlab.freedesktop.org/xdg/xdg-utils',
    path: 'node_modules/open/xdg-open',
  },
] as const;

const Rates = z.object({ sources: z.record(z.string(), z.string()) });

/** Letters, data, and what packages have inside without being the same as they. */
export function shippedThings(root: string): Licence[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n').trim();
  const { sources } = Rates.parse(JSON.parse(read('resources/rates.json')));
  return [
    ...things.map(({ path, ...thing }) => ({
      ...thing,
      version: null,
      text: path.endsWith('.txt') ? read(path) : headOf(read(path)),
    })),
    {
      name: 'Exchange rates',
      version: null,
      identifier: 'published figures, with their sources',
      source: null,
      text: Object.values(sources).join('\n'),
    },
  ];
}

/** The notice at the head of a shell script: its comments from the first copyright to the first line that is none. */
function headOf(script: string): string {
  const lines = script.split('\n');
  const first = lines.findIndex((line) => /^#.*copyright/i.test(line));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('#') || line.startsWith('#---'));
  return lines
    .slice(first, first + length)
    .map((line) => line.replace(/^#\s*/, ''))
    .join('\n')
    .trim();
}
