import type { Low } from 'lowdb';
import type { Dataset } from '../../core/dataset/dataset';
import type { Sidecars } from './disk/sidecars';
import type { StoreFiles } from './disk/storeFiles';
import type { UndoTrail } from './history/undoTrail';
import type { Lock } from './lock/lock';
import type { SnapshotAdapter } from './snapshot/snapshotAdapter';
import type { StoreOptions } from './store';

/** What `openStore` has found and made ready. */
export interface Opened {
  readonly path: string;
  readonly low: Low<Dataset>;
  readonly adapter: SnapshotAdapter;
  readonly files: StoreFiles;
  readonly sidecars: Sidecars;
  readonly options: StoreOptions;
  readonly trail: UndoTrail;
  readonly savedAt: string | null;
  readonly notices: readonly string[];
  /** Null where `readOnly` says why. */
  readonly lock: Lock | null;
  readonly readOnly: string | null;
  /** The revision that the file itself has. */
  readonly written: number;
  /** How many bytes of the history are good. */
  readonly good: number;
  /** The revision from which the history must start anew before anything is added; null where it goes on. */
  readonly baseline: number | null;
}
