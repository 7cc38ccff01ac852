import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Native code cannot read inside the archive of the packaged app: what it needs lies beside it too. */
const archive = /([\\/]app\.asar)(?=[\\/])/;

/**
 * The path of a file or folder that ships with the app, as `resources/rates.json` or `out/renderer`: looked for upwards from
 * this code, which runs from `src` in tests, from `out` after a build and from the archive once packaged.
 */
export function shipped(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, name);
    const unpacked = path.replace(archive, '$1.unpacked');
    if (unpacked !== path && existsSync(unpacked)) return unpacked;
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) throw new Error(`not shipped with this build: ${name}`);
  }
}
