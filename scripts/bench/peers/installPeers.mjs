import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../npm.mjs';
import { peers } from './peers.mjs';

/** Native code is built here where nobody has built it for this system: milliseconds that a busy machine is given for it. */
const PATIENCE = 900_000;

/**
 * Fetches the packages of each peer into a folder of their own; nothing enters the checkout. Gives the names of those that are there,
 * why the others are not, and a module that imports what was fetched.
 */
export function installPeers(folder, tell) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const loader = join(folder, 'load.mjs');
  writeFileSync(loader, 'export const load = (name) => import(name);\n');
  const installed = [];
  const skipped = [];
  for (const { name, packages } of peers) {
    tell(`fetching ${packages.join(' and ')}`);
    try {
      npm(
        ['install', '--prefix', folder, '--no-audit', '--no-fund', '--fetch-retries=1', ...packages],
        folder,
        PATIENCE,
      );
      installed.push(name);
    } catch (error) {
      skipped.push(`${name}: ${packages.join(' and ')} could not be installed: ${reasonOf(error)}`);
    }
  }
  return { installed, skipped, loader };
}

/** What npm said first, for it says the most there. */
function reasonOf({ code, stderr, message }) {
  if (code === 'ETIMEDOUT') return `not done after ${PATIENCE / 60_000} minutes`;
  const lines = String(stderr ?? '').split('\n');
  const said = lines.find((line) => line.startsWith('npm error') && !/^npm error (code|path|errno)/.test(line));
  return said?.replace('npm error ', '') ?? message.split('\n')[0];
}
