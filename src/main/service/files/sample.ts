import { readFile } from 'node:fs/promises';
import type { Dataset } from '../../../core/dataset/dataset';
import { readSnapshot } from '../../../core/dataset/snapshot/readSnapshot';
import { shipped } from '../resources';

/** The sample that ships with the app. */
export async function readSample(): Promise<Dataset> {
  return readSnapshot(await readFile(shipped('resources/sample.outlay.json'), 'utf8'));
}
