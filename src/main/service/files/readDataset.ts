import { resolve } from 'node:path';
import type { Dataset } from '../../../core/dataset/dataset';
import { openStore } from '../../store/openStore';

/** A dataset as it is on the disk, and what should be said about how it was found. */
export interface ReadFile {
  readonly dataset: Dataset;
  readonly notices: readonly string[];
}

/**
 * Reads a dataset with the changes that its history has beyond it. It takes no lock and writes nothing, so that it may be
 * asked while the file is open elsewhere.
 *
 * @throws {Failure} as `openStore`.
 */
export async function readDataset(file: string): Promise<ReadFile> {
  const options = { user: '', clock: () => new Date(), readOnly: true };
  const store = await openStore(resolve(file), options);
  try {
    return { dataset: store.dataset, notices: store.notices };
  } finally {
    await store.close();
  }
}
