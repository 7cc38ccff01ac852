import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import { sidecarsOf } from './disk/sidecars';
import { writeFlushed } from './snapshot/snapshotAdapter';
import { nodeFiles, type StoreFiles } from './disk/storeFiles';
import { codeOf, notSaved } from './disk/systemError';
import { flushFolder } from './disk/wholeFile';

/**
 * Makes the file of a new dataset, whole or not at all. What is there is never overwritten.
 *
 * @throws {Failure} `exists` where something has that name; `notSaved` with the system's reason.
 */
export async function createDatasetFile(path: string, dataset: Dataset, files: StoreFiles = nodeFiles): Promise<void> {
  const temp = join(dirname(path), `${sidecarsOf(path).tempPrefix}${randomBytes(6).toString('hex')}`);
  try {
    await writeFlushed(files, temp, 0o600, dataset);
    // Unlike a rename, a link fails where something is.
    await files.link(temp, path);
    await flushFolder(files, dirname(path));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new Failure('exists', `${path}: there is a file of this name already; choose another name`, [path]);
    }
    throw notSaved(path, error);
  } finally {
    // Where it could not be made there is nothing to remove.
    await files.unlink(temp).catch(() => undefined);
  }
}
