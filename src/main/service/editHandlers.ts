import { writeSnapshot } from '../../core/dataset/snapshot/writeSnapshot';
import type { Store } from '../store/store';
import type { Handlers } from './handlers';

export interface EditOptions {
  readonly store: () => Store;
  /** The user has edited something. */
  readonly onEdited: () => void;
}

/** The calls that read and change the dataset that is open. */
export function editHandlers({
  store,
  onEdited,
}: EditOptions): Pick<Handlers, 'dataset' | 'changesSince' | 'edit' | 'undo' | 'redo' | 'save'> {
  return {
    dataset: async () => {
      const { dataset, trail, savedAt } = store();
      return { ...trail, text: writeSnapshot(dataset), revision: dataset.revision, savedAt };
    },
    changesSince: async ({ revision }) => {
      const open = store();
      const steps = open.changesSince(revision);
      return { ...open.trail, steps: steps && [...steps] };
    },
    edit: async ({ base, change }) => {
      // The store's answer also carries the change, which the one who asked has already.
      const { revision, savedAt, undo, redo } = await store().apply(change, base);
      onEdited();
      return { revision, savedAt, undo, redo };
    },
    undo: async ({ base }) => store().undo(base),
    redo: async ({ base }) => store().redo(base),
    save: async () => store().snapshot(),
  };
}
