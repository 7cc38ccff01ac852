import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { OpenFile } from '../../../contract';
import type { Dataset } from '../../../core/dataset/dataset';
import { Failure } from '../../../core/failure';
import { createDatasetFile } from '../../store/createDatasetFile';
import { openStore } from '../../store/openStore';
import type { Store } from '../../store/store';
import { notSaved } from '../../store/disk/systemError';
import { datasetName, isSameFile } from './openFile';
import type { RecentFiles } from './recentFiles';

/** What lies open: at most one dataset. */
export interface FileDesk {
  /** @throws {Failure} `noDataset` where none is open. */
  readonly store: () => Store;
  readonly file: () => OpenFile | null;
  /** Opens a file in place of the one that is open, which stays open where that fails. Opening it again changes nothing. */
  readonly open: (path: string) => Promise<void>;
  /** Makes a new file of a dataset and opens it. It never overwrites one. */
  readonly make: (path: string, dataset: Dataset) => Promise<void>;
  /** Writes what there is to write and gives the file free. Where that fails, the file stays open. */
  readonly close: Store['close'];
}

export interface FileDeskOptions {
  /** Whose name stands in the history, as it is at each change. */
  readonly user: () => string;
  readonly now: () => Date;
  /** [S4] The folder for a copy a day of each file, elsewhere than the file. */
  readonly secondCopy: string;
  readonly recent: RecentFiles;
  readonly onChanged: (revision: number) => void;
  readonly onOpened: () => void;
  /** [S7] Another program has written the file. */
  readonly onOutside: (store: Store, text: string) => void;
  /** Something about the file that the user should hear of. */
  readonly onNotice: (text: string) => void;
}

/** A desk with nothing on it. */
export function createFileDesk({
  user,
  now,
  secondCopy,
  recent,
  onChanged,
  onOpened,
  onOutside,
  onNotice,
}: FileDeskOptions): FileDesk {
  let open: Store | null = null;
  // One at a time: two openings at once would leave one store open and held by nobody.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = turn.then(step, step);
    turn = next.catch(() => undefined);
    return next;
  };
  const openNow = async (path: string) => {
    if (open && (await isSameFile(open.path, path))) return;
    const next = await openStore(resolve(path), {
      get user() {
        return user();
      },
      clock: now,
      secondCopy,
    });
    try {
      await open?.close();
    } catch (error) {
      // The old one stays open, then; nobody would ever let the new one go.
      await next.close({ withoutSnapshot: true });
      throw error;
    }
    open = next;
    next.notices.forEach(onNotice);
    next.subscribe((event) => {
      if (event.kind === 'changed') onChanged(event.revision);
      else if (event.kind === 'outside') onOutside(next, event.text);
      else onNotice(event.text);
    });
    await recent.add({ path: next.path, name: datasetName(next.path), openedAt: now().toISOString() });
    onOpened();
  };
  return {
    store: () => {
      if (!open) throw new Failure('noDataset', 'no dataset is open');
      return open;
    },
    file: () =>
      open && {
        path: open.path,
        name: datasetName(open.path),
        readOnly: open.readOnly,
        notices: [...open.notices],
        outside: open.outside !== null,
      },
    open: (path) => inTurn(() => openNow(path)),
    make: (path, dataset) =>
      inTurn(async () => {
        await makeFolder(dirname(resolve(path)));
        await createDatasetFile(resolve(path), dataset);
        await openNow(path);
      }),
    close: (how) =>
      inTurn(async () => {
        await open?.close(how);
        open = null;
      }),
  };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw notSaved(path, error);
  }
}
