import type { Asked } from './asked';
import type { Figure } from './rivals';
import { isDuring, isLong, isSameSpan } from './time';
import { isBelow, isSamePath, regionStepsOf, stepsOf } from './words';

/** Whether the category and the region of one lie within the other's, or are them; of the same company. */
export function isPlacedWithin({ row: part }: Figure, { row: whole }: Figure): boolean {
  return (
    part.company === whole.company &&
    isBelow(stepsOf(part.category), stepsOf(whole.category)) &&
    isBelow(regionStepsOf(part.region), regionStepsOf(whole.region))
  );
}

/**
 * [C6] Whether one lies within another: category, region and period all within the other's and not all three equal; of the same
 * status only where status is a grouping. By year or quarter as reported, what is longer than a year neither covers nor is covered
 * by what is not; two that are both longer than a year do.
 */
export function liesWithin(asked: Asked, part: Figure, whole: Figure): boolean {
  if (!isPlacedWithin(part, whole)) return false;
  if (asked.isByStatus && part.row.status !== whole.row.status) return false;
  const hasOwnBars = asked.isByTime && !asked.isSpread;
  if (hasOwnBars && isLong(part.span) !== isLong(whole.span)) return false;
  // [D26] What has no start lies within nothing and around nothing.
  if (part.span.isOpen || whole.span.isOpen) return false;
  if (isSameSpan(part.span, whole.span)) return !isSameTrees(part, whole);
  return isDuring(part.span, whole.span);
}

function isSameTrees({ row: a }: Figure, { row: b }: Figure): boolean {
  return (
    isSamePath(stepsOf(a.category), stepsOf(b.category)) && isSamePath(regionStepsOf(a.region), regionStepsOf(b.region))
  );
}

/** The place in category and region at the depths that are grouped by; one string. */
export function treePlace({ groups }: Asked, { row }: Figure): string {
  const cut = (tree: string, steps: readonly string[]) => {
    const depths = groups.flatMap((group) =>
      group.startsWith(`${tree}:`) ? Number(group.slice(tree.length + 1)) : [],
    );
    return steps.slice(0, Math.max(0, ...depths));
  };
  return JSON.stringify([cut('category', stepsOf(row.category)), cut('region', regionStepsOf(row.region))]);
}
