import { expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure';
import { opener } from '../../../src/main/electron/opener';

test('[S5] a damaged file that is opened from the menu is looked at in the page, without a box', async () => {
  const done = await openedWith(new Failure('badFile', 'line 3: it is not JSON', ['/data/capex.outlay.json', 3]));
  expect(done).toEqual(['open /data/capex.outlay.json', 'damaged /data/capex.outlay.json']);
});

test('any other refusal is said in its own words', async () => {
  const done = await openedWith(new Failure('locked', 'it is open in process 4'));
  expect(done).toEqual(['open /data/capex.outlay.json', 'refused it is open in process 4']);
});

test('what nobody foresaw is logged, and said without its words', async () => {
  const done = await openedWith(new TypeError('x is not a function'));
  expect(done).toEqual([
    'open /data/capex.outlay.json',
    'log open x is not a function',
    'refused Something unexpected went wrong; it is in the log.',
  ]);
});

test('a file that opens needs nothing more', async () => {
  expect(await openedWith(null)).toEqual(['open /data/capex.outlay.json']);
});

async function openedWith(error: Error | null): Promise<string[]> {
  const done: string[] = [];
  const open = opener({
    open: async (path) => {
      done.push(`open ${path}`);
      if (error) throw error;
    },
    damaged: (path) => done.push(`damaged ${path}`),
    refused: (message) => done.push(`refused ${message}`),
    logBug: (where, bug) => done.push(`log ${where} ${bug instanceof Error ? bug.message : ''}`),
  });
  await open('/data/capex.outlay.json');
  return done;
}
