import type { Asked, Leave } from './asked';
import { allMonths, type Figure, rowsOf, slotOf } from './rivals';
import { isDuring, isSameSpan } from './time';
import { groupBy, isSamePath, regionStepsOf, stepsOf } from './words';

/** Actual, else estimated, else planned; none is weakest. */
export function rankOf({ row }: Figure): number {
  return ['actual', 'estimated', 'planned', 'none'].indexOf(row.status ?? 'none');
}

/** [C5] Prefer by status, unless status is a grouping or filtered to one. */
export function preferred(asked: Asked, figures: readonly Figure[], leave: Leave): Figure[] {
  if (!asked.prefersStatus) return [...figures];
  const best = groupBy(figures, ({ row }) => slotOf(row)).flatMap((slot) => {
    const least = Math.min(...slot.map(rankOf));
    leave(rowsOf(slot.filter((figure) => rankOf(figure) > least)), 'status');
    return slot.filter((figure) => rankOf(figure) === least);
  });
  const filled = best.filter((whole) => isFilled(whole, best));
  leave(rowsOf(filled), 'status');
  return best.filter((figure) => !filled.includes(figure));
}

/**
 * [C5] Whether figures of the same company, category and region that lie within its period, none of them weaker, at least one
 * stronger, together fill its months. What fills may be filled in turn: that fills the same months.
 */
function isFilled(whole: Figure, figures: readonly Figure[]): boolean {
  const within = figures.filter(
    (part) => isSamePlace(part, whole) && isWithinPeriod(part, whole) && rankOf(part) <= rankOf(whole),
  );
  const months = new Set(within.flatMap(allMonths));
  return within.some((part) => rankOf(part) < rankOf(whole)) && allMonths(whole).every((month) => months.has(month));
}

function isWithinPeriod(part: Figure, whole: Figure): boolean {
  return isDuring(part.span, whole.span) && !isSameSpan(part.span, whole.span);
}

/** Of the same company, category and region. */
export function isSamePlace({ row: a }: Figure, { row: b }: Figure): boolean {
  return (
    a.company === b.company &&
    isSamePath(stepsOf(a.category), stepsOf(b.category)) &&
    isSamePath(regionStepsOf(a.region), regionStepsOf(b.region))
  );
}
