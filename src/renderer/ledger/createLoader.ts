import type { Api, Desk, Output } from '../../contract';
import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import { replaceConfirmed, type TakenIn, takeIn } from './copy';
import type { LedgerBook } from './ledgerBook';
import { type LedgerState, type Notice, startState } from './ledgerState';
import type { TaskQueue } from './taskQueue';

export interface LoaderParts {
  readonly api: Api;
  readonly book: LedgerBook;
  readonly queue: TaskQueue;
  readonly readSnapshot: (text: string) => Dataset;
  readonly tell: (notice: Notice) => void;
  readonly notice: (text: string) => void;
  readonly settle: (taken: TakenIn) => void;
  /** Where the edits of this window stand. */
  readonly standing: () => LedgerState['saving'];
}

export interface Loader {
  /** Asks what is open, and for all of it. */
  readonly load: () => Promise<void>;
  /** Asks for the steps that came since, and for all of it where they are no longer known. */
  readonly catchUp: () => Promise<void>;
}

/** Fetches what the host has: the whole dataset, or what others did to it. */
export function createLoader({ api, book, queue, readSnapshot, tell, notice, settle, standing }: LoaderParts): Loader {
  const load = async () => {
    // Both at once: most starts have a file open, and its text takes longest.
    const askedDesk = api.desk({});
    const asked = api.dataset({});
    // Nothing is open, perhaps: the desk says so.
    asked.catch(() => undefined);
    const desk = await askedDesk;
    if (desk.open) take(desk, await asked);
    else takeNothing(desk);
  };

  const takeNothing = (desk: Desk) => {
    book.copy = null;
    book.trail = startState.trail;
    book.savedAt = null;
    book.show({ desk, phase: 'ready', failure: '', reachable: true, saving: { kind: 'saved', at: null } });
  };

  const take = (desk: Desk, answer: Output<'dataset'>) => {
    const confirmed = { ...readSnapshot(answer.text), revision: answer.revision };
    book.trail = { undo: answer.undo, redo: answer.redo };
    book.savedAt = answer.savedAt;
    if (book.copy && book.copy.confirmed.id === confirmed.id) settle(replaceConfirmed(book.copy, confirmed));
    else takeAnother(confirmed);
    book.show({ desk, phase: 'ready', failure: '', reachable: true, saving: standing() });
    desk.open?.notices?.forEach(notice);
  };

  const takeAnother = (confirmed: Dataset) => {
    const left = book.copy?.pending ?? [];
    book.copy = { confirmed, pending: [] };
    queue.drop(queue.edits());
    for (const { change } of left) {
      tell({ tone: 'refused', text: `Not saved: “${change.label}”. Another file was opened before it was written.` });
    }
  };

  const catchUp = async () => {
    if (!book.copy) return load();
    const { steps, undo, redo } = await api.changesSince({ revision: book.copy.confirmed.revision });
    book.trail = { undo, redo };
    try {
      if (!steps) throw new Failure('stale', 'the steps are no longer known');
      settle(takeIn(book.copy, steps));
      book.show();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await load();
    }
  };

  return { load, catchUp };
}
