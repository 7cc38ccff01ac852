import type { Change } from '../../core/change/change';
import type { Failure } from '../../core/failure';
import { shown, type TakenIn } from './copy';
import type { LedgerBook } from './ledgerBook';
import type { Notice } from './ledgerState';
import { asSentence } from './reasons';
import { rebase } from './rebase';
import type { TaskQueue } from './taskQueue';

export interface SettleParts {
  readonly book: LedgerBook;
  readonly queue: TaskQueue;
  readonly tell: (notice: Notice) => void;
  readonly edit: (change: Change) => Failure | null;
}

/**
 * Takes over a copy into which others' steps were taken. What could not stay beside them is no longer sent, and is told with a
 * way to apply it all the same.
 */
export function settleCopy({ book, queue, tell, edit }: SettleParts, { copy, conflicts }: TakenIn): void {
  book.copy = copy;
  const waiting = queue.edits();
  queue.drop(conflicts.flatMap(({ at }) => waiting[at] ?? []));
  for (const { change, before, reason } of conflicts) {
    const apply = () => {
      const failure = book.copy && edit(rebase(change, before, shown(book.copy)));
      if (failure) tell({ tone: 'refused', text: asSentence(failure.message) });
    };
    tell({
      tone: 'refused',
      text: `Not applied: “${change.label}”. ${asSentence(reason)}`,
      action: { label: 'Apply it anyway', run: apply },
    });
  }
}
