import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import type { Migrations } from '../../core/dataset/snapshot/migrations';
import type { Backup, BackupReason } from './copies/backups';
import type { Outside } from './outsideWatch';

/** What undo and redo would do now: the label of the change, or null where there is none. */
export interface TrailLabels {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** [S1] A change is on the disk. `savedAt` is ISO 8601. */
export interface Receipt extends TrailLabels {
  readonly revision: number;
  readonly savedAt: string;
}

/** A step back or forth is on the disk: the change that it was. */
export interface Turned extends Receipt {
  readonly change: Change;
}

/** A change as it was applied, with the revision that it led to. */
export interface AppliedChange {
  readonly revision: number;
  readonly change: Change;
}

export type StoreEvent =
  | { readonly kind: 'changed'; readonly revision: number }
  /** [S7] Another program has written the file: ask the user, and call `resolveOutside`. */
  | { readonly kind: 'outside'; readonly text: string }
  /** Something that the user should hear of, in plain words: it names the files. */
  | { readonly kind: 'notice'; readonly text: string };

/** One dataset on the disk. Everything that can be seen here is on the disk. */
export interface Store {
  readonly dataset: Dataset;
  /** As it was given, made absolute. */
  readonly path: string;
  /** Why nothing can be written, in plain words; null where it can. */
  readonly readOnly: string | null;
  /** When the dataset was last saved, ISO 8601; null where that is not known. */
  readonly savedAt: string | null;
  readonly trail: TrailLabels;
  /** What the user should hear about how the file was found: changed by another program, a damaged history. */
  readonly notices: readonly string[];
  /**
   * [S1] Applies a change that was made on revision `base`, and resolves once it is on the disk. Several may be asked for
   * without waiting, each on the revision that the one before leads to.
   *
   * @throws {Failure} `stale`: made on another revision; ask `changesSince`. `notSaved`: it is not on the disk and not in
   * the dataset; try again once the cause is gone. `readOnly`; and what `applyChange` throws.
   */
  readonly apply: (change: Change, base: number, options?: ApplyOptions) => Promise<Receipt>;
  /** Takes the last change back, also one from before the last start. `notFound` where there is none; else as `apply`. */
  readonly undo: (base: number) => Promise<Turned>;
  readonly redo: (base: number) => Promise<Turned>;
  /** The changes that led from a revision to now; null where they are no longer at hand. */
  readonly changesSince: (revision: number) => readonly AppliedChange[] | null;
  /**
   * [S2] Writes the dataset's file now. The changes themselves are safe before: this brings the file up to them.
   *
   * @throws {Failure} `notSaved` or `readOnly`.
   */
  readonly snapshot: () => Promise<{ readonly savedAt: string }>;
  /** [S4] The earlier versions of the file that are kept, the latest first. */
  readonly listBackups: () => Promise<readonly Backup[]>;
  /**
   * [S4] The dataset in a backup. To go back to it, apply `changeBetween(store.dataset, it, label)` with
   * `{ backup: 'restore' }`.
   *
   * @throws {Failure} `notFound`, or `badFile` where it cannot be read.
   */
  readonly readBackup: (name: string) => Promise<Dataset>;
  /** [S7] The version of the file that another program has written and nobody has chosen for or against yet. */
  readonly outside: Outside | null;
  /** [S7] Looks at the file now; it is looked at every two seconds anyway. For when the window comes to the front. */
  readonly lookOutside: () => Promise<Outside | null>;
  /**
   * [S7] Goes on with one of the two versions. `theirs`: in one change that undo takes back; null where there is nothing to
   * change. `mine`: the file is written, theirs is kept beside it under another name.
   *
   * @throws {Failure} `notFound` where there is nothing to choose; `badInput` for another dataset; else as `apply`.
   */
  readonly resolveOutside: (choice: 'mine' | 'theirs') => Promise<Receipt | null>;
  /** Calls the listener until the function that is given back is called. */
  readonly subscribe: (listener: (event: StoreEvent) => void) => () => void;
  /**
   * [S8] Waits for what is under way, writes the file and gives up the lock. Nothing is lost if the file cannot be
   * written: its changes are in the history, and the next start reads them.
   *
   * @throws {Failure} `notSaved`: still open; ask the user, try again, or close with `withoutSnapshot`.
   */
  readonly close: (how?: { readonly withoutSnapshot?: boolean }) => Promise<void>;
}

export interface ApplyOptions {
  /**
   * [S4] The change is one that a user may regret only later: the version before it is kept, under this word. A change that
   * removes 100 records or more is one in any case.
   */
  readonly backup?: BackupReason;
}

export interface StoreOptions {
  /** Who makes the changes, for the history. */
  readonly user: string;
  readonly clock: () => Date;
  /** Read without a lock and without writing anything. */
  readonly readOnly?: boolean;
  /** [S4] A folder outside the dataset's, where a copy of the file is kept once a day; made where it is not there. */
  readonly secondCopy?: string;
  /** How earlier formats are read; those that the program knows where it is not given. */
  readonly migrations?: Migrations;
  /** How often to look whether another program has written the file, in milliseconds; 2000 where not given, 0 for never. */
  readonly lookEvery?: number;
  /** How long the history may become before its older part goes into an archive. Bytes; 50 MB where it is not given. */
  readonly rotateAt?: number;
}
