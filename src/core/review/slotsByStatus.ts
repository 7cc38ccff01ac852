import { columnsOf } from '../compare/prepared/columns';
import type { Dataset } from '../dataset/dataset';
import { isReadable } from '../dataset/isReadable';
import type { Claim, Investment } from '../dataset/records';

/** What is equal in company, period, category and region [C4] [C5]: by status, in the table's order. */
export type StatusSlot = Readonly<Record<Claim, readonly Investment[]>>;

/**
 * The slots of all investments that can be compared: with company, amount, currency and period, nothing unread, not
 * superseded. Slots stand in the order of their first rows.
 */
export function slotsByStatus({ investments }: Dataset): readonly StatusSlot[] {
  const codes = columnsOf(investments).slot;
  const slots: Record<Claim, Investment[]>[] = [];
  const places: number[] = [];
  investments.forEach((investment, row) => {
    const code = codes[row] ?? -1;
    if (code < 0 || !isComparable(investment)) return;
    const place = (places[code] ??= slots.push({ actual: [], estimated: [], planned: [], none: [] }) - 1);
    slots[place]?.[investment.status ?? 'none'].push(investment);
  });
  return slots;
}

/** Whether nothing is missing that a comparison needs. */
export function isComparable(investment: Investment): boolean {
  return isReadable(investment) && investment.period !== undefined && !investment.superseded;
}
