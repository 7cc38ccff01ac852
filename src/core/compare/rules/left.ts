import type { Asked } from './asked';
import type { Left } from '../comparison';
import { type LeftReason, leftReasons } from '../vocabulary';
import { whyNotCharted } from './filter';

/** Every row that is in no bar, once, in the table's order, and why. */
export function tellLeft({ columns: { table }, left, by, details }: Asked): readonly Left[] {
  const found: Left[] = [];
  for (let row = 0; row < left.length; row += 1) {
    const reason = leftReasons[(left[row] ?? 0) - 1];
    const investment = table[row];
    if (!reason || !investment) continue;
    const instead = table[by[row] ?? -1];
    const isOwnFault = reason === 'unreadable' || reason === 'noPeriod';
    const detail = isOwnFault ? whyNotCharted(investment, reason) : details.get(row);
    // Written out, for a chart may leave out 45,000: objects put together of others take three times as long.
    const { id } = investment;
    if (detail !== undefined)
      found.push(instead ? { investment: id, reason, by: instead.id, detail } : { investment: id, reason, detail });
    else found.push(instead ? { investment: id, reason, by: instead.id } : { investment: id, reason });
  }
  return found;
}

/** How many rows each reason keeps out of all bars. */
export function countLeft({ left }: Asked): Readonly<Partial<Record<LeftReason, number>>> {
  const counts = leftReasons.map(() => 0);
  for (const code of left) if (code > 0) counts[code - 1] = (counts[code - 1] ?? 0) + 1;
  return Object.fromEntries(leftReasons.flatMap((reason, i) => (counts[i] ? [[reason, counts[i]]] : [])));
}
