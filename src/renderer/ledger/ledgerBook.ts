import type { Trail } from '../../contract';
import { type Copy, shown } from './copy';
import { type LedgerState, startState } from './ledgerState';

/** What this window knows: its copy of the dataset and what the host said last, with those who are told when it changes. */
export interface LedgerBook {
  /** Null where no file is open. */
  copy: Copy | null;
  /** What the host would undo and redo. */
  trail: Trail;
  /** When the host wrote last: ISO 8601, or null. */
  savedAt: string | null;
  readonly state: () => LedgerState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (part: Partial<LedgerState>) => void;
  /** Shows the copy as it now is, with what undo would take back: an edit on its way comes before the host's own. */
  readonly show: (part?: Partial<LedgerState>) => void;
}

export function createBook(): LedgerBook {
  const listeners = new Set<() => void>();
  let state = startState;
  const book: LedgerBook = {
    copy: null,
    trail: startState.trail,
    savedAt: null,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (part) => {
      state = { ...state, ...part };
      listeners.forEach((listener) => listener());
    },
    show: (part = {}) => {
      const { copy, trail } = book;
      const last = copy?.pending.at(-1);
      book.set({
        dataset: copy && shown(copy),
        trail: last ? { undo: last.change.label, redo: null } : trail,
        unsaved: copy?.pending.length ?? 0,
        ...part,
      });
    },
  };
  return book;
}
