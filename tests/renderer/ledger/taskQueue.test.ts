import { expect, test } from 'vitest';
import { createTaskQueue, type Task, type TaskOutcome } from '../../../src/renderer/ledger/taskQueue';

test('tasks are tried in their order, one at a time', async () => {
  const { queue, log } = recorded([]);
  queue.add({ kind: 'edit' });
  queue.add({ kind: 'undo' });
  queue.add({ kind: 'catchUp' });
  expect(log).toEqual(['edit begins']);
  await settled();
  expect(log).toEqual([
    'edit begins',
    'edit ends',
    'step',
    'undo begins',
    'undo ends',
    'step',
    'catchUp begins',
    'catchUp ends',
    'step',
  ]);
});

test('a task is tried again at once, and those after it wait', async () => {
  const { queue, log } = recorded(['again', 'next']);
  queue.add({ kind: 'edit' });
  queue.add({ kind: 'redo' });
  await settled();
  expect(begun(log)).toEqual(['edit', 'edit', 'redo']);
});

test('after a stop nothing is tried until Retry, and then the same task', async () => {
  const { queue, log } = recorded(['stop']);
  queue.add({ kind: 'edit' });
  await settled();
  expect(queue.edits()).toHaveLength(1);
  expect(log).not.toContain('step');
  queue.retry();
  await settled();
  expect(begun(log)).toEqual(['edit', 'edit']);
  expect(queue.edits()).toEqual([]);
});

test('Retry with nothing to do loads', async () => {
  const { queue, log } = recorded([]);
  queue.retry();
  await settled();
  expect(begun(log)).toEqual(['load']);
});

test('an edit that was dropped meanwhile is not taken off twice', async () => {
  const { queue, log } = recorded([]);
  queue.add({ kind: 'edit' });
  queue.add({ kind: 'edit' });
  queue.drop(queue.edits().slice(0, 1));
  await settled();
  expect(begun(log)).toEqual(['edit', 'edit']);
  expect(queue.edits()).toEqual([]);
});

/** A queue whose tasks end as is said, in order, then well. */
function recorded(outcomes: TaskOutcome[]) {
  const log: string[] = [];
  const attempt = async ({ kind }: Task) => {
    log.push(`${kind} begins`);
    await Promise.resolve();
    log.push(`${kind} ends`);
    return outcomes.shift() ?? 'next';
  };
  return { queue: createTaskQueue({ attempt, onStep: () => log.push('step') }), log };
}

function begun(log: readonly string[]): string[] {
  return log.filter((line) => line.endsWith(' begins')).map((line) => line.replace(' begins', ''));
}

function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 5));
}
