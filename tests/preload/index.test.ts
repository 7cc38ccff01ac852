import { beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../src/renderer/host/host';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, (event: unknown, ...args: unknown[]) => void>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => {
      electron.invoked.push(args);
      return { ok: true, value: null };
    },
    on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) =>
      electron.listeners.set(channel, listener),
    off: (channel: string) => electron.listeners.delete(channel),
  },
}));

beforeEach(() => import('../../src/preload/index'));

test('the page is given two functions, frozen, and nothing else', () => {
  expect([...electron.exposed.keys()]).toEqual(['outlay']);
  expect(Object.keys(bridge())).toEqual(['send', 'subscribe']);
  expect(Object.isFrozen(bridge())).toBe(true);
});

test('a call goes over the one channel', async () => {
  expect(await bridge().send('desk', {})).toEqual({ ok: true, value: null });
  expect(electron.invoked).toEqual([['outlay:call', 'desk', {}]]);
});

test('an event comes without the event object of Electron, until it is no longer listened to', () => {
  const heard: unknown[][] = [];
  const stop = bridge().subscribe((...args: unknown[]) => heard.push(args));
  electron.listeners.get('outlay:event')?.({ sender: 'secret' }, { kind: 'desk' });
  expect(heard).toEqual([[{ kind: 'desk' }]]);
  stop();
  expect(electron.listeners.size).toBe(0);
});

function bridge(): Bridge {
  return electron.exposed.get('outlay') as Bridge;
}
