import { groupsBy } from '../dimensions/askedDimensions';
import { areCrossing, depthOf, extentOf, isInOneSegment } from '../prepared/nests';
import { liesWithin } from '../prepared/within';
import { routeOf } from './convert';
import { type CompanyFigures, keepFigure, leaveFigure, rankIn, rowIn, standsIn } from './companyFigures';
import type { Months } from './kept';

/**
 * [C2] A month counts once. Of two figures that would stand in one bar, and of which one would lie within the other or be its
 * rival but for some of its months, the broader by category or region stands, else that of the stronger status, else the one that
 * ends later. The other is left out; where periods are spread, its other months still count. [D5] From the strongest on: what is
 * itself left takes nothing from others.
 */
export function countOnce(company: CompanyFigures): void {
  const { nest, grouping } = company;
  if (nest.crossing.length === 0) return;
  const { start, end } = nest;
  const standing = nest.crossing.filter((row) => standsIn(company, row));
  const order = standing.sort(
    (a, b) =>
      depthOf(nest, a) - depthOf(nest, b) ||
      rankIn(company, a) - rankIn(company, b) ||
      (end[b] ?? 0) - (end[a] ?? 0) ||
      a - b,
  );
  const stronger: number[] = [];
  /** The months of those of which others count some. */
  const remaining = new Map<number, readonly Months[]>();
  const spanOf = (row: number): Months => ({ start: start[row] ?? 0, end: end[row] ?? 0 });
  for (const row of order) {
    const own = spanOf(row);
    const cuts = stronger
      .filter((one) => takesMonths(company, one, row))
      .flatMap((one) => (remaining.get(one) ?? [spanOf(one)]).map((months) => ({ one, ...months })))
      .filter((months) => months.start <= own.end && own.start <= months.end);
    const [first] = cuts;
    const left = monthsLeft(own, cuts);
    if (first && (!grouping.isSpread || left.length === 0)) {
      leaveFigure(company, row, 'overlaps', first.one);
      continue;
    }
    stronger.push(row);
    if (!first) continue;
    remaining.set(row, spansOf(left));
    keepFigure(company, row).cuts = cuts.map(({ one, ...months }) => ({ row: rowIn(company, one), ...months }));
  }
}

/** Months that follow each other, together. */
function spansOf(months: readonly number[]): readonly Months[] {
  const spans: { start: number; end: number }[] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last?.end === month - 1) last.end = month;
    else spans.push({ start: month, end: month });
  }
  return spans;
}

/** Whether a stronger figure counts some months of a weaker one, and not all. */
function takesMonths(company: CompanyFigures, stronger: number, weaker: number): boolean {
  const { nest, grouping } = company;
  const [inner, outer] = [extentOf(nest, weaker), extentOf(nest, stronger)];
  if (!inner || !outer || !areCrossing(inner.start, inner.end, outer.start, outer.end)) return false;
  if (grouping.isStatus && rankIn(company, stronger) !== rankIn(company, weaker)) return false;
  // Were its months those of the other, it would lie within that or be its rival.
  const isRival = inner.category === outer.category && inner.region === outer.region;
  if (!isRival && !liesWithin({ ...inner, start: outer.start, end: outer.end }, outer)) return false;
  return shareBar(company, stronger, weaker);
}

/** Whether two figures would stand in one bar: at one place of each tree and, where time is shown, at one place in time. */
function shareBar({ figures: { asked, converted }, nest, grouping, ...company }: CompanyFigures, a: number, b: number) {
  if (!isInOneSegment(nest, grouping, a, b)) return false;
  if (grouping.isSpread || !groupsBy(asked.question, 'time')) return true;
  const places = routeOf(converted, rowIn(company, b))?.places ?? [];
  return routeOf(converted, rowIn(company, a))?.places.some((place) => places.includes(place)) ?? false;
}

/** The months of a period that none of some others has. */
export function monthsLeft({ start, end }: Months, taken: readonly Months[]): readonly number[] {
  const left: number[] = [];
  for (let month = start; month <= end; month += 1) {
    if (!hasMonth(taken, month)) left.push(month);
  }
  return left;
}

/** Whether one of some spans has a month. */
export function hasMonth(spans: readonly Months[], month: number): boolean {
  return spans.some(({ start, end }) => start <= month && month <= end);
}
