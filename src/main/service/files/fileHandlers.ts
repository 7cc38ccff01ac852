import { dirname } from 'node:path';
import type { Output } from '../../../contract';
import { emptyDataset } from '../../../core/dataset/dataset';
import { readSnapshot } from '../../../core/dataset/snapshot/readSnapshot';
import { Failure } from '../../../core/failure';
import type { HostDialogs } from '../hostDialogs';
import { safeFileName } from '../export/safeFileName';
import { writeWhole } from '../export/writeWhole';
import type { Handlers } from '../handlers';
import type { FileDesk } from './fileDesk';
import { datasetExtension, datasetName, freshPath, isSameFile, newDatasetId } from './openFile';
import { recoveredCopy } from './recoverFile';

export interface FileHandlerOptions {
  readonly desk: FileDesk;
  readonly dialogs: HostDialogs | undefined;
  /** The folder for datasets, of a host that cannot ask where to put them. */
  readonly folder: string;
  readonly now: () => Date;
  readonly openSample: () => Promise<void>;
  /** The user has chosen what is open now: how it stands. */
  readonly chosen: () => Output<'desk'>;
}

type FileCalls =
  'openSample' | 'newDataset' | 'openDataset' | 'saveCopy' | 'openCopy' | 'saveAs' | 'duplicate' | 'openBackup';

/** The calls that make, open and copy the files of datasets. */
export function fileHandlers(options: FileHandlerOptions): Pick<Handlers, FileCalls> {
  const { desk, dialogs, folder, now, openSample, chosen } = options;
  /** Where a new dataset goes: where the user says, else into the folder for them. */
  const placeFor = async (title: string, name: string) =>
    dialogs ? askWhere(dialogs, title, safeFileName(name, 'dataset')) : freshPath(folder, name);

  return {
    openSample: async () => {
      await openSample();
      return chosen();
    },
    newDataset: async ({ title }) => {
      const path = await placeFor('New dataset', title);
      if (path === null) return null;
      await desk.make(path, emptyDataset(newDatasetId(), title));
      return chosen();
    },
    openDataset: async ({ path }) => {
      const wanted = path ?? (dialogs ? await dialogs.chooseOpen() : null);
      if (wanted === null) return null;
      await openNamed(desk, wanted);
      return chosen();
    },
    saveCopy: async ({ name, text }) => {
      if (!dialogs) return { kind: 'download' };
      const path = await askWhere(dialogs, 'Save a copy', safeFileName(name, 'copy'));
      if (path === null) return null;
      const open = desk.file();
      if (open && (await isSameFile(open.path, path))) {
        throw new Failure('exists', `that is the file that is open, choose another name for the copy: ${path}`);
      }
      await writeWhole(path, text);
      return { kind: 'saved', path };
    },
    openCopy: async ({ name, text }) => {
      await desk.make(freshPath(folder, name), readSnapshot(text));
      return chosen();
    },
    saveAs: async ({ name }) => {
      const { dataset } = desk.store();
      const path = await placeFor('Save as', name);
      if (path === null) return null;
      await desk.make(path, dataset);
      return chosen();
    },
    duplicate: async () => {
      const { dataset, path } = desk.store();
      await desk.make(freshPath(dirname(path), `${datasetName(path)} copy`), dataset);
      return chosen();
    },
    openBackup: async ({ path }) => {
      const copy = await recoveredCopy(path, now());
      await desk.make(copy.path, copy.dataset);
      return chosen();
    },
  };
}

function askWhere(dialogs: HostDialogs, title: string, name: string): Promise<string | null> {
  return dialogs.chooseSave({ title, name: `${name}${datasetExtension}`, kind: 'Outlay dataset', extension: 'json' });
}

/** Opens a file; that it is damaged is told with its path first, whatever in it is wrong, so that it can be looked at. */
async function openNamed(desk: FileDesk, path: string): Promise<void> {
  try {
    await desk.open(path);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'badFile') throw error;
    throw new Failure(error.code, error.message, [path, ...error.path.filter((step) => step !== path)]);
  }
}
