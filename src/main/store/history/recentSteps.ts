import type { AppliedChange } from '../store';

/** How many changes are at hand for a window that is behind. One that is further behind reads the dataset anew. */
const KEPT = 1000;

/** The latest changes, for windows that are a few revisions behind. */
export class RecentSteps {
  readonly #steps: AppliedChange[] = [];
  #first: number;

  /** `revision`: where the dataset stands before the first step. */
  constructor(revision: number) {
    this.#first = revision;
  }

  add(step: AppliedChange): void {
    this.#steps.push(step);
    // In one go now and then: taking one off the front each time would move all the others.
    if (this.#steps.length >= 2 * KEPT) this.#steps.splice(0, KEPT);
    this.#first = (this.#steps[0]?.revision ?? step.revision) - 1;
  }

  /** The steps after a revision; null where some of them are gone or the revision is not one of the past. */
  since(revision: number, now: number): readonly AppliedChange[] | null {
    if (revision < this.#first || revision > now) return null;
    return this.#steps.slice(revision - this.#first);
  }
}
