import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a script beside this one prints, run in a process of its own, where it is the same day for everybody. */
export async function runNode(script, args) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const env = { ...process.env, TZ: 'UTC', NODE_ENV: 'production' };
  const { stdout } = await run(process.execPath, [path, ...args], { encoding: 'utf8', env, maxBuffer: 1 << 30 });
  return stdout;
}
