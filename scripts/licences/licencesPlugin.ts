import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licencesFile } from '../../src/contract/licences';
import { Bundled, collectLicences } from './collectLicences';

/** Where the builds before the page's leave what they have bundled: beside their scripts, and no part of an installer. */
export const bundledFile = 'bundled.json';

/**
 * Puts `licences.json` beside the page: what the page's own build has bundled (Vite lists it under the same name), what the builds
 * before it have, and what is shipped beside them.
 *
 * @param root the folder of package.json
 */
export function licencesPlugin(root: string): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const own = bundle[licencesFile];
        if (own?.type !== 'asset')
          this.error(`Vite has not listed what it bundled: build.license is not ${licencesFile}`);
        const lists = [
          own.source.toString(),
          ...['out/main', 'out/preload'].map((folder) => listOf(join(root, folder))),
        ];
        const bundled = lists.flatMap((text) => Bundled.parse(JSON.parse(text)));
        own.source = JSON.stringify(collectLicences(root, bundled));
      },
    },
  };
}

function listOf(folder: string): string {
  const path = join(folder, bundledFile);
  if (!existsSync(path)) throw new Error(`the page is built last: there is no ${path}`);
  return readFileSync(path, 'utf8');
}
