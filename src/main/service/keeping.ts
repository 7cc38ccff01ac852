import type { keepingCalls } from '../../contract/keepingCalls';
import { mergeDatasets } from '../../core/merge/mergeDatasets';
import { Failure } from '../../core/failure';
import type { Store } from '../store/store';
import { backupsOf, readBackup } from './backupFiles';
import { copiesBeside } from './copiesBeside';
import type { Dialogs } from './dialogs';
import type { Handlers } from './handlers';
import { createMergeDesk, type Other } from './mergeDesk';
import type { Person } from './person';
import { previewOf } from './previewWords';
import { readRecordHistory } from './recordHistory';
import { recoveryOf } from './recoverFile';

export interface KeepingOptions {
  readonly store: () => Store;
  readonly person: Person;
  readonly dialogs: Dialogs | undefined;
}

/** How many changes of a record are told: the latest. */
const MOST_ENTRIES = 200;

/** The calls about keeping figures: their history, backups, merging, recovery. */
export function keepingHandlers({ store, person, dialogs }: KeepingOptions): Pick<Handlers, keyof typeof keepingCalls> {
  const merges = createMergeDesk();
  const who = () => ({ user: person.user(), systemUser: person.systemUser });

  const otherCopy = async (input: { path?: string | undefined; file?: { name: string; text: string } | undefined }) => {
    if (input.file) return input.file;
    const path = input.path ?? (dialogs ? await dialogs.chooseOpen() : null);
    return path === null ? null : { path };
  };

  return {
    history: async ({ id, locale }) => {
      const entries = (await readRecordHistory(store().path, id, { dataset: store().dataset, locale })).reverse();
      const told = entries.slice(0, MOST_ENTRIES);
      return { entries: told, more: entries.length - told.length };
    },
    backups: async () => ({ backups: await backupsOf(store().path) }),
    previewRestore: async ({ name, locale }) => {
      const { dataset: mine, path } = store();
      const { dataset: theirs } = await readBackup(path, name);
      const { change } = mergeDatasets({ base: mine, mine, theirs }, 'restore');
      return previewOf(mine, change, locale);
    },
    restore: async ({ name, base }) => {
      const open = store();
      const { dataset: theirs, backup } = await readBackup(open.path, name);
      // The file is then what is about to be replaced, and so becomes a backup itself.
      await open.snapshot();
      const mine = open.dataset;
      const time = backup.time.toISOString().slice(0, 16).replace('T', ' ');
      const { change } = mergeDatasets({ base: mine, mine, theirs }, `restore backup of ${time} UTC`);
      if (!change) return { revision: null };
      const { revision } = await open.apply(change, base);
      // The change is on the disk. Where the file cannot be written now, it is tried again when idle, and told there.
      await open.snapshot().catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
      });
      return { revision };
    },
    copiesBeside: async () => ({ copies: await copiesBeside(store().path, store().dataset.id) }),
    previewMerge: async ({ path, file, locale }) => {
      const other: Other | null = await otherCopy({ path, file });
      return other && merges.preview(store(), other, locale);
    },
    merge: async (asked) => merges.merge(store(), asked),
    recovery: async ({ path }) => recoveryOf(path),
    showFolder: async ({ path }) => {
      if (!dialogs) return { shown: false };
      dialogs.showFolder(path);
      return { shown: true };
    },
    person: async () => who(),
    changePerson: async ({ user }) => {
      await person.change(user);
      return who();
    },
  };
}
