import { applyChange } from '../../core/change/applyChange';
import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import type { Step } from '../../contract';
import { Failure } from '../../core/failure';
import { recordOf } from '../../core/dataset/rowIndex';
import { rebase } from './rebase';

/** A change that the page shows already and that the host has not acknowledged yet. */
interface Pending {
  readonly change: Change;
  readonly after: Dataset;
}

/** The page's copy of the dataset: what the host has acknowledged, and what is on its way there, in order. */
export interface Copy {
  readonly confirmed: Dataset;
  readonly pending: readonly Pending[];
}

/** A change that could not stay when others came first, and why. */
interface EditConflict {
  readonly change: Change;
  /** The dataset that it was made on. */
  readonly before: Dataset;
  /** Its place among those that were on their way. */
  readonly at: number;
  readonly reason: string;
}

export interface TakenIn {
  readonly copy: Copy;
  readonly conflicts: readonly EditConflict[];
}

/** What the page shows. */
export function shown(copy: Copy): Dataset {
  return copy.pending.at(-1)?.after ?? copy.confirmed;
}

/**
 * Adds a change of this page.
 *
 * @throws {Failure} where the change cannot be applied; the copy stays as it is.
 */
export function addPending(copy: Copy, change: Change): Copy {
  const after = applyChange(shown(copy), change).dataset;
  return { ...copy, pending: [...copy.pending, { change, after }] };
}

/** The first change on its way has arrived: the host is at `revision`. */
export function acknowledge(copy: Copy, revision: number): Copy {
  const [first, ...rest] = copy.pending;
  if (!first) return copy;
  return { confirmed: { ...first.after, revision }, pending: rest };
}

/** Gives up the first change on its way, and every later one that cannot be without it. */
export function dropFirst(copy: Copy): TakenIn {
  const { confirmed, pending } = copy;
  return replay(copy, { confirmed, pending: [] }, pending.slice(1), new Set());
}

/**
 * Takes in steps that came first: what this page has on its way is put after them. A change of a record that those steps
 * changed too is a conflict, for it was made on an older record. `own` steps (undo, redo) are no strangers and do not clash:
 * an edit that was made before the answer came keeps what it changed itself, and no more.
 *
 * @throws {Failure} where the steps do not follow on the copy: it must be fetched again.
 */
export function takeIn(copy: Copy, steps: readonly Step[], own = false): TakenIn {
  let { confirmed } = copy;
  const touched = new Set<string>();
  for (const { revision, change } of steps) {
    if (revision <= confirmed.revision) continue;
    confirmed = { ...applyChange(confirmed, change).dataset, revision };
    if (!own) for (const place of placesOf(change)) touched.add(place);
  }
  return replay(copy, { confirmed, pending: [] }, copy.pending, touched);
}

/** Puts what is on its way after another confirmed dataset. */
export function replaceConfirmed(copy: Copy, confirmed: Dataset): TakenIn {
  return replay(copy, { confirmed, pending: [] }, copy.pending, new Set());
}

function replay(from: Copy, onto: Copy, pending: readonly Pending[], touched: ReadonlySet<string>): TakenIn {
  let copy = onto;
  const conflicts: EditConflict[] = [];
  const given = from.pending.length - pending.length;
  for (const [index, { change }] of pending.entries()) {
    const at = given + index;
    const before = from.pending[at - 1]?.after ?? from.confirmed;
    const reason = clash(change, before, shown(copy), touched);
    if (reason !== null) {
      conflicts.push({ change, before, at, reason });
      continue;
    }
    try {
      copy = addPending(copy, rebase(change, before, shown(copy)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      conflicts.push({ change, before, at, reason: error.message });
    }
  }
  return { copy, conflicts };
}

/** Why a change can not stay after others; null where it can. */
function clash(change: Change, before: Dataset, now: Dataset, touched: ReadonlySet<string>): string | null {
  if (placesOf(change).some((place) => touched.has(place))) {
    return 'the same record was changed in another window first';
  }
  const gone = change.edits.some(
    (edit) =>
      edit.kind === 'put' &&
      recordOf<{ readonly id: string }>(before[edit.table], edit.record.id) &&
      !recordOf<{ readonly id: string }>(now[edit.table], edit.record.id) &&
      !change.edits.some((other) => other.kind === 'remove' && other.id === edit.record.id),
  );
  return gone ? 'its record is no longer there' : null;
}

function placesOf(change: Change): string[] {
  return change.edits.map((edit) => {
    if (edit.kind === 'settings') return 'settings';
    return `${edit.table}/${edit.kind === 'put' ? edit.record.id : edit.id}`;
  });
}
