import { applyChange } from '../../../core/change/applyChange';
import type { Dataset } from '../../../core/dataset/dataset';
import { Failure } from '../../../core/failure';
import { entryOf, type HistoryEntry, isEntry, type SnapshotMark } from './historyLine';
import { type HistoryRow, readHistory } from './readHistory';
import { readChecked } from '../disk/readChecked';
import type { Sidecars } from '../disk/sidecars';
import type { StoreFiles } from '../disk/storeFiles';
import { afterLine, emptyTrail, type UndoTrail } from './undoTrail';

/** A dataset's file and its history, brought together. */
export interface Found {
  /** The dataset with the changes that its file lacks. */
  readonly dataset: Dataset;
  readonly trail: UndoTrail;
  /** The time of the last change; null where there is none. */
  readonly savedAt: string | null;
  /** How many bytes of the history are good. */
  readonly good: number;
  /** The bytes after the good ones, where they are damaged, not torn. */
  readonly damaged: Uint8Array | null;
  /**
   * What the history must be told before anything is added: that it starts anew from the file as it is. Null where the
   * history knows the file.
   */
  readonly baseline: number | null;
  /** Changes that are in no file but were made on another text than the one found: to be made again on top of it. */
  readonly orphans: readonly HistoryEntry[];
  /** The history is another dataset's. */
  readonly isOther: boolean;
}

/**
 * Reads the history of a dataset and replays what the snapshot lacks. It writes nothing.
 *
 * @throws {Failure} where the history is no regular file or cannot be read.
 */
export async function findHistory(
  files: StoreFiles,
  { history }: Sidecars,
  snapshot: Dataset,
  checksum: string,
): Promise<Found> {
  const bytes = await readOrNothing(files, history);
  const { rows, good, after } = readHistory(bytes);
  const [first] = rows;
  const other = first !== undefined && !isEntry(first.head) && first.head.dataset !== snapshot.id;
  const start: Found = {
    dataset: snapshot,
    trail: emptyTrail,
    savedAt: null,
    good: other ? 0 : good,
    damaged: after === 'damage' && !other ? bytes.subarray(good) : null,
    baseline: snapshot.revision,
    orphans: [],
    isOther: other,
  };
  if (other || rows.length === 0) return start;
  const base = baseOf(rows, checksum);
  if (base === null) return foreign(start, rows, bytes, after === 'damage');
  return replay(start, rows, bytes, base);
}

async function readOrNothing(files: StoreFiles, path: string): Promise<Uint8Array> {
  try {
    return (await readChecked(files, path)).bytes;
  } catch (error) {
    if (error instanceof Failure && error.code === 'notFound') return new Uint8Array();
    throw error;
  }
}

/**
 * The revision of the snapshot, if the history knows its text: as the last one that was done, or as one that was begun
 * since. An older text of ours, or another program's, is neither.
 */
function baseOf(rows: readonly HistoryRow[], checksum: string): number | null {
  for (const { head } of rows.toReversed()) {
    if (isEntry(head)) continue;
    if (head.snapshot === checksum) return head.revision;
    if (head.kind !== 'begun') return null;
  }
  return null;
}

function replay(start: Found, rows: readonly HistoryRow[], bytes: Uint8Array, base: number): Found {
  let dataset: Dataset = { ...start.dataset, revision: base };
  let trail = emptyTrail;
  let savedAt: string | null = null;
  for (const { head, place } of rows) {
    if (!isEntry(head)) {
      if (head.kind === 'baseline') trail = emptyTrail;
      continue;
    }
    if (head.revision > dataset.revision) {
      const next = applied(dataset, lineAt(bytes, place));
      // Right by its checksum and yet not applicable: as damaged as any other line.
      if (!next) {
        const damaged = bytes.subarray(place.offset);
        return { ...start, dataset, trail, savedAt, good: place.offset, damaged, baseline: null };
      }
      dataset = next;
    }
    trail = afterLine(trail, head, { current: place });
    savedAt = head.time;
  }
  const last = rows.findLast(({ head }) => isEntry(head) || head.kind === 'baseline')?.head.revision ?? base;
  // Damage took the lines that led to the snapshot: the lines to come do not follow from those that are left.
  if (last < base) return { ...start, dataset, savedAt, baseline: base };
  return { ...start, dataset, trail, savedAt, baseline: null };
}

/** The file is not the one that was written last. Revisions still only grow. */
function foreign(start: Found, rows: readonly HistoryRow[], bytes: Uint8Array, isDamaged: boolean): Found {
  const last = rows.reduce((max, { head }) => Math.max(max, head.revision), 0);
  const known = rows.findLast(({ head }) => isKnown(head))?.head.revision ?? 0;
  // Damage may have taken the mark that says so: what the file's revision includes is in the file.
  const written = isDamaged ? Math.max(known, start.dataset.revision) : known;
  const orphans = rows
    .filter(({ head }) => isEntry(head) && head.revision > written)
    .flatMap(({ place }) => lineAt(bytes, place) ?? []);
  const revision = Math.max(start.dataset.revision, last + 1);
  return { ...start, dataset: { ...start.dataset, revision }, baseline: revision, orphans };
}

function isKnown(head: HistoryRow['head']): head is SnapshotMark {
  return !isEntry(head) && head.kind !== 'begun';
}

function applied(dataset: Dataset, entry: HistoryEntry | null): Dataset | null {
  if (!entry || entry.revision !== dataset.revision + 1) return null;
  try {
    return applyChange(dataset, entry.change).dataset;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function lineAt(bytes: Uint8Array, { offset, length }: HistoryRow['place']): HistoryEntry | null {
  return entryOf(bytes.subarray(offset, offset + length));
}
