import { type Exact, isDust } from '../../rates/exact';
import { flag } from '../prepared/columns';
import { FINE } from '../prepared/money';
import { depthOf, extentOf, isWithin, type Nest } from '../prepared/nests';
import type { TreeNode } from '../prepared/treePath';
import { excludeOneAnother } from '../prepared/within';
import { markBit } from '../vocabulary';
import {
  type CompanyFigures,
  createWholeSearch,
  keepFigure,
  leaveFigure,
  rankIn,
  rowIn,
  standsIn,
} from './companyFigures';
import { membersOf, shownTotal } from './figures';

/**
 * [C6] Leaves out every whole whose direct parts that exclude one another have lows that come to more than its high: these parts
 * stand in its place, the other direct ones are left out with it. [D24] Parts of weaker status than their whole cannot exceed it:
 * those that would are left out. From the innermost whole on, for the parts of one that is left are parts of what it lay within.
 */
export function leaveExceeded(company: CompanyFigures): void {
  const family = createFamily(company);
  for (const whole of family.wholes) if (standsIn(company, whole)) judge(company, family, whole);
}

/** What lies directly within what, while wholes are left out. */
interface Family {
  /** The innermost first. */
  readonly wholes: readonly number[];
  readonly partsOf: (whole: number) => readonly number[];
  /** Takes out one that is left: its parts are those of its wholes now. Gives those of its parts that have none. */
  readonly takeOut: (row: number) => readonly number[];
}

function createFamily(company: CompanyFigures): Family {
  const { nest } = company;
  const wholesOf = new Map<number, readonly number[]>();
  const parts = new Map<number, Set<number>>();
  const search = createWholeSearch(company);
  for (const part of nest.parts) {
    if (!standsIn(company, part)) continue;
    const wholes = search(part);
    wholesOf.set(part, wholes);
    for (const whole of wholes) {
      const own = parts.get(whole);
      if (own) own.add(part);
      else parts.set(whole, new Set([part]));
    }
  }
  const lengthOf = (row: number) => (nest.end[row] ?? 0) - (nest.start[row] ?? 0);
  const wholes = [...parts.keys()].sort((a, b) => depthOf(nest, b) - depthOf(nest, a) || lengthOf(a) - lengthOf(b));
  return {
    wholes,
    partsOf: (whole) => [...(parts.get(whole) ?? [])],
    takeOut(row) {
      const above = wholesOf.get(row) ?? [];
      const own = [...(parts.get(row) ?? [])];
      for (const whole of above) parts.get(whole)?.delete(row);
      for (const part of own) {
        const others = (wholesOf.get(part) ?? []).filter((whole) => whole !== row);
        // What still lies within another part of a whole is no direct part of that.
        const direct = above.filter(
          (whole) => !others.some((other) => other === whole || isWithin(nest, other, whole)),
        );
        wholesOf.set(part, [...others, ...direct]);
        for (const whole of direct) parts.get(whole)?.add(part);
      }
      return own.filter((part) => wholesOf.get(part)?.length === 0);
    },
  };
}

function judge(company: CompanyFigures, family: Family, whole: number): void {
  const rank = rankIn(company, whole);
  const isWeaker = (part: number) => rankIn(company, part) > rank;
  // What is left out makes room for its own parts, so all are looked at again.
  for (;;) {
    const parts = family.partsOf(whole);
    if (!canExceed(company, whole, parts)) return;
    const isInOwn = shareCurrency(company, [whole, ...parts]);
    const strong = parts.filter((part) => !isWeaker(part));
    const exceeding = exceedingParts(company, whole, strong, isInOwn);
    if (exceeding) return leaveWhole(company, family, whole, exceeding);
    const weaker = exceedingParts(company, whole, parts, isInOwn)?.filter(isWeaker) ?? [];
    if (weaker.length === 0) return;
    for (const part of weaker) {
      leaveFigure(company, part, 'status', whole);
      family.takeOut(part);
    }
  }
}

function leaveWhole(company: CompanyFigures, family: Family, whole: number, exceeding: readonly number[]): void {
  const [first = whole] = exceeding;
  for (const part of exceeding) keepFigure(company, part).marks |= markBit.partsExceedWhole;
  const chosen = new Set(exceeding);
  const others = family.partsOf(whole).filter((part) => !chosen.has(part));
  leaveFigure(company, whole, 'partsExceed', first);
  family.takeOut(whole);
  for (const part of others) leaveWithIn(company, family, part, first);
}

/** Leaves a part out with its whole, and what lies in nothing else than it. */
function leaveWithIn(company: CompanyFigures, family: Family, row: number, by: number): void {
  leaveFigure(company, row, 'covered', by);
  for (const part of family.takeOut(row)) leaveWithIn(company, family, part, by);
}

/** Whether the lows of some parts could together be more than the high of their whole, by doubles: a doubt is a yes. */
function canExceed({ figures, rows }: CompanyFigures, whole: number, parts: readonly number[]): boolean {
  const { columns } = figures.asked;
  const own = rowIn({ rows }, whole);
  const flags = columns.flags[own] ?? 0;
  if (flags & flag.isOpenAbove && membersOf(figures, own).length === 1) return false;
  const currency = columns.currency[own];
  const isPlain = (row: number) =>
    ((columns.flags[row] ?? 0) & flag.isFine) !== 0 &&
    columns.currency[row] === currency &&
    membersOf(figures, row).length === 1;
  if (!isPlain(own)) return true;
  let lows = 0;
  for (const part of parts) {
    const row = rowIn({ rows }, part);
    if (!isPlain(row)) return true;
    lows += Math.max(0, columns.low[row] ?? 0);
  }
  return lows > (columns.high[own] ?? 0);
}

