import type { Claim } from '../compare/claim';
import { convert } from '../compare/convert';
import { createTimeOf } from '../compare/placeInTime';
import { resolveRivals } from '../compare/resolveRivals';
import { createForest } from '../compare/treePath';
import type { Dataset } from '../dataset/dataset';
import { Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { recordOf, rowOf } from '../dataset/rowIndex';
import type { Exact } from '../rates/exact';
import type { RateBook } from '../rates/rateBook';
import type { ReviewItem } from './reviewItem';
import type { Slot } from './slots';

/** Finds rivals that differ by more than 10 % of what stands for them, none of which was adopted. */
export function createRivalsApart(dataset: Dataset, book: RateBook): (slot: Slot) => readonly ReviewItem[] {
  const timeOf = createTimeOf(Question.parse({}));
  const forests = { categories: createForest(''), regions: createForest('Worldwide') };
  const claimOf = (investment: Investment, currency: string): Claim | null => {
    const { company, period } = investment;
    if (company === undefined || investment.currency === undefined || !period) return null;
    const placed = {
      investment,
      row: rowOf(dataset.investments, investment.id),
      company,
      currency: investment.currency,
      category: forests.categories.nodeOf(investment.category),
      region: forests.regions.nodeOf(investment.region),
      ...timeOf(period, recordOf(dataset.companies, company)?.fiscalYearEnd ?? 12),
    };
    const claim = convert(dataset, placed, currency, book);
    return 'detail' in claim ? null : claim;
  };
  return (slot) =>
    Object.values(slot).flatMap((rivals) => {
      if (rivals.length < 2 || rivals.some(({ adopted }) => adopted)) return [];
      const [first] = rivals;
      const isOneCurrency = rivals.every(({ currency }) => currency === first?.currency);
      const quick = isOneCurrency ? judgeQuickly(rivals) : null;
      if (quick) return quick.isApart ? [itemOf(rivals.length, quick.lowest, quick.highest, quick.percent)] : [];
      const currency = (isOneCurrency ? first?.currency : undefined) ?? dataset.settings.currency;
      const claims = rivals.flatMap((rival) => claimOf(rival, currency) ?? []);
      return claims.length < 2 ? [] : judgeExactly(dataset, claims);
    });
}

interface Judged {
  readonly isApart: boolean;
  readonly lowest: Investment;
  readonly highest: Investment;
  readonly percent: number;
}

/**
 * By doubles, where no end is open and the distance is clearly more or less than a tenth of whatever stands for the rivals;
 * else null. A slot may have thousands of rivals, and few are near the limit.
 */
function judgeQuickly(rivals: readonly Investment[]): Judged | null {
  let [low, high] = [Infinity, -Infinity];
  let [lowest, highest] = [rivals[0], rivals[0]];
  for (const rival of rivals) {
    const { amount } = rival;
    if (!amount || amount.qualifier === 'over' || amount.qualifier === 'upTo') return null;
    const [from, to] = [Number(amount.low), Number(amount.high)];
    if (from < low) [low, lowest] = [from, rival];
    if (to > high) [high, highest] = [to, rival];
  }
  if (!lowest || !highest) return null;
  const distance = high - low;
  const isApart = distance > high / 9.9;
  if (!isApart && distance >= low / 10.1) return null;
  return { isApart, lowest, highest, percent: Math.floor((distance * 100) / low) };
}

function judgeExactly(dataset: Dataset, claims: readonly Claim[]): ReviewItem[] {
  const money = resolveRivals(dataset, claims, 'latest').figures[0]?.money[0];
  if (!money || money.low === null || money.high === null) return [];
  const distance = money.high - money.low;
  if (distance * 10n <= money.point) return [];
  const byPoint = [...claims].sort((a, b) => compareExact(a.total.point, b.total.point) || a.row - b.row);
  const [lowest, highest] = [byPoint[0], byPoint.at(-1)];
  if (!lowest || !highest) return [];
  const percent = money.low === 0n ? Infinity : Number((distance * 100n) / money.low);
  return [itemOf(claims.length, lowest.investment, highest.investment, percent)];
}

function itemOf(count: number, lowest: Investment, highest: Investment, percent: number): ReviewItem {
  const much = Number.isFinite(percent) ? `, the highest ${percent} % above the lowest` : '';
  return {
    kind: 'rivalsApart',
    table: 'investments',
    id: highest.id,
    column: 'adopted',
    text: `${count} figures for the same thing${much}; none is adopted`,
    by: lowest.id,
  };
}

function compareExact(a: Exact, b: Exact): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
