import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('sumRows.py', import.meta.url));

/**
 * The turns of the SQLite that Python carries at summing rows: `{ version, turns }`.
 *
 * @throws {Error} where there is no Python.
 */
export async function sumInPython(rows, turns, folder) {
  const path = join(folder, 'rows.json');
  writeFileSync(path, JSON.stringify(rows));
  const { stdout } = await promisify(execFile)('python3', [script, path, String(turns)], { encoding: 'utf8' });
  return JSON.parse(stdout);
}
