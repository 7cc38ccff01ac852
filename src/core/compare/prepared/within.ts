import { isAtOrBelow, type TreeNode } from './treePath';

/** Where a figure of a company lies: in the trees of categories and regions, and in time. */
export interface Extent {
  readonly category: TreeNode;
  readonly region: TreeNode;
  /** First month (`monthIndex`), -1 where the period has no beginning; last month. */
  readonly start: number;
  readonly end: number;
}

/** [C6] Whether one lies within another: by category, by region and by period, not all three equal. */
export function liesWithin(part: Extent, whole: Extent): boolean {
  return (
    isAtOrBelow(part.category, whole.category) &&
    isAtOrBelow(part.region, whole.region) &&
    areMonthsWithin(part.start, part.end, whole.start, whole.end) &&
    !isSameExtent(part, whole)
  );
}

/** Whether two figures of a company can have no money in common: other categories, regions or months. */
export function excludeOneAnother(a: Extent, b: Extent): boolean {
  const areApart = (one: TreeNode, other: TreeNode) => !isAtOrBelow(one, other) && !isAtOrBelow(other, one);
  return areApart(a.category, b.category) || areApart(a.region, b.region) || a.end < b.start || b.end < a.start;
}

function isSameExtent(a: Extent, b: Extent): boolean {
  return a.category === b.category && a.region === b.region && a.start === b.start && a.end === b.end;
}

/** Whether months lie within others. [D26] A period without a beginning (-1) lies within nothing and around nothing. */
function areMonthsWithin(start: number, end: number, first: number, last: number): boolean {
  return start >= 0 && first >= 0 && first <= start && end <= last;
}
