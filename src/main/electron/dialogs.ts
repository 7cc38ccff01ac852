import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { clipboardFormat, formats } from '../../contract/formats';
import type { HostDialogs } from '../service/hostDialogs';

/** What of Electron the dialogs need, already tied to the window. */
export interface DialogPort {
  readonly showOpen: (options: OpenDialogOptions) => Promise<{ canceled: boolean; filePaths: string[] }>;
  readonly showSave: (options: SaveDialogOptions) => Promise<{ canceled: boolean; filePath: string }>;
  readonly writeImage: (picture: Blob) => Promise<void>;
  readonly openExternal: (url: string) => Promise<void>;
  readonly showItem: (path: string) => void;
}

/** The dialogs of the desktop. The system asks before a file is overwritten. */
export function desktopDialogs({ showOpen, showSave, writeImage, openExternal, showItem }: DialogPort): HostDialogs {
  return {
    chooseOpen: async () => {
      const { canceled, filePaths } = await showOpen({ properties: ['openFile'], filters: datasets });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseSave: async ({ title, name, kind, extension }) => {
      const { canceled, filePath } = await showSave({
        title,
        defaultPath: name,
        filters: [{ name: kind, extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    copyImage: (picture) => writeImage(new Blob([new Uint8Array(picture)], { type: formats[clipboardFormat].mime })),
    openExternal,
    showFolder: showItem,
  };
}

const datasets: FileFilter[] = [
  { name: 'Outlay datasets', extensions: ['json'] },
  { name: 'All files', extensions: ['*'] },
];
