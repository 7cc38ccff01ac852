import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version } from '../../../package.json';
import { clipboardFormat, type Format, formats } from '../../contract/formats';
import type { HostEvent, Output, Subscribe } from '../../contract';
import { emptyDataset } from '../../core/dataset/dataset';
import type { Chart } from '../../core/dataset/question';
import { readSnapshot } from '../../core/dataset/readSnapshot';
import { writeSnapshot } from '../../core/dataset/writeSnapshot';
import { Failure } from '../../core/failure';
import { withRecordsOn } from '../../core/history/withRecordsOn';
import { readRateTable } from '../../core/rates/rateTable';
import { createDesk, type Desk } from './files/desk';
import type { Dialogs } from './dialogs';
import type { Checked, Handlers } from './handlers';
import type { Home } from './home';
import { isOpenable } from './links';
import { keepingHandlers } from './keeping';
import { createKnownDesk } from './past/knownDesk';
import { readVersions } from './past/recordHistory';
import type { LogBug } from './log';
import { datasetExtension, datasetName, freshPath, isSameFile, newDatasetId } from './files/openFile';
import { openPerson } from './person';
import { type MadeFile, wiredFile } from './export/madeFile';
import { drawPicture } from './export/picture';
import { readRateText } from './rates';
import { openRecentFiles, type Recent } from './files/recentFiles';
import { safeFileName } from './export/safeFileName';
import { recoveredCopy } from './files/recoverFile';
import { readSample } from './files/sample';
import type { Store } from '../store/store';
import { writeWhole } from './export/writeWhole';

/** The app without a face: every call, and what it tells by itself. */
export interface Service {
  readonly handlers: Handlers;
  readonly subscribe: Subscribe;
  readonly recent: () => readonly Recent[];
  /** Opens the sample behind the start page, which is shown until the user has chosen something. */
  readonly showSample: () => Promise<void>;
  /** Tells the page, for as long as no file is open, why one that should be is not. */
  readonly report: (path: string, trouble: Failure) => void;
  /** Writes what there is to write and lets the file go. Throws where that fails, with the file still open. */
  readonly close: Desk['close'];
}

export interface ServiceOptions {
  readonly host: Output<'desk'>['host'];
  readonly home: Home;
  /** The system's name for the user: it stands in the history until the user gives another. */
  readonly user: string;
  readonly now: () => Date;
  readonly logBug: LogBug;
  /** None: pictures are given to download, new datasets go to the folder for them. */
  readonly dialogs?: Dialogs;
}

