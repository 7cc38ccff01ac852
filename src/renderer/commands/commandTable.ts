import { type PageCommand, pageCommandOf } from '../../contract/pageCommands';
import { tables, tablesByPage } from '../../core/dataset/tables';

interface CommandWords {
  readonly title: string;
  readonly group: string;
  readonly keys: readonly string[];
}

/** The pages of the tables, in their order: one command for each table, which the compiler cannot count. */
const pageCommands = Object.fromEntries(
  tablesByPage.map((table, i) => [
    pageCommandOf(table),
    { title: tables[table].title, group: 'View', keys: [`Mod+${i + 1}`] },
  ]),
) as unknown as Readonly<Record<PageCommand, CommandWords>>;

/**
 * Every command of the page: its name (also in the desktop app's menu), its words and its keys. `Mod` is Ctrl, and Command
 * on a Mac. What a command does is said where it is done, with `useCommand`.
 */
export const commandTable = {
  undo: { title: 'Undo', group: 'Edit', keys: ['Mod+Z'] },
  redo: { title: 'Redo', group: 'Edit', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  addRow: { title: 'Add row', group: 'Edit', keys: ['Mod+Enter'] },
  deleteRows: { title: 'Delete rows', group: 'Edit', keys: ['Mod+-'] },
  fillDown: { title: 'Fill down', group: 'Edit', keys: ['Mod+D'] },
  find: { title: 'Find in the table', group: 'Edit', keys: ['Mod+F'] },
  filter: { title: 'Filter the table', group: 'Edit', keys: ['Mod+Shift+F'] },
  nextReview: { title: 'Go to the next cell that needs review', group: 'Edit', keys: ['F8'] },
  answerCell: { title: 'Answer what a cell asks', group: 'Edit', keys: ['F9'] },
  newDataset: { title: 'New dataset', group: 'File', keys: [] },
  openDataset: { title: 'Open file', group: 'File', keys: ['Mod+O'] },
  openSample: { title: 'Open the sample', group: 'File', keys: [] },
  renameDataset: { title: 'Rename dataset', group: 'File', keys: [] },
  save: { title: 'Save now', group: 'File', keys: ['Mod+S'] },
  saveCopy: { title: 'Save a copy', group: 'File', keys: ['Mod+Shift+S'] },
  saveAs: { title: 'Save as', group: 'File', keys: [] },
  duplicate: { title: 'Duplicate', group: 'File', keys: [] },
  showBackups: { title: 'Backups', group: 'File', keys: [] },
  mergeCopy: { title: 'Merge another copy', group: 'File', keys: [] },
  chooseVersion: { title: 'Choose between two versions of the file', group: 'File', keys: [] },
  person: { title: 'Name in the history', group: 'File', keys: [] },
  exportPicture: { title: 'Export the chart', group: 'Chart', keys: ['Mod+E'] },
  copyPicture: { title: 'Copy image', group: 'Chart', keys: ['Mod+Shift+C'] },
  showStart: { title: 'Start page', group: 'View', keys: [] },
  ...pageCommands,
  showReview: { title: 'Review', group: 'View', keys: [`Mod+${tablesByPage.length + 1}`] },
  toggleInspector: { title: 'Show or hide the inspector', group: 'View', keys: ['Mod+I'] },
  toggleChart: { title: 'Show or hide the live chart', group: 'View', keys: ['Mod+L'] },
  nextRegion: { title: 'Go to the next part of the window', group: 'View', keys: ['F6'] },
  previousRegion: { title: 'Go to the part before', group: 'View', keys: ['Shift+F6'] },
  shortcuts: { title: 'Keyboard shortcuts', group: 'Help', keys: ['F1', '?'] },
  licences: { title: 'Third-party licences', group: 'Help', keys: [] },
} as const satisfies Record<string, CommandWords>;

export type CommandName = keyof typeof commandTable;

export const commandNames = Object.keys(commandTable) as readonly CommandName[];

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandTable, name);
}
