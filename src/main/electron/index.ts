import {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
} from 'electron';
import { join } from 'node:path';
import { homeOf } from '../service/home';
import { bugLog } from '../service/log';
import { openAtStart } from '../service/files/openAtStart';
import { readPageFiles } from '../service/page/pageFiles';
import { shipped } from '../service/resources';
import { createService } from '../service/service';
import { userName } from '../service/userName';
import { closing } from './closing';
import { desktopDialogs } from './dialogs';
import { fileArgument } from './fileArgument';
import { answerCalls, eventChannel } from './ipc';
import { menuTemplate } from './menu';
import { guardNavigation } from './navigation';
import { opener } from './opener';
import { pageAddress, scheme } from './origin';
import { answerPage } from './pageProtocol';
import { denyPermissions } from './permissions';
import { windowOptions } from './window';

const home = homeOf();
const logBug = bugLog(home.log, () => new Date());
process.on('uncaughtException', (error) => logBug('main', error));
process.on('unhandledRejection', (error) => logBug('main', error));

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
// A trial's window and cache lie with the rest of it.
if (process.env.OUTLAY_HOME) app.setPath('userData', join(home.config, 'electron'));

/** The file that macOS asked for before there was a window. */
let asked = fileArgument(process.argv, app.isPackaged);
app.on('open-file', (event, path) => {
  event.preventDefault();
  asked = path;
});

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      logBug('start', error);
      dialog.showErrorBox('Outlay cannot start', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
} else {
  app.quit();
}

async function start(): Promise<void> {
  denyPermissions(session.defaultSession);
  const files = await readPageFiles(shipped('out/renderer'));
  protocol.handle(scheme, (request) => answerPage(files, request));

  const window = new BrowserWindow(windowOptions(shipped('out/preload/index.cjs'), nativeTheme.shouldUseDarkColors));
  const dialogs = desktopDialogs({
    showOpen: (options) => dialog.showOpenDialog(window, options),
    showSave: (options) => dialog.showSaveDialog(window, options),
    writeImage: (picture) => clipboard.write([new ClipboardItem({ [picture.type]: picture })]),
    openExternal: (url) => shell.openExternal(url),
    showItem: (path) => shell.showItemInFolder(path),
  });
  const service = await createService({
    host: 'electron',
    home,
    user: userName(process.env),
    now: () => new Date(),
    logBug,
    dialogs,
  });
  answerCalls(ipcMain, service, logBug);

  const open = opener({
    open: (path) => service.handlers.openDataset({ path }),
    damaged: (path) => window.webContents.send(eventChannel, { kind: 'damaged', path }),
    refused: (message) => void dialog.showMessageBox(window, { type: 'warning', message }),
    logBug,
  });
  const showMenu = () => {
    const command = (name: string) => window.webContents.send(eventChannel, { kind: 'command', command: name });
    const mac = process.platform === 'darwin';
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({ mac, recent: service.recent(), command, openRecent: (path) => void open(path) }),
      ),
    );
  };
  service.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
    if (event.kind === 'desk') showMenu();
  });
  showMenu();

  const leave = closing({
    flush: () => service.close(),
    quitAnyway: async (error) => {
      const message = error instanceof Error ? error.message : String(error);
      const buttons = ['Stay', 'Quit anyway'];
      const { response } = await dialog.showMessageBox(window, { type: 'warning', message, buttons, cancelId: 0 });
      return response === 1;
    },
    quit: () => app.quit(),
  });
  window.on('close', leave);
  window.on('query-session-end', leave);
  app.on('before-quit', leave);
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

  const show = (path: string | null) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    if (path !== null) void open(path);
  };
  app.on('second-instance', (_event, argv) => show(fileArgument(argv, app.isPackaged)));
  app.on('open-file', (_event, path) => show(path));

  window.once('ready-to-show', () => window.show());
  // The page says what could not be opened.
  await openAtStart(service, { file: asked, sample: false });
  await window.loadURL(pageAddress);
}
