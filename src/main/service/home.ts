import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where the app keeps what is not the user's file. Folders are made when they are first written to. */
export interface Home {
  /** Recent files. */
  readonly config: string;
  /** Logs. */
  readonly log: string;
  /** New datasets, on a host that cannot ask where to put them. */
  readonly datasets: string;
}

/** The folders of this user; all inside `OUTLAY_HOME` where that is set, so that a test or a trial leaves no trace. */
export function homeOf(env: NodeJS.ProcessEnv = process.env): Home {
  if (env.OUTLAY_HOME) {
    const root = resolve(env.OUTLAY_HOME);
    return { config: join(root, 'config'), log: join(root, 'log'), datasets: join(root, 'datasets') };
  }
  const { config, log } = envPaths('outlay', { suffix: '' });
  const documents = join(homedir(), 'Documents');
  return { config, log, datasets: join(existsSync(documents) ? documents : homedir(), 'Outlay') };
}
