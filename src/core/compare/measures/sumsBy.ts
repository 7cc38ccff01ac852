import { addMoney, type Money } from '../prepared/money';
import type { MeasuredPart } from './measuring';

/** What cells come to, group by group. */
export function sumsBy(
  cells: readonly MeasuredPart[],
  groupOf: (cell: MeasuredPart) => string,
): ReadonlyMap<string, Money> {
  const sums = new Map<string, Money>();
  for (const cell of cells) {
    const group = groupOf(cell);
    const sum = sums.get(group);
    sums.set(group, sum ? addMoney(sum, cell.money) : cell.money);
  }
  return sums;
}
