import type { Dataset } from '../../core/dataset/dataset';
import { monthIndex } from '../../core/dataset/period';
import type { Investment } from '../../core/dataset/records';

/** Investments that state another amount for the same thing: equal in company, period, category, region and status [C4]. */
export function rivalsOf(dataset: Dataset, investment: Investment): Investment[] {
  const { company, period } = investment;
  if (!company || !period) return [];
  return dataset.investments.filter(
    (other) =>
      other.id !== investment.id &&
      other.company === company &&
      other.period?.start === period.start &&
      other.period?.end === period.end &&
      other.category === investment.category &&
      other.region === investment.region &&
      other.status === investment.status,
  );
}

/** Investments of the same company within whose category, region and period this one lies, not all three equal [C6]. */
export function wholesOf(dataset: Dataset, investment: Investment): Investment[] {
  return dataset.investments.filter((other) => other.id !== investment.id && liesWithin(investment, other));
}

/** Investments that lie within this one [C6]. */
export function partsOf(dataset: Dataset, investment: Investment): Investment[] {
  return dataset.investments.filter((other) => other.id !== investment.id && liesWithin(other, investment));
}

function liesWithin(part: Investment, whole: Investment): boolean {
  if (!part.company || part.company !== whole.company || !part.period || !whole.period) return false;
  if (part.superseded || whole.superseded || !part.amount || !whole.amount) return false;
  if (!isUnder(part.category, whole.category) || !isUnder(part.region, whole.region)) return false;
  const sameTime = part.period.start === whole.period.start && part.period.end === whole.period.end;
  if (sameTime) return part.category !== whole.category || part.region !== whole.region;
  if (!part.period.start || !whole.period.start) return false;
  return (
    monthIndex(part.period.start) >= monthIndex(whole.period.start) &&
    monthIndex(part.period.end) <= monthIndex(whole.period.end)
  );
}

function isUnder(path: string, root: string): boolean {
  return path === root || root === '' || path.startsWith(`${root} / `);
}
