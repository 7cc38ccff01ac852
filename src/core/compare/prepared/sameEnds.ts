import type { Investment } from '../../dataset/records';
import type { SharedEnds } from './carry';

/** How many records two tables share at their beginning, and after those at their end; null: none. */
export function sameEnds(a: readonly Investment[], b: readonly Investment[]): SharedEnds | null {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return head + tail === 0 ? null : { head, tail, count: head + tail };
}
