import { applyChange } from '../change/applyChange';
import type { Change } from '../change/change';
import type { Dataset } from '../dataset/dataset';
import { Failure } from '../failure';

/** A change that was made, and what takes it back. */
export interface Made {
  /** The revision that it led to. */
  readonly revision: number;
  readonly inverse: Change;
}

/** A version of a dataset, and what led back to it from the one after it; null for the present one. */
export interface RewoundVersion {
  readonly dataset: Dataset;
  readonly by: Change | null;
}

/**
 * The versions that a dataset has gone through, latest first and the present one among them, as far back as the changes lead
 * without a gap. `made`: oldest first; later ones than the dataset are passed over.
 */
export function* rewind(dataset: Dataset, made: readonly Made[]): Generator<RewoundVersion, void, void> {
  let now = dataset;
  yield { dataset: now, by: null };
  for (const { revision, inverse } of made.toReversed()) {
    if (revision > now.revision) continue;
    const before = revision === now.revision ? takenBack(now, inverse) : null;
    if (!before) return;
    now = before;
    yield { dataset: now, by: inverse };
  }
}

function takenBack(dataset: Dataset, inverse: Change): Dataset | null {
  try {
    return { ...applyChange(dataset, inverse).dataset, revision: dataset.revision - 1 };
  } catch (error) {
    // The changes are not this dataset's: they lead no further.
    if (error instanceof Failure) return null;
    throw error;
  }
}
