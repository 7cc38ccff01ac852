import { basename, resolve } from 'node:path';
import { conflictedCopies } from '../../store/copies/conflictedCopies';
import { sidecarsOf } from '../../store/disk/sidecars';
import { nodeFiles } from '../../store/disk/storeFiles';

/** Other copies of a dataset that lie beside its file because two programs have written it. */
export async function copiesBeside(file: string): Promise<{ path: string; name: string }[]> {
  const found = await conflictedCopies(sidecarsOf(await nodeFiles.realpath(resolve(file))));
  return found.map((path) => ({ path, name: basename(path) }));
}
