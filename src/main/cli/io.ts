/** What a command may touch of the world beside the files that it is given. */
export interface Io {
  /** Writes to standard output: results. */
  readonly out: (text: string) => void;
  /** Writes to standard error: problems, usage, progress. */
  readonly err: (text: string) => void;
  /** What comes in by standard input, in pieces; it is not touched before it is asked for. */
  readonly input: () => AsyncIterable<string>;
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => Date;
}

/** The status with which a command ends: done; the input has problems; wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** A command that was called wrongly: exit status 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
