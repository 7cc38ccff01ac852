import { parseArgs } from 'node:util';
import { Failure } from '../../core/failure';
import { serve } from './serve';

const usage = 'usage: http.js [FILE] [--port N] [--no-open]';

/** The entry that `npm start` uses where there is no Electron. */
async function main(): Promise<number> {
  const complain = (line: string) => process.stderr.write(`${line}\n`);
  const asked = readArguments();
  if (!asked) {
    complain(usage);
    return 2;
  }
  try {
    await serve({ ...asked, env: process.env, say: (line) => process.stdout.write(`${line}\n`), complain });
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(error.message);
    return 1;
  }
}

function readArguments(): { file: string | undefined; port: number; browser: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = Number(values.port);
    if (positionals.length > 1 || !Number.isInteger(port) || port < 0 || port > 65_535) return null;
    return { file: positionals[0], port, browser: !values['no-open'] };
  } catch {
    // What parseArgs throws says no more than the usage does.
    return null;
  }
}

process.exit(await main());
