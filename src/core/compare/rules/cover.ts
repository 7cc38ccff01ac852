import type { TreeKind } from '../../dataset/dimensions';
import type { Question } from '../../dataset/question';
import { leave } from './asked';
import type { ByRow } from '../prepared/byRow';
import { askedDimensions } from '../dimensions/askedDimensions';
import { membersOf, type Settling } from './figures';
import { createKept, type Keeping } from './kept';
import { type Around, createAround, holderOf, holdersIn, type Nest, nestsOf, type Segments } from '../prepared/nests';
import { type Extent, liesWithin } from '../prepared/within';

/**
 * [C6] Of the figures of companies, finds those that lie within another by category, region and period (not all three
 * equal): they are never added to it. They are left out, and stand no more.
 *
 * Where category or region is a grouping, figures are compared within their segment only, and a kept one that lies within
 * kept ones of other segments is taken off the nearest such wholes. Status does not stop covering unless it is a
 * grouping. A period without a beginning lies in no other, and no other in it. Rivals that are shown side by side are
 * never taken apart: what lies within them is covered. Writes the wholes and parts, by row; most figures are neither.
 */
export function cover(figures: Settling, companies: Iterable<number>, kept: ByRow<Keeping>): void {
  const { columns, question } = figures.asked;
  const { rows, nests } = nestsOf(columns);
  const grouping = groupingOf(question);
  for (const company of companies) {
    const [own, nest] = [rows[company], nests[company]];
    if (own && nest && nest.parts.length > 0) coverCompany({ figures, nest, rows: own, grouping }, kept);
  }
}

/** What of a question decides what covers what. */
export interface Grouping extends Segments {
  readonly isStatus: boolean;
  readonly isTree: boolean;
}

export function groupingOf(question: Question): Grouping {
  const dimensions = askedDimensions(question);
  const depthOf = (tree: TreeKind) => {
    const depths = dimensions.filter(({ groups }) => groups === tree).map(({ depth }) => depth);
    return depths.length === 0 ? null : Math.max(...depths);
  };
  const category = depthOf('category');
  const region = depthOf('region');
  const isStatus = dimensions.some(({ groups }) => groups === 'status');
  return { category, region, isStatus, isTree: category !== null || region !== null };
}

interface Company {
  readonly figures: Settling;
  readonly nest: Nest;
  /** The row in the table of each row of the nest. */
  readonly rows: Int32Array;
  readonly grouping: Grouping;
}

function coverCompany(company: Company, kept: ByRow<Keeping>): void {
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

function leaveCovered(figures: Settling, row: number, by: number): void {
  figures.stands[row] = 0;
  if (!figures.resolved[row]) return leave(figures.asked, row, 'covered', by);
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

function takeApart(company: Company, parts: readonly number[], kept: ByRow<Keeping>): void {
  const { figures, rows } = company;
  const around = createSearch(company);
  const keptAt = (i: number): Keeping => {
    const row = rows[i] ?? -1;
    let one = kept[row];
    if (!one) kept[row] = one = createKept(row);
    return one;
  };
  const within: Keeping[] = [];
  for (const part of parts) {
    const wholes = nearestWholes(company.nest, around, part);
    if (wholes.length === 0) continue;
    const one = keptAt(part);
    one.wholes.push(...wholes.map(keptAt));
    within.push(one);
  }
  keepOneRoot(within);
  const apart = createApart(figures);
  for (const one of within) {
    const rival = apart(one);
    if (rival) leaveCovered(figures, one.row, rival.row);
    else for (const whole of one.wholes) whole.parts.push(one);
  }
  for (const one of within) {
    if (!figures.stands[one.row]) kept[one.row] = undefined;
    else if (one.wholes.length > 1) one.wholes.forEach(markShared);
  }
}

/**
 * A part that lies within figures which no figure holds together is taken off one of them only, the nearest and what lies
 * with it: these figures are added to each other, so that the part is in their sum as often as it is taken off.
 */
function keepOneRoot(within: readonly Keeping[]): void {
  const roots = new Map<Keeping, Keeping>();
  const rootOf = (kept: Keeping): Keeping => {
    let root = roots.get(kept);
    const [nearest] = kept.wholes;
    if (!root) roots.set(kept, (root = nearest ? rootOf(nearest) : kept));
    return root;
  };
  for (const one of within) rootOf(one);
  for (const { wholes } of within) {
    const [nearest] = wholes;
    const root = nearest && roots.get(nearest);
    wholes.splice(0, Infinity, ...wholes.filter((whole) => roots.get(whole) === root));
  }
}

/** Takes a figure out from between its wholes and its parts: these are now parts of those. */
export function takeOut(kept: ByRow<Keeping>, { row, parts, wholes }: Keeping): void {
  kept[row] = undefined;
  for (const whole of wholes) {
    whole.parts.splice(0, Infinity, ...whole.parts.filter((part) => part.row !== row));
    for (const part of parts) if (!whole.parts.includes(part)) whole.parts.push(part);
  }
  for (const part of parts) {
    part.wholes.splice(0, Infinity, ...part.wholes.filter((whole) => whole.row !== row));
    for (const whole of wholes) if (!part.wholes.includes(whole)) part.wholes.push(whole);
    if (part.wholes.length > 1) part.wholes.forEach(markShared);
  }
}

/** Whoever holds two that share a part must not lose it twice. */
function markShared(kept: Keeping): void {
  if (kept.hasShared) return;
  kept.hasShared = true;
  kept.wholes.forEach(markShared);
}

/** Finds the rival shown apart in which a figure lies, be it within others. */
function createApart({ resolved }: Settling): (kept: Keeping) => Keeping | null {
  const known = new Map<Keeping, Keeping | null>();
  const apartAround = (kept: Keeping): Keeping | null => {
    let found = known.get(kept);
    if (found === undefined) {
      const own = kept.wholes.find(({ row }) => resolved[row]?.apart);
      found = own ?? kept.wholes.map(apartAround).find((one) => one !== null) ?? null;
      known.set(kept, found);
    }
    return found;
  };
  return apartAround;
}

/**
 * The kept figures of other segments that hold a figure, of each place in the trees one, but none that holds another; the
 * one that is deepest in the trees first.
 */
function nearestWholes(nest: Nest, around: Around, row: number): readonly number[] {
  const { buckets, bucketOf } = nest;
  const found: number[] = [];
  // A bucket stands before all that hold it.
  for (const above of buckets[bucketOf[row] ?? -1]?.above ?? []) {
    const whole = around(above, row);
    if (whole >= 0 && !found.some((nearer) => isWithin(nest, nearer, whole))) found.push(whole);
  }
  const depthOfRow = (one: number) => {
    const { category, region } = buckets[bucketOf[one] ?? -1] ?? {};
    return (category?.depth ?? 0) + (region?.depth ?? 0);
  };
  return found.sort((a, b) => depthOfRow(b) - depthOfRow(a));
}

function isWithin(nest: Nest, row: number, whole: number): boolean {
  const [part, around] = [extentOf(nest, row), extentOf(nest, whole)];
  return part !== null && around !== null && liesWithin(part, around);
}

function extentOf({ buckets, bucketOf, start, end }: Nest, row: number): Extent | null {
  const bucket = buckets[bucketOf[row] ?? -1];
  if (!bucket) return null;
  return { category: bucket.category, region: bucket.region, start: start[row] ?? -1, end: end[row] ?? -1 };
}
