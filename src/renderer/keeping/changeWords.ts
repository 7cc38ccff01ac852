import { formatCount } from '../words/formatCount';

/** Counts as words: `2 added, 1 changed`; `nothing` where there are none. */
export function countWords({
  added,
  changed,
  removed,
}: {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}): string {
  const parts = [
    added > 0 && `${formatCount(added)} added`,
    changed > 0 && `${formatCount(changed)} changed`,
    removed > 0 && `${formatCount(removed)} removed`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}
