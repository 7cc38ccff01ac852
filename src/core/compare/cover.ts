import type { Dimension, Question } from '../dataset/question';
import { statuses } from '../dataset/records';
import type { Figure } from './claim';
import { depthOf } from './dimension';
import { createSpans, type Spans } from './spans';
import { cutAt, type TreeNode } from './treePath';

/** A figure that is kept, and what is taken off it. */
export interface Kept {
  readonly figure: Figure;
  /** The parts with segments of their own that are taken off this one. */
  readonly parts: Kept[];
  /** The whole that this one is taken off. */
  whole: Kept | null;
}

export interface Covered {
  readonly kept: readonly Kept[];
  readonly covered: readonly { readonly figure: Figure; readonly by: string }[];
}

/**
 * [C6] Of one company's figures, finds those that lie within another by category, region and period (not all three
 * equal): they are never added to it.
 *
 * Where category or region is a grouping, figures are compared within their segment only, and a kept one that lies within
 * a kept one of another segment is taken off the nearest such whole. Status does not stop covering unless it is a
 * grouping. A period without a beginning lies in no other, and no other in it. Rivals that are shown side by side are
 * never taken apart: what lies within them is covered.
 */
export function cover(figures: readonly Figure[], question: Question): Covered {
  const grouping = groupingOf(question);
  const all = createBuckets(figures, grouping);
  const kept: Kept[] = [];
  const covered: { figure: Figure; by: string }[] = [];
  const roots = new Map<Figure, Figure | null>();
  for (const figure of figures) {
    const whole = rootWithin(all, grouping, figure, roots);
    if (whole) covered.push({ figure, by: whole.claim.investment.id });
    else kept.push({ figure, parts: [], whole: null });
  }
  if (!grouping.isTree || kept.length < 2) return { kept, covered };
  return takeApart(kept, covered, grouping);
}

function takeApart(kept: readonly Kept[], covered: Covered['covered'], grouping: Grouping): Covered {
  const buckets = createBuckets(
    kept.map(({ figure }) => figure),
    grouping,
  );
  const keptOf = new Map(kept.map((one) => [one.figure, one]));
  const late: { figure: Figure; by: string }[] = [];
  for (const one of kept) {
    const whole = nearestWhole(buckets, grouping, one.figure);
    const other = whole && keptOf.get(whole);
    if (!other) continue;
    if (other.figure.apart) {
      late.push({ figure: one.figure, by: other.figure.claim.investment.id });
      keptOf.delete(one.figure);
    } else one.whole = other;
  }
  for (const one of keptOf.values()) {
    // What is covered by a rival shown apart is gone; its own parts then belong to the whole above it.
    while (one.whole && !keptOf.has(one.whole.figure)) one.whole = one.whole.whole;
    one.whole?.parts.push(one);
  }
  return { kept: [...keptOf.values()], covered: [...covered, ...late] };
}

interface Grouping {
  readonly category: number | null;
  readonly region: number | null;
  readonly isStatus: boolean;
  readonly isTree: boolean;
}

function groupingOf({ by, split }: Question): Grouping {
  const dimensions: Dimension[] = split ? [by, split] : [by];
  const depth = (tree: 'category' | 'region') => {
    const depths = dimensions.map((dimension) => depthOf(dimension, tree)).filter((found) => found !== null);
    return depths.length === 0 ? null : Math.max(...depths);
  };
  const category = depth('category');
  const region = depth('region');
  return { category, region, isStatus: dimensions.includes('status'), isTree: category !== null || region !== null };
}

/** The spans of time of each category, region and (where it is a grouping) status. */
type Buckets = ReadonlyMap<number, Spans<Figure>>;

function createBuckets(figures: readonly Figure[], grouping: Grouping): Buckets {
  const lists = new Map<number, Figure[]>();
  for (const figure of figures) {
    const { category, region } = figure.claim;
    const key = keyOf(category, region, figure, grouping);
    const list = lists.get(key);
    if (list) list.push(figure);
    else lists.set(key, [figure]);
  }
  return new Map([...lists].map(([key, list]) => [key, createSpans(list)]));
}

/** Places of a tree are fewer than 2^24. */
function keyOf(category: TreeNode, region: TreeNode, { claim }: Figure, { isStatus }: Grouping): number {
  const place = category.id * 2 ** 24 + region.id;
  return isStatus ? place * 4 + statuses.indexOf(claim.investment.status) : place;
}

/** The widest figure of the same segment in which a figure lies; null where it lies in none. */
function rootWithin(
  buckets: Buckets,
  grouping: Grouping,
  figure: Figure,
  roots: Map<Figure, Figure | null>,
): Figure | null {
  const trail: Figure[] = [];
  let at = figure;
  let root: Figure;
  for (;;) {
    const known = roots.get(at);
    if (known !== undefined) {
      root = known ?? at;
      break;
    }
    trail.push(at);
    const next = anyWhole(buckets, grouping, at);
    if (!next) {
      root = at;
      break;
    }
    at = next;
  }
  for (const one of trail) roots.set(one, one === root ? null : root);
  return root === figure ? null : root;
}

function anyWhole(buckets: Buckets, grouping: Grouping, figure: Figure): Figure | null {
  const { category, region } = figure.claim;
  const topCategory = grouping.category === null ? null : cutAt(category, grouping.category);
  const topRegion = grouping.region === null ? null : cutAt(region, grouping.region);
  for (let c: TreeNode | null = category; c; c = c === topCategory ? null : c.parent) {
    for (let r: TreeNode | null = region; r; r = r === topRegion ? null : r.parent) {
      const found = buckets.get(keyOf(c, r, figure, grouping))?.around(figure, c === category && r === region);
      if (found) return found;
    }
  }
  return null;
}

/** The kept figure of another segment that holds a figure most closely: deepest in the trees. */
function nearestWhole(buckets: Buckets, grouping: Grouping, figure: Figure): Figure | null {
  const { category, region } = figure.claim;
  let nearest: Figure | null = null;
  let depth = -1;
  for (let c: TreeNode | null = category; c; c = c.parent) {
    for (let r: TreeNode | null = region; r && c.depth + r.depth > depth; r = r.parent) {
      const found = buckets.get(keyOf(c, r, figure, grouping))?.around(figure, c === category && r === region);
      if (!found) continue;
      nearest = found;
      depth = c.depth + r.depth;
    }
  }
  return nearest;
}
