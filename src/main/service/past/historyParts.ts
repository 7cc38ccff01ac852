import { resolve } from 'node:path';
import { Failure } from '../../../core/failure';
import { type HistoryArchive, listArchives, readArchive } from '../../store/history/archiveHistory';
import { headOf, isEntry } from '../../store/history/historyLine';
import { sidecarsOf } from '../../store/disk/sidecars';
import { nodeFiles } from '../../store/disk/storeFiles';
import { historyBytes } from './historyBytes';

/** A piece of a dataset's history: an archive, or the file that changes are still added to. */
export interface HistoryPart {
  readonly path: string;
  /** Its lines, unpacked. None where there is no history yet, or where the archive cannot be read. */
  readonly bytes: Buffer;
  /** Why an archive cannot be read, in plain words; null where it can. */
  readonly problem: string | null;
}

/**
 * [S6] The history beside a dataset's file from its beginning: the archives that older lines were moved into, oldest first,
 * and last the file itself. A line may come twice, where a program was killed while it moved lines: see `eachOnce`.
 *
 * @throws {Failure} where the history itself is there and cannot be read.
 */
export async function* historyParts(file: string): AsyncGenerator<HistoryPart, void, void> {
  // The file before the archives: lines that are moved meanwhile come twice, and are not missed.
  const live = await historyBytes(file);
  const dataset = datasetIn(live.bytes);
  const sidecars = sidecarsOf(await nodeFiles.realpath(resolve(file)));
  for (const archive of await listArchives(nodeFiles, sidecars)) {
    const part = await partOf(archive);
    const its = datasetIn(part.bytes);
    // What had the name before may have been another dataset.
    if (dataset === null || its === null || its === dataset) yield part;
  }
  yield { ...live, problem: null };
}

/**
 * [S6] The history of one dataset from its end: the file itself first, then the archives, newest first, each unpacked only
 * when it is asked for. A line may come twice, the one that counts first.
 *
 * @throws {Failure} where the history itself is there and cannot be read.
 */
export async function* historyPartsBack(file: string, dataset: string): AsyncGenerator<HistoryPart, void, void> {
  const live = await historyBytes(file);
  const isIts = ({ bytes }: { readonly bytes: Buffer }) => (datasetIn(bytes) ?? dataset) === dataset;
  if (isIts(live)) yield { ...live, problem: null };
  const sidecars = sidecarsOf(await nodeFiles.realpath(resolve(file)));
  for (const archive of (await listArchives(nodeFiles, sidecars)).reverse()) {
    const part = await partOf(archive);
    // What had the name before may have been another dataset.
    if (isIts(part)) yield part;
  }
}

/** Each revision once, oldest first; of two lines for the same revision the later one. */
export function eachOnce<Entry extends { readonly revision: number }>(entries: readonly Entry[]): Entry[] {
  const byRevision = new Map(entries.map((entry) => [entry.revision, entry]));
  return [...byRevision.values()].sort((a, b) => a.revision - b.revision);
}

async function partOf(archive: HistoryArchive): Promise<HistoryPart> {
  const { path } = archive;
  try {
    const bytes = await readArchive(nodeFiles, archive);
    return { path, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), problem: null };
  } catch (error) {
    // Old changes that cannot be read must not hide the newer ones.
    if (error instanceof Failure) return { path, bytes: Buffer.alloc(0), problem: error.message };
    throw error;
  }
}

/** The dataset whose history it is: its first line says so. */
function datasetIn(bytes: Buffer): string | null {
  const end = bytes.indexOf(10);
  const head = end < 0 ? null : headOf(bytes.subarray(0, end));
  return head && !isEntry(head) ? head.dataset : null;
}
