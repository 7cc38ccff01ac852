import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Takes down a bug: what nobody foresaw. It must not throw. */
export type LogBug = (where: string, error: unknown) => void;

/** Logs bugs to a file in a folder, for whoever mends them; where that fails, to standard error. No request, no upload. */
export function bugLog(folder: string, now: () => Date): LogBug {
  return (where, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const entry = `${now().toISOString()} ${where}: ${text}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      appendFileSync(join(folder, 'outlay.log'), entry, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not turn one bug into two: standard error is what is left.
      process.stderr.write(entry);
    }
  };
}
