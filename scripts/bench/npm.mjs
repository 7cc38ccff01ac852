import { execFileSync } from 'node:child_process';

/**
 * Runs npm quietly in a folder, for `timeout` milliseconds at most where that is given.
 *
 * @throws {Error} with what npm said as `stderr`, where it fails.
 */
export function npm(args, folder, timeout) {
  // Within `npm run`, npm says where it is; its own name alone cannot be started on Windows.
  const { npm_execpath: path } = process.env;
  const [command, before] = path?.endsWith('.js') ? [process.execPath, [path]] : ['npm', []];
  execFileSync(command, [...before, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    // npm waits for what it has started where it is asked kindly.
    killSignal: 'SIGKILL',
  });
}
