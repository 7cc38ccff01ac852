import { createForest } from '../compare/treePath';
import type { Dataset } from '../dataset/dataset';
import { type Investment, type Status, statuses } from '../dataset/records';

/** What is equal in company, period, category and region [C4] [C5]: by status, in the table's order. */
export type Slot = Readonly<Record<Status, readonly Investment[]>>;

/**
 * The slots of all investments that can be compared: with company, amount, currency and period, nothing unread, not
 * superseded. Slots stand in the order of their first rows.
 */
export function slotsOf(dataset: Dataset): readonly Slot[] {
  const categories = createForest('');
  const regions = createForest('Worldwide');
  const companies = createNumbering();
  const months = createNumbering();
  const spanOf = createPairing();
  const placeOf = createPairing();
  const companySpanOf = createPairing();
  const slotOf = createPairing();
  const slots: Record<Status, Investment[]>[] = [];
  for (const investment of dataset.investments) {
    const { company, period, category, region, status } = investment;
    if (!isComparable(investment) || company === undefined || !period) continue;
    const span = spanOf(months(period.start ?? ''), months(period.end));
    const place = placeOf(categories.nodeOf(category).id, regions.nodeOf(region).id);
    const slot = slotOf(companySpanOf(companies(company), span), place);
    (slots[slot] ??= emptySlot())[status].push(investment);
  }
  return slots;
}

/** Whether nothing is missing that a comparison needs. */
export function isComparable({ amount, currency, company, period, superseded, unread }: Investment): boolean {
  if (!amount || !currency || company === undefined || !period || superseded) return false;
  return !unread || Object.keys(unread).length === 0;
}

function emptySlot(): Record<Status, Investment[]> {
  return Object.fromEntries(statuses.map((status) => [status, []])) as unknown as Record<Status, Investment[]>;
}

/** Numbers texts from 0, in the order in which they are met. */
function createNumbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let number = known.get(text);
    if (number === undefined) known.set(text, (number = known.size));
    return number;
  };
}

/** Numbers pairs of whole numbers below 2^26 from 0, in the order in which they are met. */
function createPairing(): (a: number, b: number) => number {
  const known = new Map<number, number>();
  return (a, b) => {
    const pair = a * 2 ** 26 + b;
    let number = known.get(pair);
    if (number === undefined) known.set(pair, (number = known.size));
    return number;
  };
}
