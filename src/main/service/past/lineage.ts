import { resolve } from 'node:path';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Ancestry } from '../../../core/merge/findBase';
import type { Made } from '../../../core/merge/rewind';
import { CHECKSUM_LENGTH, checksumOf } from '../../store/disk/checksum';
import { fileChecksum } from '../../store/disk/fileChecksum';
import { entryOf, isEntry } from '../../store/history/historyLine';
import { readHistory } from '../../store/history/readHistory';
import { nodeFiles } from '../../store/disk/storeFiles';
import { historyBytes } from './historyBytes';
import { historyParts } from './historyParts';

/** `archives`: also what was moved out of a long history, which takes time to read. */
export type LineageReach = 'history' | 'archives';

/**
 * Reads where a dataset comes from: two versions are one if both histories have the same line for it, or if the texts of their
 * files are the same. The changes are those since the history last started anew; those before do not lead to the present. A
 * file without a history has only itself to tell.
 */
export async function readLineage(file: string, dataset: Dataset, reach: LineageReach): Promise<Ancestry> {
  const versions = new Map<string, number>();
  const made: Made[] = [];
  const parts = reach === 'archives' ? historyParts(file) : [await historyBytes(file)];
  for await (const { bytes } of parts) addLines(bytes, dataset.id, versions, made);
  const text = `text ${await fileChecksum(nodeFiles, resolve(file))}`;
  if (!versions.has(text)) versions.set(text, dataset.revision);
  return { dataset, versions, made };
}

/** Adds what a piece of a history says to what the pieces before it have said. */
function addLines(bytes: Buffer, id: string, versions: Map<string, number>, made: Made[]): void {
  for (const { head, place } of readHistory(bytes).rows) {
    const line = bytes.subarray(place.offset, place.offset + place.length);
    if (!isEntry(head)) {
      // Another dataset's history lies beside this file.
      if (head.dataset !== id) return;
      // Where older lines went into an archive, the mark stands for no text, and what was made before it still counts.
      const isText = head.snapshot.length === CHECKSUM_LENGTH;
      if (head.kind === 'baseline') keepUpTo(made, isText ? 0 : head.revision);
      if (isText) versions.set(`text ${head.snapshot}`, head.revision);
      continue;
    }
    versions.set(`line ${checksumOf(line)}`, head.revision);
    const entry = entryOf(line);
    if (entry) made.push({ revision: entry.revision, inverse: entry.inverse });
  }
}

/** A killed program may have left lines in an archive that come again after it. */
function keepUpTo(made: Made[], revision: number): void {
  while ((made.at(-1)?.revision ?? 0) > revision) made.pop();
}
