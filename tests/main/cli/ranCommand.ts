import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/main/cli/run';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process and gives what it said. */
export async function ranCommand(...argv: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { USER: 'ada', OUTLAY_HOME: join(tmpdir(), 'outlay-no-home') },
    now: () => new Date('2025-01-24T10:00:00Z'),
  });
  return { status, out, err };
}
