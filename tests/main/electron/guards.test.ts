import { expect, test } from 'vitest';
import { type GuardedContents, guardNavigation } from '../../../src/main/electron/navigation';
import { isOwn } from '../../../src/main/electron/origin';
import { denyPermissions } from '../../../src/main/electron/permissions';
import { windowOptions } from '../../../src/main/electron/window';

const foreign = [
  'https://example.org/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://outlay.evil/index.html',
  'app://evil/index.html',
  'app://outlay@evil/index.html',
  'app://user:word@outlay/index.html',
  'app://outlay:8080/index.html',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'index.html',
  '',
];

test.each(foreign)('%j is not our own origin', (address) => {
  expect(isOwn(address)).toBe(false);
});

test('our own page is', () => {
  expect(isOwn('app://outlay/index.html#charts')).toBe(true);
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)(
  '%s stays within our own origin',
  (event) => {
    const contents = guardedContents();
    expect(foreign.map((url) => contents.stops(event, url))).toEqual(foreign.map(() => true));
    expect(contents.stops(event, 'app://outlay/index.html')).toBe(false);
  },
);

test('no window is opened and no webview attached', () => {
  const contents = guardedContents();
  expect(contents.openWindow()).toEqual({ action: 'deny' });
  expect(contents.stops('will-attach-webview', '')).toBe(true);
});

test('every permission and device is denied', () => {
  const answers: boolean[] = [];
  denyPermissions({
    setPermissionRequestHandler: (handler) => handler(null, 'media', (granted) => answers.push(granted)),
    setPermissionCheckHandler: (handler) => answers.push(handler()),
    setDevicePermissionHandler: (handler) => answers.push(handler()),
  });
  expect(answers).toEqual([false, false, false]);
});

test('the window is sandboxed, has no Node, and follows the theme', () => {
  const { webPreferences, minWidth, minHeight, show, backgroundColor } = windowOptions('/preload.cjs', true);
  expect(webPreferences).toMatchObject({
    preload: '/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    experimentalFeatures: false,
    spellcheck: false,
  });
  expect([minWidth, minHeight, show]).toEqual([1024, 700, false]);
  expect(windowOptions('/preload.cjs', false).backgroundColor).not.toBe(backgroundColor);
});

/** A stand-in for Electron's `WebContents` that tells whether a guard stops an event. */
function guardedContents() {
  const guards = new Map<string, (event: { url: string; preventDefault: () => void }) => void>();
  let openWindow = (): { action: 'deny' | 'allow' } => ({ action: 'allow' });
  const contents: GuardedContents = {
    on: (event: string, listener: (event: { url: string; preventDefault: () => void }) => void) =>
      guards.set(event, listener),
    setWindowOpenHandler: (handler) => {
      openWindow = handler;
    },
  };
  guardNavigation(contents);
  return {
    openWindow: () => openWindow(),
    stops: (event: string, url: string) => {
      let stopped = false;
      guards.get(event)?.({
        url,
        preventDefault: () => {
          stopped = true;
        },
      });
      return stopped;
    },
  };
}
