import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { datasetName } from './openFile';

/**
 * How programs that keep folders in step, and Outlay itself, name the other version of a file: `capex (Ada's conflicted copy
 * 2025-01-24)`, `capex.outlay.sync-conflict-20250124-101010-ABC`, `capex (other version 2025-01-24 10-30-00)`.
 */
const conflictedName = /conflict|\(other version /i;

/** How far into a file its header reaches. Bytes. */
const HEAD = 1024;

/** Other copies of a dataset that lie beside its file because two programs have written it. */
export async function copiesBeside(file: string, id: string): Promise<{ path: string; name: string }[]> {
  const folder = dirname(resolve(file));
  const stem = datasetName(file).toLowerCase();
  const names = await readdir(folder).catch(() => []);
  const found: { path: string; name: string }[] = [];
  for (const name of names) {
    const likely = name.toLowerCase().startsWith(stem) && name.endsWith('.json') && conflictedName.test(name);
    if (!likely || name === basename(file)) continue;
    const path = join(folder, name);
    if ((await headOf(path)).includes(`"id": "${id}"`)) found.push({ path, name });
  }
  return found;
}

/** The beginning of a file; nothing where it cannot be read: then it is no copy that could be offered. */
async function headOf(path: string): Promise<string> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}
