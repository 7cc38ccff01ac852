import type { Desk } from '../../contract';
import { Refused } from '../../client';
import { writeSnapshot } from '../../core/dataset/snapshot/writeSnapshot';
import { useLedger } from '../ledger/useLedger';
import { downloadText } from './downloadText';
import { pickText } from './pickText';
import { useNavigation } from '../navigation/useNavigation';
import { useTell } from '../notices/useNotices';

export interface DeskActions {
  readonly hasDataset: boolean;
  readonly openSample: () => void;
  /** Makes an empty dataset with a title. */
  readonly newDataset: (title: string) => void;
  /** A recent file by its path; without one, the user is asked. */
  readonly openFile: (path?: string) => void;
  readonly save: () => void;
  readonly saveCopy: () => void;
}

/** What can be done with files, and where the window goes after it. */
export function useDesk(): DeskActions {
  const { api, desk, dataset, load } = useLedger();
  const { go } = useNavigation();
  const tell = useTell();

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const [file] = error.refusal.path;
      // A file of this machine, not one that the page has read: a field of it would stand there.
      if (error.refusal.code === 'badFile' && typeof file === 'string' && isAbsolute.test(file)) {
        return go('recovery', { id: file });
      }
      tell({ tone: 'refused', text: error.message });
    }
  };
  const open = (ask: () => Promise<Desk | null>) =>
    void attempt(async () => {
      const opened = await ask();
      if (!opened) return;
      load();
      go('investments');
    });

  return {
    hasDataset: dataset !== null,
    openSample: () => open(() => api.openSample({})),
    newDataset: (title) => open(() => api.newDataset({ title })),
    openFile: (path) =>
      open(async () => {
        if (path !== undefined) return api.openDataset({ path });
        if (desk?.dialogs) return api.openDataset({});
        const picked = await pickText('.json,application/json');
        return picked && api.openCopy(picked);
      }),
    save: () =>
      void attempt(async () => {
        await api.save({});
        tell({ tone: 'info', text: 'Saved.' });
      }),
    saveCopy: () =>
      void attempt(async () => {
        if (!dataset) return;
        const name = `${(desk?.open?.name ?? '').slice(0, 200)} copy`.trim();
        const text = writeSnapshot(dataset);
        if (!desk?.dialogs) return downloadText(`${name}.outlay.json`, text);
        const saved = await api.saveCopy({ name, text });
        if (saved?.kind === 'saved') tell({ tone: 'info', text: `A copy was saved: ${saved.path}` });
      }),
  };
}

const isAbsolute = /^([/\\]|[a-z]:)/i;
