import { holderOf, holdersIn } from '../prepared/nests';
import type { ByRow } from '../prepared/byRow';
import {
  type CompanyFigures,
  companiesOf,
  createSearch,
  createWholeSearch,
  keepFigure,
  leaveFigure,
  standsIn,
} from './companyFigures';
import { countOnce } from './countOnce';
import { leaveExceeded } from './exceed';
import type { Settling } from './figures';
import { leaveFilled } from './fillStatus';
import type { Keeping } from './kept';
import { isStatusAsked } from './preferStatus';

/**
 * What of the figures of companies is in no bar because others are: wholes that stronger figures fill [C5], months that another
 * figure counts [C2], wholes that their parts exceed and parts that lie within their whole [C6]. Writes what does not simply stand
 * for itself, by row; most figures do.
 */
export function cover(figures: Settling, companies: Iterable<number>, kept: ByRow<Keeping>): void {
  const isAsked = isStatusAsked(figures.asked);
  for (const company of companiesOf(figures, companies, kept)) {
    const hasParts = company.nest.parts.length > 0;
    if (hasParts && !isAsked) leaveFilled(company);
    countOnce(company);
    if (!hasParts) continue;
    leaveExceeded(company);
    leaveCovered(company);
    if (company.grouping.isTree || company.grouping.isSpread) takeApart(company);
  }
}

/**
 * [C6] Leaves out what lies within another figure of the same segment. Where periods are spread, only what has the months of its
 * whole: shorter parts stand in their own.
 */
function leaveCovered(company: CompanyFigures): void {
  const { nest, grouping } = company;
  const parts = nest.parts.filter((part) => standsIn(company, part));
  if (parts.length === 0) return;
  const holder = createHolderSearch(company);
  const roots = new Map<number, number>();
  const rootOf = (row: number): number => {
    let root = roots.get(row);
    if (root === undefined) {
      const next = holder(row);
      roots.set(row, (root = next < 0 ? row : rootOf(next)));
    }
    return root;
  };
  const wholes = parts.map(rootOf);
  parts.forEach((part, i) => {
    const root = wholes[i] ?? part;
    if (root === part) return;
    const whole = grouping.isSpread ? holder(part) : root;
    leaveFigure(company, part, 'covered', whole);
  });
}

/** Finds the figure of the same segment that covers another. */
function createHolderSearch(company: CompanyFigures): (row: number) => number {
  const { nest, grouping } = company;
  const around = createSearch(company);
  if (grouping.isSpread) return (row) => holderOf(nest, sameMonths(company, around), row, grouping);
  const known = grouping.isStatus || grouping.isLongApart ? null : holdersIn(nest, grouping);
  return (row) => {
    const holder = known ? (known[row] ?? -1) : 0;
    return known && (holder < 0 || standsIn(company, holder)) ? holder : holderOf(nest, around, row, grouping);
  };
}

/** The same search, of rows that have just the months of another. */
function sameMonths({ nest: { start, end } }: CompanyFigures, around: ReturnType<typeof createSearch>) {
  return (bucket: number, row: number) => {
    const found = around(bucket, row);
    return found >= 0 && start[found] === start[row] && end[found] === end[row] ? found : -1;
  };
}

/** [C6] Parts that are shown beside their wholes are taken off them: each off the nearest. */
function takeApart(company: CompanyFigures): void {
  const { figures, nest, kept, rows } = company;
  const wholesOf = createWholeSearch(company);
  const within: Keeping[] = [];
  for (const part of nest.parts) {
    if (!standsIn(company, part)) continue;
    const wholes = wholesOf(part);
    if (wholes.length === 0) continue;
    const one = keepFigure(company, part);
    one.wholes.push(...wholes.map((whole) => keepFigure(company, whole)));
    within.push(one);
  }
  keepOneRoot(within);
  const apart = createApart(figures);
  const places = new Map(Array.from(rows, (row, i) => [row, i]));
  for (const one of within) {
    const rival = apart(one);
    if (rival) leaveFigure(company, places.get(one.row) ?? -1, 'covered', places.get(rival.row) ?? -1);
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
