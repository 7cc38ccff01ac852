import { resolve } from 'node:path';
import type { Dataset } from '../../core/dataset/dataset';
import type { Ancestry } from '../../core/merge/findBase';
import type { Made } from '../../core/merge/rewind';
import { CHECKSUM_LENGTH, checksumOf } from '../store/checksum';
import { fileChecksum } from '../store/fileChecksum';
import { entryOf, isEntry } from '../store/historyLine';
import { readHistory } from '../store/readHistory';
import { nodeFiles } from '../store/storeFiles';
import { historyBytes } from './historyBytes';

/**
 * Reads where a dataset comes from: two versions are one if both histories have the same line for it, or if the texts of their
 * files are the same. The changes are those since the history last started anew; those before do not lead to the present. A
 * file without a history has only itself to tell.
 */
export async function readLineage(file: string, dataset: Dataset): Promise<Ancestry> {
  const { bytes } = await historyBytes(file);
  const versions = new Map<string, number>();
  let made: Made[] = [];
  for (const { head, place } of readHistory(bytes).rows) {
    const line = bytes.subarray(place.offset, place.offset + place.length);
    if (!isEntry(head)) {
      // Another dataset's history lies beside this file.
      if (head.dataset !== dataset.id) break;
      if (head.kind === 'baseline') made = [];
      // Where older lines went into an archive, the mark stands for no text.
      if (head.snapshot.length === CHECKSUM_LENGTH) versions.set(`text ${head.snapshot}`, head.revision);
      continue;
    }
    versions.set(`line ${checksumOf(line)}`, head.revision);
    const entry = entryOf(line);
    if (entry) made.push({ revision: entry.revision, inverse: entry.inverse });
  }
  const text = `text ${await fileChecksum(nodeFiles, resolve(file))}`;
  if (!versions.has(text)) versions.set(text, dataset.revision);
  return { dataset, versions, made };
}
