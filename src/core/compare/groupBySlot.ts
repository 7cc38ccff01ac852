import { statuses } from '../dataset/records';
import type { Claim } from './claim';

/**
 * Groups what is equal in company, period, category and region [C5], and in each group what is equal in status too: the
 * rivals [C4].
 */
export function groupBySlot(claims: readonly Claim[]): readonly (readonly (readonly Claim[])[])[] {
  const companies = new Map<string, number>();
  const spanOf = createPairing();
  const placeOf = createPairing();
  const companySpanOf = createPairing();
  const slotOf = createPairing();
  const slots: Claim[][][] = [];
  for (const claim of claims) {
    const { start, end, category, region, investment } = claim;
    let company = companies.get(claim.company);
    if (company === undefined) companies.set(claim.company, (company = companies.size));
    const span = spanOf(Number.isFinite(start) ? start + 1 : 0, end);
    const slot = slotOf(companySpanOf(company, span), placeOf(category.id, region.id));
    const byStatus = (slots[slot] ??= []);
    (byStatus[statuses.indexOf(investment.status)] ??= []).push(claim);
  }
  return slots.map((byStatus) => byStatus.filter(Boolean));
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
