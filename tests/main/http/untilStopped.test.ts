import { expect, test } from 'vitest';
import { hasDisplay } from '../../../src/main/http/openBrowser';
import { untilStopped } from '../../../src/main/http/untilStopped';

test('[S8] told to stop, it flushes once and ends', async () => {
  let flushed = 0;
  const stopped = untilStopped(async () => {
    flushed += 1;
  }, fail);
  process.emit('SIGTERM');
  process.emit('SIGTERM');
  await stopped;
  expect(flushed).toBe(1);
});

test('[S8] where flushing fails it says so and stays, until it is told again', async () => {
  const said: string[] = [];
  let over = false;
  const stopped = untilStopped(
    () => Promise.reject(new Error('the disk is full')),
    (line) => said.push(line),
  ).finally(() => {
    over = true;
  });
  stopped.catch(() => undefined);
  process.emit('SIGINT');
  await new Promise((resolve) => setImmediate(resolve));
  expect(said).toEqual([expect.stringContaining('the disk is full')]);
  expect(over).toBe(false);
  process.emit('SIGINT');
  await expect(stopped).rejects.toThrow('the disk is full');
});

test.each([
  [{}, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{ DISPLAY: ':0', CI: 'true' }, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', true],
  [{ CI: '1' }, 'win32', false],
] as const)('%j on %s: a browser can be shown: %s', (env, platform, shown) => {
  expect(hasDisplay(env, platform)).toBe(shown);
});

function fail(line: string): void {
  throw new Error(line);
}
