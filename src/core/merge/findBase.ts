import type { Dataset } from '../dataset/dataset';
import { closestVersion } from './closestVersion';
import { type Made, rewind } from './rewind';

/** A dataset with what is known of the versions that it has gone through. */
export interface Ancestry {
  readonly dataset: Dataset;
  /** The revision of each version, by what proves two versions to be one. */
  readonly versions: ReadonlyMap<string, number>;
  /** The changes that led to the dataset, oldest first. */
  readonly made: readonly Made[];
}

export interface Base {
  /** Null: merge against nothing. */
  readonly dataset: Dataset | null;
  /** `shared`: both histories have it. `closest`: no history of theirs says so, but from no other version it differs less. */
  readonly how: 'shared' | 'closest' | 'none';
}

/**
 * The version from which two copies of a dataset have grown, in this order: the latest that both have, by the lines of their
 * histories and the texts of their files; where the other copy came without its history, the version of mine that differs
 * least from it; else none.
 */
export function findBase(mine: Ancestry, theirs: Ancestry): Base {
  const shared = latestShared(mine.versions, theirs.versions);
  if (shared) {
    const dataset = versionAt(mine, shared.mine) ?? versionAt(theirs, shared.theirs);
    if (dataset) return { dataset, how: 'shared' };
  }
  if (theirs.made.length > 0) return { dataset: null, how: 'none' };
  const closest = closestVersion(rewind(mine.dataset, mine.made), theirs.dataset);
  return closest ? { dataset: closest, how: 'closest' } : { dataset: null, how: 'none' };
}

function latestShared(mine: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>) {
  let latest: { readonly mine: number; readonly theirs: number } | null = null;
  for (const [proof, revision] of mine) {
    const there = theirs.get(proof);
    if (there !== undefined && (!latest || revision > latest.mine)) latest = { mine: revision, theirs: there };
  }
  return latest;
}

function versionAt({ dataset, made }: Ancestry, revision: number): Dataset | null {
  for (const version of rewind(dataset, made)) if (version.dataset.revision === revision) return version.dataset;
  return null;
}
