import type { MenuItemConstructorOptions } from 'electron';
import { pageCommandOf } from '../../contract/pageCommands';
import { tables, tablesByPage } from '../../core/dataset/tables';
import type { Recent } from '../service/files/recentFiles';

export interface MenuPort {
  readonly mac: boolean;
  readonly recent: readonly Recent[];
  /** Sends a command to the page, by its name in the page's command table. */
  readonly command: (name: string) => void;
  readonly openRecent: (path: string) => void;
}

/** The menu of the desktop app. Its commands are the page's own, with the same keys. */
export function menuTemplate(port: MenuPort): MenuItemConstructorOptions[] {
  const item = itemOf(port);
  return [
    ...(port.mac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: fileItems(item, port) },
    { label: '&Edit', submenu: editItems(item) },
    { label: '&Chart', submenu: chartItems(item) },
    { label: '&View', submenu: viewItems(item) },
    { label: '&Help', submenu: helpItems(item) },
  ];
}

type Item = (label: string, name: string, accelerator?: string) => MenuItemConstructorOptions;

const line: MenuItemConstructorOptions = { type: 'separator' };

function itemOf({ command }: MenuPort): Item {
  return (label, name, accelerator) => ({
    label,
    click: () => command(name),
    // Shown, not taken: the page hears its own keys, and leaves those of a text field to the text field.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
}

function fileItems(item: Item, { mac, recent, openRecent }: MenuPort): MenuItemConstructorOptions[] {
  const recentItems = recent.map(({ path, name }) => ({
    // A lone & would underline the letter after it.
    label: name.replaceAll('&', '&&'),
    toolTip: path,
    click: () => openRecent(path),
  }));
  return [
    item('New Dataset…', 'newDataset'),
    item('Open…', 'openDataset', 'CmdOrCtrl+O'),
    { label: 'Open Recent', submenu: recentItems, enabled: recentItems.length > 0 },
    item('Open the Sample', 'openSample'),
    line,
    item('Save Now', 'save', 'CmdOrCtrl+S'),
    item('Save a Copy…', 'saveCopy', 'CmdOrCtrl+Shift+S'),
    item('Save As…', 'saveAs'),
    item('Duplicate', 'duplicate'),
    item('Rename Dataset…', 'renameDataset'),
    line,
    item('Backups…', 'showBackups'),
    item('Merge Another Copy…', 'mergeCopy'),
    item('Name in the History…', 'person'),
    line,
    { role: mac ? 'close' : 'quit' },
  ];
}

function editItems(item: Item): MenuItemConstructorOptions[] {
  return [
    item('Undo', 'undo', 'CmdOrCtrl+Z'),
    item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    line,
    item('Add Row', 'addRow', 'CmdOrCtrl+Enter'),
    item('Delete Rows', 'deleteRows', 'CmdOrCtrl+-'),
    item('Fill Down', 'fillDown', 'CmdOrCtrl+D'),
    line,
    item('Find…', 'find', 'CmdOrCtrl+F'),
    item('Filter…', 'filter', 'CmdOrCtrl+Shift+F'),
    item('Next Cell to Review', 'nextReview', 'F8'),
  ];
}

function chartItems(item: Item): MenuItemConstructorOptions[] {
  return [item('Export…', 'exportPicture', 'CmdOrCtrl+E'), item('Copy Image', 'copyPicture', 'CmdOrCtrl+Shift+C')];
}

function viewItems(item: Item): MenuItemConstructorOptions[] {
  return [
    ...tablesByPage.map((table, i) => item(tables[table].title, pageCommandOf(table), `CmdOrCtrl+${i + 1}`)),
    item('Review', 'showReview', `CmdOrCtrl+${tablesByPage.length + 1}`),
    line,
    item('Inspector', 'toggleInspector', 'CmdOrCtrl+I'),
    item('Live Chart', 'toggleChart', 'CmdOrCtrl+L'),
    line,
    { role: 'togglefullscreen' },
  ];
}

function helpItems(item: Item): MenuItemConstructorOptions[] {
  return [
    item('Keyboard Shortcuts', 'shortcuts', 'F1'),
    item('Start Page', 'showStart'),
    line,
    item('Third-Party Licences', 'licences'),
  ];
}
