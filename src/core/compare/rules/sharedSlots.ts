import type { Asked } from './asked';
import { nestsOf } from '../prepared/nests';

/**
 * The rows of companies that stand in slots [C4] with others, slot by slot, each in the order of the table. Most rows have
 * no rival.
 */
export function sharedSlots({ columns, left }: Asked, companies: Iterable<number>): readonly (readonly number[])[] {
  const { rows, nests } = nestsOf(columns);
  const shared: (readonly number[])[] = [];
  for (const company of companies) {
    for (const slot of nests[company]?.slots ?? []) {
      const asked = slot.map((i) => rows[company]?.[i] ?? -1).filter((row) => !left[row]);
      if (asked.length > 1) shared.push(asked);
    }
  }
  return shared;
}
