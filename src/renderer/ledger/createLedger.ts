import { createClient } from '../../client';
import type { Api, HostEvent } from '../../contract';
import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import type { Host } from '../host/host';
import { addPending, type TakenIn } from './copy';
import { createLoader } from './createLoader';
import { createSender } from './createSender';
import { createBook } from './ledgerBook';
import type { LedgerState, Notice } from './ledgerState';
import { createNoticer } from './reasons';
import { settleCopy } from './settleCopy';
import { createTaskQueue, type TaskQueue } from './taskQueue';

export interface Ledger {
  readonly api: Api;
  readonly state: () => LedgerState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows a change at once and sends it. Gives the failure where it cannot be applied; then nothing has changed. */
  readonly edit: (change: Change) => Failure | null;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Tries again to send what could not be saved. */
  readonly retry: () => void;
  /** Asks the host anew what is open: after a file was opened, or an event said so. */
  readonly load: () => void;
  readonly hear: (listener: (event: HostEvent) => void) => () => void;
}

export interface LedgerParts {
  readonly host: Host;
  /** @throws {Failure} where the text is no dataset. */
  readonly readSnapshot: (text: string) => Dataset;
  readonly tell: (notice: Notice) => void;
}

/**
 * The page's side of every edit: applied to its own copy at once, sent in order, one at a time, each on the revision
 * before it; what others did first is taken in and this window's edits are put after it.
 */
export function createLedger({ host, readSnapshot, tell }: LedgerParts): Ledger {
  const api = createClient(host.send);
  const book = createBook();
  const notice = createNoticer(tell);

  const edit = (change: Change): Failure | null => {
    if (!book.copy) return new Failure('noDataset', 'no dataset is open');
    try {
      book.copy = addPending(book.copy, change);
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
    book.show(book.state().saving.kind === 'notSaved' ? {} : { saving: { kind: 'saving' } });
    queue.add({ kind: 'edit' });
    return null;
  };
  const standing = (): LedgerState['saving'] =>
    queue.edits().length > 0 ? { kind: 'saving' } : { kind: 'saved', at: book.savedAt };

  const queue: TaskQueue = createTaskQueue({
    attempt: (task) => attempt(task),
    onStep: () => book.show({ saving: standing() }),
  });
  const settle = (taken: TakenIn) => settleCopy({ book, queue, tell, edit }, taken);
  const loader = createLoader({ api, book, queue, readSnapshot, tell, notice, settle, standing });
  const attempt = createSender({ api, book, loader, tell, settle });

  host.subscribe((event) => {
    if (event.kind === 'notice') notice(event.text);
    if (event.kind === 'desk') queue.add({ kind: 'load' });
    // Queued behind this window's own edits: by then an event about one of them is old news, and costs no call.
    const known = (book.copy?.confirmed.revision ?? 0) + (book.copy?.pending.length ?? 0);
    if (event.kind === 'changed' && event.revision > known) queue.add({ kind: 'catchUp' });
  });
  host.watch((reachable) => {
    if (reachable === book.state().reachable) return;
    book.set({ reachable });
    if (reachable) queue.add({ kind: book.copy ? 'catchUp' : 'load' });
  });
  queue.add({ kind: 'load' });

  return {
    api,
    state: book.state,
    subscribe: book.subscribe,
    edit,
    undo: () => queue.add({ kind: 'undo' }),
    redo: () => queue.add({ kind: 'redo' }),
    retry: () => {
      if (book.state().saving.kind === 'notSaved') book.set({ saving: { kind: 'saving' } });
      queue.retry();
    },
    load: () => queue.add({ kind: 'load' }),
    hear: host.subscribe,
  };
}
