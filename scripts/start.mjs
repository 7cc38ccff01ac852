// Starts Outlay: the desktop app where Electron can be had, else the same app for the browser of this machine.
// `npm start`, `npm start -- FILE`; with --port or --no-open always for the browser.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findElectron } from './findElectron.mjs';
import { isBuilt } from './isBuilt.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const forBrowser = given.some((argument) => argument.startsWith('-'));

const [built, electron] = await Promise.all([build(), forBrowser ? { why: null } : findElectron(root, process.env)]);
if (!built) process.exit(1);

const why = 'path' in electron ? await runElectron(electron.path) : electron.why;
if (why !== null) console.error(`Without Electron (${why}), Outlay runs in your browser; nothing else differs.`);
// In this process, so that stopping it stops the host, however it is stopped.
await import(pathToFileURL(join(root, 'out/main/http.js')).href);

/** Builds what is missing or out of date, and says nothing of it unless it fails. */
async function build() {
  if (isBuilt(root)) return true;
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(builder)) {
    console.error('Run npm ci first: the packages that Outlay is built with are not here.');
    return false;
  }
  console.error('Building Outlay...');
  const child = spawn(process.execPath, [builder, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) console.error(said);
  return code === 0;
}

/**
 * Runs the desktop app, and this process ends with it; where it cannot even start, gives the reason.
 *
 * @param {string} path
 * @returns {Promise<string>}
 */
function runElectron(path) {
  const started = Date.now();
  const child = spawn(path, [root, ...given], { cwd: process.cwd(), stdio: 'inherit' });
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  // The terminal sends Ctrl+C to both; this process waits for the app to have closed its file.
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (signal !== 'SIGINT') child.kill(signal);
  };
  signals.forEach((signal) => process.on(signal, pass));
  return new Promise((resolve) => {
    const giveUp = (/** @type {string} */ reason) => {
      signals.forEach((signal) => process.off(signal, pass));
      resolve(reason);
    };
    child.on('error', (error) => giveUp(`it does not start: ${error.message}`));
    child.on('exit', (code) => {
      if (code !== 0 && code !== null && Date.now() - started < 5_000) giveUp('it does not start on this machine');
      else process.exit(code ?? 0);
    });
  });
}
