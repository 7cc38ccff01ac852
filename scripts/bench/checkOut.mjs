import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ownRoot } from './buildEntry.mjs';
import { npm } from './npm.mjs';
import { WrongUsage } from './readArguments.mjs';

/**
 * Puts the files of a git revision into a folder, which must not be there yet, with the packages that it depends on: this
 * checkout's where both lock the same, else its own. Nothing of the repository is changed, its index included.
 *
 * @throws {WrongUsage} where git does not know the revision.
 */
export function checkOut(revision, folder) {
  const commit = commitOf(revision);
  mkdirSync(folder);
  const env = { ...process.env, GIT_INDEX_FILE: `${folder}.index` };
  git(['read-tree', commit], env);
  git(['checkout-index', '--all', `--prefix=${folder}/`], env);
  const lock = (root) => readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (lock(folder) === lock(ownRoot))
    symlinkSync(join(ownRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  else npm(['ci', '--no-audit', '--no-fund'], folder);
  return commit;
}

function commitOf(revision) {
  try {
    return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], process.env).trim();
  } catch (error) {
    throw new WrongUsage(`git knows no revision ${revision}`, { cause: error });
  }
}

function git(args, env) {
  return execFileSync('git', args, { cwd: ownRoot, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
