import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Output, Subscribe } from '../../contract';
import type { Chart } from '../../core/dataset/question';
import type { Failure } from '../../core/failure';
import { withRecordsOn } from '../../core/history/withRecordsOn';
import { readRateTable } from '../../core/rates/rateTable';
import type { HostDialogs } from './hostDialogs';
import { editHandlers } from './editHandlers';
import { exportHandlers } from './export/exportHandlers';
import { createFileDesk, type FileDesk } from './files/fileDesk';
import { fileHandlers } from './files/fileHandlers';
import { meetOutside } from './files/meetOutside';
import { datasetExtension } from './files/openFile';
import { openRecentFiles, type Recent } from './files/recentFiles';
import { readSample } from './files/sample';
import type { Handlers } from './handlers';
import type { Home } from './home';
import { keepingHandlers } from './keepingHandlers';
import { openLink } from './openLink';
import { createListeners } from './listeners';
import type { LogBug } from './log';
import { once } from './once';
import { createKnownDesk, type KnownDesk } from './past/knownDesk';
import { readVersions } from './past/recordHistory';
import { openPerson } from './person';
import { readRateText } from './rates';
import { createDeskStanding } from './deskStanding';

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
  readonly close: FileDesk['close'];
}

export interface ServiceOptions {
  readonly host: Output<'desk'>['host'];
  readonly home: Home;
  /** The system's name for the user: it stands in the history until the user gives another. */
  readonly user: string;
  readonly now: () => Date;
  readonly logBug: LogBug;
  /** None: pictures are given to download, new datasets go to the folder for them. */
  readonly dialogs?: HostDialogs;
}

/** Makes the one implementation of the contract's calls. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { host, home, user, now, logBug, dialogs } = options;
  const { emit, subscribe } = createListeners();
  const recent = await openRecentFiles(home.config, logBug);
  const person = await openPerson(home.config, user);
  const desk = createFileDesk({
    user: person.user,
    now,
    secondCopy: join(home.config, 'copies'),
    recent,
    onChanged: (revision) => emit({ kind: 'changed', revision }),
    onOpened: () => {
      standing.opened();
      emit({ kind: 'desk' });
    },
    onOutside: (store, text) => void meetOutside(store, text, { emit, logBug }),
    onNotice: (text) => emit({ kind: 'notice', text }),
  });
  const standing = createDeskStanding({ host, desk, recent, dialogs: dialogs !== undefined });
  const known = createKnownDesk(now);
  const rateText = once(readRateText);
  const rates = once(async () => readRateTable(await rateText()));
  const showSample = () => openSample(desk, home.datasets);

  const handlers: Handlers = {
    desk: async () => standing.describe(),
    rateTable: async () => ({ text: await rateText() }),
    ...editHandlers({ store: desk.store, onEdited: standing.chosen }),
    ...fileHandlers({ desk, dialogs, folder: home.datasets, now, openSample: showSample, chosen: standing.chosen }),
    ...keepingHandlers({ store: desk.store, person, dialogs, onResolved: () => emit({ kind: 'desk' }) }),
    recordsOn: async ({ day }) => known.recordsOn(desk.store(), day),
    versions: async ({ ids }) => ({ steps: await readVersions(desk.store().path, ids) }),
    ...exportHandlers({ datasetFor: (chart) => datasetFor(chart, desk, known), rates, dialogs }),
    openLink: async ({ url }) => openLink(url, dialogs),
  };

  return {
    handlers,
    subscribe,
    recent: recent.list,
    showSample,
    report: (path, trouble) => {
      if (standing.report(path, trouble)) emit({ kind: 'desk' });
    },
    close: desk.close,
  };
}

/** The sample as it was opened before, else a fresh copy of it. */
async function openSample(desk: FileDesk, folder: string): Promise<void> {
  const path = join(folder, `sample${datasetExtension}`);
  if (existsSync(path)) await desk.open(path);
  else await desk.make(path, await readSample());
}

/** The dataset as a chart asks for it to be known. */
async function datasetFor({ question: { knownOn } }: Chart, desk: FileDesk, known: KnownDesk) {
  const store = desk.store();
  const { dataset } = store;
  if (knownOn === undefined) return dataset;
  const { records } = await known.recordsOn(store, knownOn);
  return withRecordsOn(dataset, records);
}
