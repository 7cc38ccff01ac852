import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { applyChange } from '../../../core/change/applyChange';
import type { Dataset } from '../../../core/dataset/dataset';
import { Failure } from '../../../core/failure';
import type { HistoryEntry } from './historyLine';
import type { Found } from './openHistory';
import type { Sidecars } from '../disk/sidecars';
import type { StoreOptions } from '../store';
import type { StoreFiles } from '../disk/storeFiles';
import { notSaved } from '../disk/systemError';
import { flushFolder, writeAll } from '../disk/wholeFile';

/** What was found, with what could not be built on set aside. */
export interface Prepared extends Found {
  readonly notices: readonly string[];
}

interface Finding {
  readonly files: StoreFiles;
  readonly sidecars: Sidecars;
  readonly options: StoreOptions;
  readonly found: Found;
}

/**
 * [S6] Sets aside, under names of their own and before anything is changed, what in a history cannot be built on; and says so.
 *
 * @throws {Failure} `notSaved` where it cannot be set aside: nothing was changed then.
 */
export async function prepareHistory({ files, sidecars, options, found }: Finding): Promise<Prepared> {
  const notices: string[] = [];
  const name = (what: string, extension: string) =>
    sidecars.aside(what, options.clock(), `-${randomBytes(3).toString('hex')}${extension}`);
  try {
    if (found.isOther) {
      const aside = name('history of another dataset', '.jsonl');
      await files.rename(sidecars.history, aside);
      await flushFolder(files, sidecars.folder);
      notices.push(`The history beside this file was another dataset's. It was set aside: ${aside}`);
    }
    if (found.damaged) {
      const aside = name('damaged history', '.jsonl');
      await writeAside(files, sidecars, aside, found.damaged);
      await cut(files, sidecars, found.good);
      notices.push(
        `The history is damaged. What is good was used, up to revision ${found.dataset.revision}; the rest was set aside: ${aside}`,
      );
    }
    if (found.baseline !== null && found.good > 0 && !found.damaged) {
      notices.push(
        'The file was changed by another program. It was opened as it is; what was before cannot be undone.',
      );
    }
    if (found.orphans.length > 0) {
      const aside = name('as another program left it', '.outlay.json');
      await files.link(sidecars.snapshot, aside);
      await flushFolder(files, sidecars.folder);
      const again = applicable(found.dataset, found.orphans);
      notices.push(
        `The file was changed by another program while ${found.orphans.length} changes were only in the history. ` +
          `${again.length} of them were made again; the file as it was found is kept: ${aside}`,
      );
      return { ...found, notices, orphans: again };
    }
  } catch (error) {
    throw notSaved(sidecars.snapshot, error);
  }
  return { ...found, notices };
}

/** The changes up to the first that does not fit what the other program has made of the records. */
function applicable(start: Dataset, orphans: readonly HistoryEntry[]): readonly HistoryEntry[] {
  let dataset = start;
  for (const [count, { change }] of orphans.entries()) {
    try {
      ({ dataset } = applyChange(dataset, change));
    } catch (error) {
      if (error instanceof Failure) return orphans.slice(0, count);
      throw error;
    }
  }
  return orphans;
}

async function writeAside(files: StoreFiles, { folder }: Sidecars, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'wx', 0o600);
  try {
    await writeAll(file, bytes, 0);
    await file.datasync();
  } finally {
    await file.close();
  }
  await flushFolder(files, folder);
}

async function cut(files: StoreFiles, { history }: Sidecars, length: number): Promise<void> {
  const file = await files.open(history, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
  try {
    await file.truncate(length);
    await file.datasync();
  } finally {
    await file.close();
  }
}
