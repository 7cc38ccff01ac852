import type { Dataset } from '../../dataset/dataset';
import type { Key } from '../vocabulary';
import type { Axis, Placing } from './axis';
import type { TimeScale } from './timeScale';

/** What bars or segments can stand for, as comparisons and pictures need to know it. What it is called stands in `dimensionWords`. */
export interface DimensionRules {
  /** What of an investment tells its places apart: what a question groups by, no rule needs to keep apart. */
  readonly groups: Group;
  /** [C7] Places rows; a tree is cut at a depth. */
  readonly createAxis: (placing: Placing, depth: number) => Axis;
  /** Where its places are places in time: how that is cut. */
  readonly time: TimeScale | null;
  /** Whether one slice of an investment may stand in several of its places. */
  readonly mayRepeat: boolean;
  /** Why its segments are unlike things, which are never put on top of each other, in plain words; null where they are not. */
  readonly whyUnlike: string | null;
  /** The order in which its segments stand whatever is asked; null: as they are met, rests of wholes last. */
  readonly order: ((collator: Intl.Collator) => (a: Key, b: Key) => number) | null;
  /** Whether two of its places may have one label, and are then told by their keys. */
  readonly isToldByKey: boolean;
  /** The field that a row has even where its text could not be read: it then has no place. */
  readonly unread: 'status' | null;
  /** The colours that its places have of their own, by key. */
  readonly coloursOf: ((dataset: Dataset) => ReadonlyMap<string, string>) | null;
}

export type Group = 'company' | 'time' | 'category' | 'region' | 'status' | 'source' | 'beneficiary' | 'tag';
