import type { BrowserWindowConstructorOptions } from 'electron';

/** The settings of the one window: a page that can do nothing but ask, by the preload. */
export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    title: 'Outlay',
    // Shown once it is drawn; until then the window has the colour of the page, so that nothing flashes.
    show: false,
    backgroundColor: dark ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      // The spell checker downloads dictionaries.
      spellcheck: false,
    },
  };
}
