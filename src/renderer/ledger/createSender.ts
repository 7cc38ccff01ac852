import type { Acknowledged, Api } from '../../contract';
import { acknowledge, takeIn } from './copy';
import { createRefusals, type RefusalParts } from './createRefusals';
import { whyRefused } from './reasons';
import type { TaskOutcome, Task } from './taskQueue';

export interface SenderParts extends RefusalParts {
  readonly api: Api;
}

/** Asks the host for what a task says. */
export function createSender(parts: SenderParts): (task: Task) => Promise<TaskOutcome> {
  const { api, book, loader, settle } = parts;

  const acknowledged = ({ undo, redo, savedAt }: Acknowledged) => {
    book.trail = { undo, redo };
    book.savedAt = savedAt;
  };

  const sendEdit = async () => {
    const [first] = book.copy?.pending ?? [];
    if (!book.copy || !first) return;
    const answer = await api.edit({ base: book.copy.confirmed.revision, change: first.change });
    acknowledged(answer);
    // What was edited meanwhile is in the copy as it now is.
    book.copy = acknowledge(book.copy, answer.revision);
  };

  const takeStep = async (call: 'undo' | 'redo') => {
    if (!book.copy) return;
    const answer = await api[call]({ base: book.copy.confirmed.revision });
    acknowledged(answer);
    settle(takeIn(book.copy, [{ revision: answer.revision, change: answer.change }], true));
  };

  const perform = (task: Task): Promise<void> => {
    switch (task.kind) {
      case 'load':
        return loader.load();
      case 'catchUp':
        return loader.catchUp();
      case 'edit':
        return sendEdit();
      case 'undo':
      case 'redo':
        return takeStep(task.kind);
    }
  };

  const refused = createRefusals(parts);
  return async (task) => {
    try {
      await perform(task);
      if (!book.state().reachable) book.set({ reachable: true });
      return 'next';
    } catch (error) {
      return refused(task, error).catch((second: unknown) => {
        book.show({ saving: { kind: 'notSaved', reason: whyRefused(second).message } });
        return 'stop';
      });
    }
  };
}
