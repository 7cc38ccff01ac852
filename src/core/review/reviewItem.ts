import type { CellTable } from '../dataset/tables';

/** What the analyst should look at, what keeps figures off charts or puts them in the wrong place first. */
export const reviewKinds = [
  'unreadable',
  'assumedYear',
  'noRate',
  'oldMoney',
  'rivalsApart',
  'stalePlan',
  'disputed',
  'unsourced',
  'singleAnonymous',
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** One thing to look at, and the row where it is. */
export interface ReviewItem {
  readonly kind: ReviewKind;
  readonly table: CellTable;
  readonly id: string;
  /** The key of the column where it can be put right. */
  readonly column: string;
  /** What is the matter, in plain words. */
  readonly text: string;
  /** The investment that it differs from. */
  readonly by?: string;
}
