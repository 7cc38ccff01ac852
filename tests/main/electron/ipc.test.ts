import { expect, test } from 'vitest';
import type { Reply } from '../../../src/contract';
import { answerCalls, callChannel, type CallPort } from '../../../src/main/electron/ipc';
import { startedService } from '../service/startedService';

const own = { url: 'app://outlay/index.html', parent: null };

test('our own page is answered', async () => {
  const { ask } = await answering();
  expect(await ask(own, 'desk', {})).toMatchObject({ ok: true, value: { open: null } });
});

test.each([
  ['another origin', { url: 'https://example.org/', parent: null }],
  ['an origin that begins like ours', { url: 'app://outlay.evil/', parent: null }],
  ['a frame within our page', { url: 'app://outlay/index.html', parent: own }],
  ['a frame that is gone', null],
])('%s is not answered', async (_what, frame) => {
  const { ask } = await answering();
  expect(await ask(frame, 'desk', {})).toMatchObject({ ok: false, code: 'forbidden' });
});

test.each([
  ['nothing', {}, 'notFound'],
  ['constructor', {}, 'notFound'],
  [{ name: 'desk' }, {}, 'notFound'],
  ['edit', { base: '0' }, 'badInput'],
  ['openLink', { url: 'file:///etc/passwd' }, 'forbidden'],
  ['dataset', {}, 'noDataset'],
])('a call of %j with %j is refused as data', async (name, input, code) => {
  const { ask, bugs } = await answering();
  expect(await ask(own, name, input)).toMatchObject({ ok: false, code });
  expect(bugs).toEqual([]);
});

type Frame = Parameters<Parameters<CallPort['handle']>[1]>[0]['senderFrame'];

async function answering() {
  const { service, bugs } = await startedService({ host: 'electron' });
  const handled = new Map<string, Parameters<CallPort['handle']>[1]>();
  answerCalls({ handle: (channel, listener) => handled.set(channel, listener) }, service, (_where, error) =>
    bugs.push(error),
  );
  const ask = (frame: Frame, ...args: readonly unknown[]): Promise<Reply> | undefined =>
    handled.get(callChannel)?.({ senderFrame: frame }, ...args);
  return { ask, bugs };
}
