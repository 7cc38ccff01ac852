import { resolve } from 'node:path';
import type { Side } from '../../../core/merge/conflict';
import { type Merge, mergeDatasets } from '../../../core/merge/mergeDatasets';
import { rereadMerged } from '../../../core/table/rereadFiscal';
import { openStore } from '../../store/openStore';
import { type PreparedMerge, prepareMerge } from './prepareMerge';
import { wordsIn } from './previewWords';
import { userOf } from '../person';

export interface MergedFile extends Pick<Merge, 'conflicts' | 'counts'> {
  readonly base: PreparedMerge['base'];
  /** The revision that the merge led to; null where nothing was written. */
  readonly revision: number | null;
  readonly notices: readonly string[];
}

export interface MergeOptions {
  readonly dryRun: boolean;
  /** Decides every conflict; null: where there is one, nothing is written. */
  readonly prefer: Side | null;
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => Date;
}

/**
 * Merges another copy of a dataset into a file that is open nowhere else, in one change.
 *
 * @throws {Failure} where either cannot be opened or the other is no copy of this one; nothing was written then.
 */
export async function mergeFile(
  file: string,
  other: string,
  { dryRun, prefer, env, now }: MergeOptions,
): Promise<MergedFile> {
  const store = await openStore(resolve(file), { user: await userOf(env), clock: now, readOnly: dryRun });
  try {
    const { theirs, base, label } = await prepareMerge(store.path, store.dataset, other);
    const versions = { base: base.dataset, mine: store.dataset, theirs };
    const { change, conflicts, counts } = mergeDatasets(versions, label, () => prefer);
    const isWritten = !dryRun && change !== null && (prefer !== null || conflicts.length === 0);
    const revision = isWritten
      ? (
          await store.apply(rereadMerged(change, theirs, wordsIn(store.dataset, 'en')), store.dataset.revision, {
            backup: 'merge',
          })
        ).revision
      : null;
    return { base, conflicts, counts, revision, notices: store.notices };
  } finally {
    await store.close();
  }
}
