import { resolve } from 'node:path';
import type { Change } from '../../../core/change/change';
import { openStore } from '../../store/openStore';
import { userOf } from '../person';

export interface Edited {
  readonly revision: number;
  /** What should be said about how the file was found. */
  readonly notices: readonly string[];
}

/**
 * Applies one change to a file that is open nowhere else, and gives the revision that it led to, once that is on the disk.
 *
 * @throws {Failure} where the file cannot be opened or the change not be applied; the file is then as it was.
 */
export async function editFile(
  file: string,
  change: Change,
  { env, now }: { readonly env: NodeJS.ProcessEnv; readonly now: () => Date },
): Promise<Edited> {
  const store = await openStore(resolve(file), { user: await userOf(env), clock: now });
  try {
    const { revision } = await store.apply(change, store.dataset.revision);
    return { revision, notices: store.notices };
  } finally {
    await store.close();
  }
}