/** Makes the one implementation of the contract's calls. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { host, home, user, now, logBug, dialogs } = options;
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent) => listeners.forEach((listener) => listener(event));
  const recent = await openRecentFiles(home.config, logBug);
  const person = await openPerson(home.config, user);
  const desk = createDesk({
    user: person.user,
    now,
    secondCopy: join(home.config, 'copies'),
    recent,
    onChanged: (revision) => emit({ kind: 'changed', revision }),
    onOpened: () => {
      trouble = null;
      emit({ kind: 'desk' });
    },
    onOutside: (store, text) => void meetOutside(store, text),
    onNotice: (text) => emit({ kind: 'notice', text }),
  });
  const known = createKnownDesk(now);
  const rateText = once(readRateText);
  const rates = once(async () => readRateTable(await rateText()));

  // Until the user has opened something: what is opened for them at the start is not their choice.
  let firstStart = recent.list().length === 0;
  let trouble: Output<'desk'>['trouble'] = null;
  const opened = () => {
    firstStart = false;
    return describe();
  };
  const openSample = async () => {
    const path = join(home.datasets, `sample${datasetExtension}`);
    if (existsSync(path)) await desk.open(path);
    else await desk.make(path, await readSample());
  };

  /** [S7] With nothing unsaved the other version is taken over, which undo takes back; else the user chooses. */
  const meetOutside = async (store: Store, text: string) => {
    try {
      if (store.outside && !store.outside.isOther && !store.outside.hadUnsaved) {
        await store.resolveOutside('theirs');
        emit({
          kind: 'notice',
          text: `Another program has written ${store.path}: its version was taken over. Undo takes it back.`,
        });
        return;
      }
      emit({ kind: 'notice', text });
    } catch (error) {
      if (!(error instanceof Failure)) logBug('outside', error);
      emit({ kind: 'notice', text });
    } finally {
      emit({ kind: 'desk' });
    }
  };

  const describe = (): Output<'desk'> => ({
    version,
    host,
    open: desk.file(),
    recent: [...recent.list()],
    firstStart,
    trouble,
    dialogs: dialogs !== undefined,
  });
  /** The dataset as a chart asks for it to be known. */
  const asAsked = async ({ question: { knownOn } }: Chart) => {
    const store = desk.store();
    const { dataset } = store;
    if (knownOn === undefined) return dataset;
    const { records } = await known.recordsOn(store, knownOn);
    return withRecordsOn(dataset, records);
  };
  const draw = async (input: Checked<'picture'>) => drawPicture(await asAsked(input.chart), await rates(), input);

  /** Writes a file where the user says, or leaves it to the page where the host cannot ask. */
  const deliver = async (title: string, format: Format, file: MadeFile): Promise<Output<'exportPicture'>> => {
    if (!dialogs) return { kind: 'download', ...wiredFile(file) };
    const path = await dialogs.chooseSave({ title, name: file.name, kind: formats[format].title, extension: format });
    if (path === null) return null;
    await writeWhole(path, file.bytes);
    return { kind: 'saved', path };
  };

  const handlers: Handlers = {
    desk: async () => describe(),
    dataset: async () => {
      const { dataset, trail, savedAt } = desk.store();
      return { ...trail, text: writeSnapshot(dataset), revision: dataset.revision, savedAt };
    },
    changesSince: async ({ revision }) => {
      const store = desk.store();
      const steps = store.changesSince(revision);
      return { ...store.trail, steps: steps && [...steps] };
    },
    rateTable: async () => ({ text: await rateText() }),
    edit: async ({ base, change }) => {
      // The store's answer also carries the change, which the one who asked has already.
      const { revision, savedAt, undo, redo } = await desk.store().apply(change, base);
      firstStart = false;
      return { revision, savedAt, undo, redo };
    },
    undo: async ({ base }) => desk.store().undo(base),
    redo: async ({ base }) => desk.store().redo(base),
    save: async () => desk.store().snapshot(),
    openSample: async () => {
      await openSample();
      return opened();
    },
    newDataset: async ({ title }) => {
      const path = dialogs
        ? await dialogs.chooseSave({
            title: 'New dataset',
            name: `${safeFileName(title, 'dataset')}${datasetExtension}`,
            kind: 'Outlay dataset',
            extension: 'json',
          })
        : freshPath(home.datasets, title);
      if (path === null) return null;
      await desk.make(path, emptyDataset(newDatasetId(), title));
      return opened();
    },
    openDataset: async ({ path }) => {
      const chosen = path ?? (dialogs ? await dialogs.chooseOpen() : null);
      if (chosen === null) return null;
      await openNamed(desk, chosen);
      return opened();
    },
    saveCopy: async ({ name, text }) => {
      if (!dialogs) return { kind: 'download' };
      const path = await dialogs.chooseSave({
        title: 'Save a copy',
        name: `${safeFileName(name, 'copy')}${datasetExtension}`,
        kind: 'Outlay dataset',
        extension: 'json',
      });
      if (path === null) return null;
      const open = desk.file();
      if (open && (await isSameFile(open.path, path))) {
        throw new Failure('exists', `that is the file that is open, choose another name for the copy: ${path}`);
      }
      await writeWhole(path, text);
      return { kind: 'saved', path };
    },
    openCopy: async ({ name, text }) => {
      await desk.make(freshPath(home.datasets, name), readSnapshot(text));
      return opened();
    },
    saveAs: async ({ name }) => {
      const { dataset } = desk.store();
      const path = dialogs
        ? await dialogs.chooseSave({
            title: 'Save as',
            name: `${safeFileName(name, 'dataset')}${datasetExtension}`,
            kind: 'Outlay dataset',
            extension: 'json',
          })
        : freshPath(home.datasets, name);
      if (path === null) return null;
      await desk.make(path, dataset);
      return opened();
    },
    duplicate: async () => {
      const { dataset, path } = desk.store();
      await desk.make(freshPath(dirname(path), `${datasetName(path)} copy`), dataset);
      return opened();
    },
    openBackup: async ({ path }) => {
      const copy = await recoveredCopy(path, now());
      await desk.make(copy.path, copy.dataset);
      return opened();
    },
    ...keepingHandlers({ store: desk.store, person, dialogs, onResolved: () => emit({ kind: 'desk' }) }),
    recordsOn: async ({ day }) => known.recordsOn(desk.store(), day),
    versions: async ({ ids }) => ({ steps: await readVersions(desk.store().path, ids) }),
    picture: async (input) => wiredFile(await draw(input)),
    exportPicture: async (input) => deliver('Export picture', input.format, await draw(input)),
    exportData: async (input) => {
      const { chartData } = await import('./export/chartData');
      return deliver('Export data', input.format, await chartData(await asAsked(input.chart), await rates(), input));
    },
    copyPicture: async (input) => {
      if (!dialogs) return { copied: false };
      const { bytes } = await draw({ ...input, format: clipboardFormat });
      await dialogs.copyImage(bytes);
      return { copied: true };
    },
    openLink: async ({ url }) => {
      if (!isOpenable(url))
        throw new Failure('forbidden', `only web and mail addresses are opened: ${url.slice(0, 200)}`);
      if (!dialogs) return { opened: false };
      await dialogs.openExternal(url);
      return { opened: true };
    },
  };

  return {
    handlers,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recent: recent.list,
    showSample: openSample,
    report: (path, { code, message }) => {
      if (desk.file()) return;
      trouble = { code, message, path };
      emit({ kind: 'desk' });
    },
    close: desk.close,
  };
}

/** Opens a file; that it is damaged is told with its path first, whatever in it is wrong, so that it can be looked at. */
async function openNamed(desk: Desk, path: string): Promise<void> {
  try {
    await desk.open(path);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'badFile') throw error;
    throw new Failure(error.code, error.message, [path, ...error.path.filter((step) => step !== path)]);
  }
}

/** Asks once, however often it is wanted; what failed is asked again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}
