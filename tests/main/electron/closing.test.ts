import { expect, test } from 'vitest';
import { closing } from '../../../src/main/electron/closing';

test('[S8] every way out is stopped, flushed once, and then let through', async () => {
  const { leave, done } = leaving({ fails: 0, anyway: false });
  expect([leave(), leave()]).toEqual(['stopped', 'stopped']);
  await settled();
  expect(done).toEqual(['flush', 'quit']);
  expect(leave()).toBe('let through');
  expect(done).toEqual(['flush', 'quit']);
});

test('[S8] where flushing fails the user is asked, and the app stays', async () => {
  const { leave, done } = leaving({ fails: 1, anyway: false });
  leave();
  await settled();
  expect(done).toEqual(['flush', 'ask: the disk is full']);
  expect(leave()).toBe('stopped');
  await settled();
  expect(done).toEqual(['flush', 'ask: the disk is full', 'flush', 'quit']);
});

test('[S8] unless the user says to quit anyway', async () => {
  const { leave, done } = leaving({ fails: 9, anyway: true });
  leave();
  await settled();
  expect(done).toEqual(['flush', 'ask: the disk is full', 'quit']);
  expect(leave()).toBe('let through');
});

function leaving({ fails, anyway }: { fails: number; anyway: boolean }) {
  const done: string[] = [];
  let left = fails;
  const listener = closing({
    flush: async () => {
      done.push('flush');
      left -= 1;
      if (left >= 0) throw new Error('the disk is full');
    },
    quitAnyway: async (error) => {
      done.push(`ask: ${error instanceof Error ? error.message : ''}`);
      return anyway;
    },
    quit: () => done.push('quit'),
  });
  const leave = () => {
    let what = 'let through';
    listener({
      preventDefault: () => {
        what = 'stopped';
      },
    });
    return what;
  };
  return { leave, done };
}

/** Until every promise that can settle by itself has. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