/** [D11] Of direct parts those that exclude one another and come to the most, where that is more than their whole; else null. */
function exceedingParts(
  company: CompanyFigures,
  whole: number,
  parts: readonly number[],
  isInOwn: boolean,
): readonly number[] | null {
  const { figures, rows } = company;
  const endsOf = (row: number) => shownTotal(figures, rowIn({ rows }, row), isInOwn);
  const { high } = endsOf(whole);
  if (high === null) return null;
  const lows = new Map(parts.map((part) => [part, endsOf(part).low ?? 0n]));
  const chosen = heaviest(company, lows);
  const sum = chosen.reduce((total, part) => total + (lows.get(part) ?? 0n), 0n);
  // What divisions have left over is no excess.
  return sum > high && !isDust(sum - high, FINE) ? chosen : null;
}

/** Whether some figures are shown in one currency of their own. */
function shareCurrency({ figures, rows }: CompanyFigures, all: readonly number[]): boolean {
  const { currency } = figures.asked.columns;
  const members = all.flatMap((row) => membersOf(figures, rowIn({ rows }, row)));
  return new Set(members.map(({ row }) => currency[row])).size === 1;
}

/** So many parts of which each meets others are weighed in every way; of more, the heaviest that fit are taken. */
const MOST_WEIGHED = 24;

/** The parts that exclude one another and weigh the most together. Those that weigh nothing are among them where they fit. */
function heaviest({ nest }: CompanyFigures, weights: ReadonlyMap<number, Exact>): readonly number[] {
  const weightOf = (part: number) => weights.get(part) ?? 0n;
  const byWeight = (a: number, b: number) => (weightOf(b) > weightOf(a) ? 1 : weightOf(b) < weightOf(a) ? -1 : a - b);
  const parts = heaviestOfEachPlace(nest, [...weights.keys()].sort(byWeight));
  const meeting = meetingsOf(nest, parts);
  const chosen = groupsOf(parts, meeting).flatMap((group) =>
    group.length > MOST_WEIGHED
      ? fitting(group.sort(byWeight), meeting)
      : heaviestOf(group.sort(byWeight), meeting, weightOf).parts,
  );
  return chosen.sort((a, b) => a - b);
}

type Meeting = ReadonlyMap<number, ReadonlySet<number>>;

/** Of parts that lie in one place and time, as rivals that are all shown, the first: no two of them exclude one another. */
function heaviestOfEachPlace({ bucketOf, start, end }: Nest, parts: readonly number[]): readonly number[] {
  const first = new Map<string, number>();
  for (const part of parts) {
    const key = `${bucketOf[part]} ${start[part]} ${end[part]}`;
    if (!first.has(key)) first.set(key, part);
  }
  return [...first.values()];
}

/**
 * Which parts do not exclude one another. Of two that do not, the category of one is that of the other or above it, and so with
 * regions: so they are sought up the trees, and few of many are looked at.
 */
function meetingsOf(nest: Nest, parts: readonly number[]): Meeting {
  const meeting = new Map(parts.map((part) => [part, new Set<number>()]));
  const places = new Map<TreeNode, Map<TreeNode, number[]>>();
  const extents = parts.flatMap((part) => {
    const extent = extentOf(nest, part);
    return extent ? [{ part, extent }] : [];
  });
  const extentsOf = new Map(extents.map(({ part, extent }) => [part, extent]));
  for (const { part, extent } of extents) {
    const regions = places.get(extent.category) ?? new Map<TreeNode, number[]>();
    places.set(extent.category, regions);
    const own = regions.get(extent.region);
    if (own) own.push(part);
    else regions.set(extent.region, [part]);
  }
  const meet = (part: number, others: readonly number[]) => {
    for (const other of others) {
      const [one, beside] = [extentsOf.get(part), extentsOf.get(other)];
      if (other === part || !one || !beside || excludeOneAnother(one, beside)) continue;
      meeting.get(part)?.add(other);
      meeting.get(other)?.add(part);
    }
  };
  for (const { part, extent } of extents) {
    const own = places.get(extent.category);
    for (let region: TreeNode | null = extent.region; region; region = region.parent)
      meet(part, own?.get(region) ?? []);
    for (let above = extent.category.parent; above; above = above.parent) {
      for (const others of places.get(above)?.values() ?? []) meet(part, others);
    }
  }
  return meeting;
}

/** Parts that meet each other, be it by others, together. */
function groupsOf(parts: readonly number[], meeting: Meeting): number[][] {
  const seen = new Set<number>();
  return parts.flatMap((part) => {
    if (seen.has(part)) return [];
    const group = new Set([part]);
    for (const one of group) for (const other of meeting.get(one) ?? []) group.add(other);
    for (const one of group) seen.add(one);
    return [[...group]];
  });
}

function fitting(parts: readonly number[], meeting: Meeting): number[] {
  const taken: number[] = [];
  for (const part of parts) if (!taken.some((one) => meeting.get(one)?.has(part))) taken.push(part);
  return taken;
}

interface Weighed {
  readonly weight: Exact;
  readonly parts: readonly number[];
}

function heaviestOf(parts: readonly number[], meeting: Meeting, weightOf: (part: number) => Exact): Weighed {
  const [first, ...others] = parts;
  if (first === undefined) return { weight: 0n, parts: [] };
  const beside = meeting.get(first);
  const rest = heaviestOf(
    others.filter((part) => !beside?.has(part)),
    meeting,
    weightOf,
  );
  const withFirst = { weight: rest.weight + weightOf(first), parts: [first, ...rest.parts] };
  if (!others.some((part) => beside?.has(part))) return withFirst;
  const without = heaviestOf(others, meeting, weightOf);
  return without.weight > withFirst.weight ? without : withFirst;
}
