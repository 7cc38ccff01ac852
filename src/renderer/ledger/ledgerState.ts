import type { Desk, Trail } from '../../contract';
import type { Dataset } from '../../core/dataset/dataset';

/** Where the edits of this window stand. `notSaved` stays until it is solved. */
export type Saving =
  | { readonly kind: 'saved'; /** ISO 8601; null where nothing was edited yet. */ readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'notSaved'; readonly reason: string };

/** All that the page knows. `dataset` holds the edits on their way too; null where no file is open. */
export interface LedgerState {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Why the host's first answers could not be had, in plain words; empty unless `phase` is `failed`. */
  readonly failure: string;
  readonly desk: Desk | null;
  readonly dataset: Dataset | null;
  /** What undo and redo would do now. */
  readonly trail: Trail;
  readonly saving: Saving;
  /** False while the host does not answer. */
  readonly reachable: boolean;
  /** Changes that the host has not acknowledged. */
  readonly unsaved: number;
}

export const startState: LedgerState = {
  phase: 'loading',
  failure: '',
  desk: null,
  dataset: null,
  trail: { undo: null, redo: null },
  saving: { kind: 'saved', at: null },
  reachable: true,
  unsaved: 0,
};

/** Something that the user should hear once. */
export interface Notice {
  readonly tone: 'info' | 'review' | 'refused';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}
