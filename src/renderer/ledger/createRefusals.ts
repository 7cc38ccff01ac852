import { dropFirst, type TakenIn } from './copy';
import type { Loader } from './createLoader';
import type { LedgerBook } from './ledgerBook';
import type { Notice } from './ledgerState';
import { asSentence, whyRefused } from './reasons';
import type { TaskOutcome, Task } from './taskQueue';

export interface RefusalParts {
  readonly book: LedgerBook;
  readonly loader: Loader;
  readonly tell: (notice: Notice) => void;
  readonly settle: (taken: TakenIn) => void;
}

/** What becomes of a task that the host has refused, or that did not reach it. */
export function createRefusals(parts: RefusalParts): (task: Task, error: unknown) => Promise<TaskOutcome> {
  const { book, loader, tell, settle } = parts;
  const { load, catchUp } = loader;

  /** Others were first: what they did is fetched, and the task is tried on top of it. */
  const catchUpFirst = async (): Promise<TaskOutcome> => {
    const before = book.copy?.confirmed;
    await catchUp();
    if (book.copy?.confirmed === before) await load();
    return 'again';
  };

  const refusedFetch = (message: string): TaskOutcome => {
    if (!book.copy) book.set({ phase: 'failed', failure: message });
    return 'stop';
  };

  const refusedEdit = (code: string, message: string): TaskOutcome => {
    if (!book.copy || (code !== 'badInput' && code !== 'notFound')) {
      book.show({ saving: { kind: 'notSaved', reason: message } });
      return 'stop';
    }
    const label = book.copy.pending[0]?.change.label ?? 'edit';
    tell({ tone: 'refused', text: `Not applied: “${label}”. ${asSentence(message)}` });
    settle(dropFirst(book.copy));
    return 'next';
  };

  return async (task, error) => {
    const { code, message } = whyRefused(error);
    const fetches = task.kind === 'load' || task.kind === 'catchUp';
    if (code === 'stale' && !fetches) return catchUpFirst();
    if (code === 'offline') book.set({ reachable: false });
    if (fetches) return refusedFetch(message);
    if (task.kind === 'edit') return refusedEdit(code, message);
    tell({ tone: 'refused', text: asSentence(message) });
    return 'next';
  };
}
