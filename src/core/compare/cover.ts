import type { Dimension, Question } from '../dataset/question';
import { leave } from './asked';
import { depthOf } from './dimension';
import { type Figures, membersOf } from './figures';
import type { Shown } from './remainder';
import { type Around, createAround, holderOf, holdersIn, type Nest, nestsOf, type Segments } from './nests';

/** A figure that is part of another one with a segment of its own, or has such parts. */
export interface Kept {
  readonly row: number;
  /** The parts with segments of their own that are taken off this one. */
  readonly parts: Kept[];
  /** The whole that this one is taken off. */
  whole: Kept | null;
  /** What is shown of its slices, as far as it was worked out. */
  readonly shown: Shown[];
}

/**
 * [C6] Of each company's figures, finds those that lie within another by category, region and period (not all three
 * equal): they are never added to it. They are left out, and stand no more.
 *
 * Where category or region is a grouping, figures are compared within their segment only, and a kept one that lies within
 * a kept one of another segment is taken off the nearest such whole. Status does not stop covering unless it is a
 * grouping. A period without a beginning lies in no other, and no other in it. Rivals that are shown side by side are
 * never taken apart: what lies within them is covered. Gives the wholes and parts, by row; most figures are neither.
 */
export function cover(figures: Figures): ReadonlyMap<number, Kept> {
  const { columns, question } = figures.asked;
  const { rows, nests } = nestsOf(columns);
  const grouping = groupingOf(question);
  const kept = new Map<number, Kept>();
  nests.forEach((nest, company) => {
    const own = rows[company];
    if (own && nest.parts.length > 0) coverCompany({ figures, nest, rows: own, grouping }, kept);
  });
  return kept;
}

interface Grouping extends Segments {
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

interface Company {
  readonly figures: Figures;
  readonly nest: Nest;
  /** The row in the table of each row of the nest. */
  readonly rows: Int32Array;
  readonly grouping: Grouping;
}

function coverCompany(company: Company, kept: Map<number, Kept>): void {
  const { figures, nest, rows, grouping } = company;
  const { stands } = figures;
  const parts: number[] = [];
  for (const part of nest.parts) if (stands[rows[part] ?? -1]) parts.push(part);
  if (parts.length === 0) return;
  const rootOf = createRoots(company);
  const roots = parts.map(rootOf);
  parts.forEach((part, i) => {
    const root = roots[i] ?? part;
    if (root !== part) leaveCovered(figures, rows[part] ?? -1, rows[root] ?? -1);
  });
  if (!grouping.isTree) return;
  takeApart(
    company,
    parts.filter((part) => stands[rows[part] ?? -1]),
    kept,
  );
}

function leaveCovered(figures: Figures, row: number, by: number): void {
  figures.stands[row] = 0;
  if (!figures.resolved.has(row)) return leave(figures.asked, row, 'covered', by);
  for (const member of membersOf(figures, row)) leave(figures.asked, member.row, 'covered', by);
}

/** The widest figure of the same segment in which a figure lies; itself where it lies in none. */
function createRoots(company: Company): (row: number) => number {
  const { figures, nest, rows, grouping } = company;
  const { stands } = figures;
  const holders = grouping.isStatus ? null : holdersIn(nest, grouping);
  let around: Around | null = null;
  const roots = new Int32Array(nest.records.length).fill(-1);
  const holderAmongStanding = (row: number): number => {
    const holder = holders ? (holders[row] ?? -1) : 0;
    if (holders && (holder < 0 || stands[rows[holder] ?? -1])) return holder;
    return holderOf(nest, (around ??= createSearch(company)), row, grouping);
  };
  const trail: number[] = [];
  return (row) => {
    let at = row;
    while ((roots[at] ?? 0) < 0) {
      trail.push(at);
      const next = holderAmongStanding(at);
      if (next < 0) roots[at] = at;
      else at = next;
    }
    const root = roots[at] ?? at;
    for (const one of trail) roots[one] = root;
    trail.length = 0;
    return root;
  };
}

/** Searches what stands of a company; where status is a grouping, only among figures of the same status. */
function createSearch({ figures: { asked, stands }, nest, rows, grouping }: Company): Around {
  const { status } = asked.columns;
  if (!grouping.isStatus) return createAround(nest, (row) => stands[rows[row] ?? -1] === 1);
  const searches: Around[] = [];
  return (bucket, row) => {
    const own = status[rows[row] ?? -1] ?? 0;
    const isThere = (one: number) => stands[rows[one] ?? -1] === 1 && status[rows[one] ?? -1] === own;
    return (searches[own] ??= createAround(nest, isThere))(bucket, row);
  };
}

function takeApart(company: Company, parts: readonly number[], kept: Map<number, Kept>): void {
  const { figures, rows } = company;
  const around = createSearch(company);
  const keptAt = (i: number): Kept => {
    const row = rows[i] ?? -1;
    let one = kept.get(row);
    if (!one) kept.set(row, (one = { row, parts: [], whole: null, shown: [] }));
    return one;
  };
  const within: Kept[] = [];
  for (const part of parts) {
    const whole = nearestWhole(company.nest, around, part);
    if (whole < 0) continue;
    const one = keptAt(part);
    one.whole = keptAt(whole);
    within.push(one);
  }
  for (const one of within) {
    const apart = apartAround(figures, one);
    if (apart) leaveCovered(figures, one.row, apart.row);
    else one.whole?.parts.push(one);
  }
  for (const { row } of within) if (!figures.stands[row]) kept.delete(row);
}

/** The rival shown apart in which a figure lies, be it within others. */
function apartAround({ resolved }: Figures, { whole }: Kept): Kept | null {
  let at = whole;
  while (at && !resolved.get(at.row)?.apart) at = at.whole;
  return at;
}

/** The kept figure of another segment that holds a figure most closely: deepest in the trees. */
function nearestWhole({ buckets, bucketOf }: Nest, around: Around, row: number): number {
  let nearest = -1;
  let depth = -1;
  for (const above of buckets[bucketOf[row] ?? -1]?.above ?? []) {
    const bucket = buckets[above];
    if (!bucket || bucket.category.depth + bucket.region.depth <= depth) continue;
    const whole = around(above, row);
    if (whole < 0) continue;
    nearest = whole;
    depth = bucket.category.depth + bucket.region.depth;
  }
  return nearest;
}
