import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build makes, one file of each kind. */
const made = [
  'out/main/index.js',
  'out/main/http.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/licences.json',
];

/** What it is made of. */
const sources = ['src', 'scripts/licences', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Whether the build in a folder is there and newer than everything that it is made of.
 *
 * @param {string} root
 */
export function isBuilt(root) {
  const files = made.map((path) => join(root, path));
  if (!files.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...files.map((path) => statSync(path).mtimeMs));
  return sources.every((path) => newest(join(root, path)) <= oldest);
}

/** @param {string} path */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files that were removed.
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs);
}
