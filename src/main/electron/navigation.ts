import { isOwn } from './origin';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** What of Electron's `WebContents` the guard touches. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    listener: (details: Navigation) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
}

/** Keeps a page where it is: no navigation or redirect away from our own origin, no new window, no webview. */
export function guardNavigation(contents: GuardedContents): void {
  const keep = (details: Navigation) => {
    if (!isOwn(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', keep);
  contents.on('will-frame-navigate', keep);
  contents.on('will-redirect', keep);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
