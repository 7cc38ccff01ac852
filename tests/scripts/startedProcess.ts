import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface StartedProcess {
  readonly child: ChildProcess;
  /** The first line of its output; fails where it ends before it has said one. */
  readonly firstLine: Promise<string>;
  /** Its exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly errors: () => string;
}

/** Starts a Node script with a home of its own and no display; it is killed after the test if it still runs. */
export function startedProcess(args: readonly string[], home: string): StartedProcess {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', CI: '1', OUTLAY_HOME: home };
  const child = spawn(process.execPath, args, { env });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    void ended.then((code) => reject(new Error(`it ended with ${code}: ${errors}`)));
  });
  firstLine.catch(() => undefined);
  return { child, firstLine, ended, errors: () => errors };
}

/** Asks a host one call, by the address that it printed. */
export async function ask(address: string, name: string, input: unknown): Promise<unknown> {
  const { origin, hash } = new URL(address);
  const key = new URLSearchParams(hash.slice(1)).get('key') ?? '';
  const response = await fetch(`${origin}/call/${name}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  });
  return response.json();
}
