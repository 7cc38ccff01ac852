import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

/** How long a download may take before the browser is the better offer. Milliseconds. */
const patience = 15_000;

/**
 * The path of Electron's program, fetched where it is not there yet; or, in a few words, why it cannot be had.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ path: string } | { why: string }>}
 */
export async function findElectron(root, env) {
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return { why: 'there is no display' };
  const there = electronPath(root, env);
  if (there) return { path: there };
  if (isOffline()) return { why: 'its program is not here yet, and there is no network to fetch it' };
  await fetchElectron(root, env);
  const fetched = electronPath(root, env);
  return fetched ? { path: fetched } : { why: 'its program is not here yet, and could not be fetched' };
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function electronPath(root, env) {
  const folder = join(root, 'node_modules/electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const path = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(name, 'utf8'));
  return existsSync(path) ? path : null;
}

function isOffline() {
  return !Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
}

/**
 * Runs Electron's own installer, quietly: whether it worked is seen by what is there afterwards.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>}
 */
function fetchElectron(root, env) {
  const installer = join(root, 'node_modules/electron/install.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { env, stdio: 'ignore', timeout: patience });
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
}
