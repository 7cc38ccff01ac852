import type { Asked, Leave } from './asked';
import { allMonths, type Figure, rowsOf } from './rivals';
import { rankOf } from './status';
import { isDuring, reportedPlace, shareMonths } from './time';
import { depthOf } from './words';
import { isPlacedWithin, treePlace } from './within';

/** The months of a figure that others count, and of each the strongest that does. */
export type Gone = ReadonlyMap<Figure, ReadonlyMap<number, Figure>>;

/**
 * [C2], [D5] A month counts once: of two that overlap only in part the stronger stands, judged from the strongest on: what is itself
 * left takes nothing from others. Spread, the other one's months outside the overlap still count, and only those take from others.
 */
export function countedOnce(
  asked: Asked,
  figures: readonly Figure[],
  leave: Leave,
): { standing: Figure[]; gone: Gone } {
  const gone = new Map<Figure, ReadonlyMap<number, Figure>>();
  const standing: Figure[] = [];
  for (const figure of [...figures].sort(byStrength)) {
    const lost = new Map<number, Figure>();
    for (const stronger of standing.filter((other) => overlaps(asked, figure, other))) {
      const counted = allMonths(stronger).filter((month) => !gone.get(stronger)?.has(month));
      const shared = counted.filter((month) => allMonths(figure).includes(month) && !lost.has(month));
      for (const month of shared) lost.set(month, stronger);
    }
    if (lost.size === 0 || (asked.isSpread && lost.size < allMonths(figure).length)) {
      standing.push(figure);
      gone.set(figure, lost);
    } else {
      leave(rowsOf([figure]), 'overlaps');
    }
  }
  return { standing: standing.sort((a, b) => a.order - b.order), gone };
}

/** The broader by category or region first; else of the stronger status; else that ends later; else the earlier row. */
function byStrength(a: Figure, b: Figure): number {
  return depthOf(a.row) - depthOf(b.row) || rankOf(a) - rankOf(b) || b.span.last - a.span.last || a.order - b.order;
}

/**
 * [C2] Two of one company, that would stand in one bar, of which one would lie within the other or be its rival but for periods that
 * overlap only in part. Status is disregarded unless it is a grouping.
 */
function overlaps(asked: Asked, a: Figure, b: Figure): boolean {
  if (!shareMonths(a.span, b.span) || isDuring(a.span, b.span) || isDuring(b.span, a.span)) return false;
  if (!isPlacedWithin(a, b) && !isPlacedWithin(b, a)) return false;
  if (asked.isByStatus && a.row.status !== b.row.status) return false;
  return isInOneBar(asked, a, b);
}

/** Sources, tags and beneficiaries do not tell two apart; calendarised, neither does time. */
function isInOneBar(asked: Asked, a: Figure, b: Figure): boolean {
  if (treePlace(asked, a) !== treePlace(asked, b)) return false;
  if (!asked.isByTime || asked.isSpread) return true;
  const [placeA, placeB] = [reportedPlace(asked, a.row), reportedPlace(asked, b.row)];
  return (
    asked.groups.every((group) => group !== 'year' || placeA.year === placeB.year) &&
    asked.groups.every((group) => group !== 'quarter' || placeA.quarter === placeB.quarter)
  );
}
