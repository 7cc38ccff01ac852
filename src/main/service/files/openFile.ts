import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { safeFileName } from '../export/safeFileName';

/** How the files of Outlay end. */
export const datasetExtension = '.outlay.json';

/** A file's name as the window shows it: `capex-2025` for `capex-2025.outlay.json`. */
export function datasetName(path: string): string {
  return basename(path).replace(/(\.outlay)?\.json$/i, '');
}

/** A path for a new dataset in a folder, named after its title; with a number where that name is taken. */
export function freshPath(folder: string, title: string): string {
  const name = safeFileName(title.replace(/(\.outlay)?\.json$/i, ''), 'dataset');
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${n === 1 ? name : `${name} ${n}`}${datasetExtension}`);
    if (!existsSync(path)) return path;
  }
}

/** A fresh id for a dataset. */
export function newDatasetId(): string {
  return `dat_${randomUUID()}`;
}

/** Whether two paths lead to one file, links followed. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  return (await realPathOf(a)) === (await realPathOf(b));
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // A path that is not there (yet) stands for itself; opening it says what is wrong with it.
    return resolve(path);
  }
}
