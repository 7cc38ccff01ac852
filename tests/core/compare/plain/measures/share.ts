import type { Asked } from '../asked';
import { type Answer, type Measured, rowIdsOf, type Told, toldOf } from '../bars';
import { sumMoney } from '../money';
import type { Settlement } from '../settle';
import { each, inPercent, itself, partOf } from './ratio';

/** [C8], [D14] The share of each bar in the total that is its own; of a total of nothing there is none. */
export function shareOf(settlement: Settlement): Answer {
  const { told, left } = toldOf(settlement);
  const bars = told.flatMap((one): Measured[] => {
    const total = totalOf(settlement.asked, one);
    const others = told.filter((other) => other !== one && totalOf(settlement.asked, other) === total);
    const part = others.length === 0 ? itself : partOf(one.money, sumMoney(others.map(({ money }) => money)));
    return part ? [{ ...one, money: each(part, inPercent), base: [] }] : [];
  });
  const shown = new Set(bars.flatMap(({ cell }) => rowIdsOf(cell.pieces)));
  for (const id of told.flatMap(({ cell }) => rowIdsOf(cell.pieces))) if (!shown.has(id)) left.set(id, 'noBase');
  return { bars, left };
}

/** [D14] By years and something else each year's; else one of all; a period longer than a year is its own. Of years and quarters: each year's. */
function totalOf({ groups, isByTime }: Asked, { cell: { place } }: Told): string {
  if (!isByTime) return '';
  if (place.isLong) return place.year;
  if (groups.length === 1) return '';
  return groups.includes('year') ? place.year : place.quarter;
}
