import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../../src/main/cli/run';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process and gives what it said. Nothing comes in by standard input. */
export function ranCommand(...argv: readonly string[]): Promise<Ran> {
  return ranWithInput([], ...argv);
}

/** The same, with pieces of text that come in by standard input. */
export async function ranWithInput(pieces: readonly string[], ...argv: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: () => Readable.from(pieces),
    env: { USER: 'ada', OUTLAY_HOME: join(tmpdir(), 'outlay-no-home') },
    now: () => new Date('2025-01-24T10:00:00Z'),
  });
  return { status, out, err };
}
