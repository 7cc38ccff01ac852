import type { keepingCalls } from '../../contract/keepingCalls';
import { stat } from 'node:fs/promises';
import { changeBetween } from '../../core/change/changeBetween';
import type { Store } from '../store/store';
import { copiesBeside } from './files/copiesBeside';
import type { HostDialogs } from './hostDialogs';
import type { Handlers } from './handlers';
import { createMergeDesk, type Other } from './merge/mergeDesk';
import type { Person } from './person';
import { previewOf } from './merge/previewWords';
import { readRecordHistory } from './past/recordHistory';
import { recoveryOf } from './files/recoverFile';

export interface KeepingOptions {
  readonly store: () => Store;
  readonly person: Person;
  readonly dialogs: HostDialogs | undefined;
  /** The user has chosen between the two versions of the file. */
  readonly onResolved: () => void;
}

/** How many changes of a record are told: the latest. */
const MOST_ENTRIES = 200;

/** The calls about keeping figures: their history, backups, merging, recovery. */
export function keepingHandlers({
  store,
  person,
  dialogs,
  onResolved,
}: KeepingOptions): Pick<Handlers, keyof typeof keepingCalls> {
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
    backups: async () => {
      const found = await store().listBackups();
      const told = found.map(async ({ path, name, time, revision, reason }) => {
        const { size } = await stat(path);
        return { name, time: time.toISOString(), revision, reason, bytes: size };
      });
      return { backups: await Promise.all(told) };
    },
    previewRestore: async ({ name, locale }) => {
      const open = store();
      const other = await open.readBackup(name);
      const mine = open.dataset;
      return previewOf(mine, changeBetween(mine, other, 'restore'), locale);
    },
    restore: async ({ name, base }) => {
      const open = store();
      const other = await open.readBackup(name);
      const time = (await open.listBackups()).find((backup) => backup.name === name)?.time.toISOString() ?? '';
      const change = changeBetween(open.dataset, other, `restore backup of ${time.slice(0, 16).replace('T', ' ')} UTC`);
      if (!change) return { revision: null };
      const { revision } = await open.apply(change, base, { backup: 'restore' });
      return { revision };
    },
    outside: async ({ locale }) => {
      const { dataset, outside } = store();
      if (!outside) return null;
      const change = outside.isOther ? null : changeBetween(dataset, outside.dataset, 'take over');
      return { isOther: outside.isOther, preview: previewOf(dataset, change, locale) };
    },
    resolveOutside: async ({ choice }) => {
      const done = await store().resolveOutside(choice);
      onResolved();
      return { revision: done?.revision ?? null };
    },
    copiesBeside: async () => ({ copies: await copiesBeside(store().path) }),
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
