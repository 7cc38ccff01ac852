import { monthIndex } from '../../../src/core/dataset/period';
import type { Dataset } from '../../../src/core/dataset/dataset';
import type { Question } from '../../../src/core/dataset/question';
import { type Investment, reliabilities, statuses } from '../../../src/core/dataset/records';
import { recordOf } from '../../../src/core/dataset/rowIndex';
import { rootOf } from '../../../src/core/compare/standing';
import { addMoney, convertMoney, type Money, moneyOf, nothing, shareMoney } from '../../../src/core/compare/money';
import { placeInTime } from '../../../src/core/compare/placeInTime';
import { divide, exactOf, toNumber } from '../../../src/core/rates/exact';
import { createRateBook } from '../../../src/core/rates/rateBook';
import type { RateTable } from '../../../src/core/rates/rateTable';
import { readUserRates } from '../../../src/core/rates/userRates';

/** One investment's money, place by place. */
interface Claim {
  readonly row: Investment;
  readonly money: ReadonlyMap<string, Money>;
}

/**
 * The rules C1 to C7 word by word, every row beside every other and nothing remembered: by company, or by company and year,
 * where no tree is a grouping. Slow and plain, to hold `compare` against.
 */
export function plainCompare(dataset: Dataset, question: Question, rates: RateTable): Record<string, object> {
  const claims = dataset.investments.flatMap((row) => claimOf(dataset, question, rates, row) ?? []);
  const slots = groupBy(claims, ({ row }) => [row.company, row.period, pathOf(row.category), regionOf(row.region)]);
  const figures = slots.flatMap((slot) => {
    const standing = groupBy(slot, ({ row }) => row.status).map((rivals) => resolve(dataset, question, rivals));
    if (question.filter.statuses?.length === 1 || question.split === 'status') return standing;
    const best = Math.min(...standing.map(({ row }) => statuses.indexOf(row.status)));
    return standing.filter(({ row }) => statuses.indexOf(row.status) === best);
  });
  const isStatus = question.split === 'status';
  const kept = figures.filter(
    ({ row }) => !figures.some((whole) => liesWithin(row, whole.row) && (!isStatus || whole.row.status === row.status)),
  );
  const cells = new Map<string, Money>();
  for (const { row, money } of kept) {
    for (const [place, own] of money) {
      const series = question.split === 'year' ? place : question.split === 'status' ? row.status : null;
      const key = JSON.stringify([row.company, series]);
      cells.set(key, addMoney(cells.get(key) ?? nothing, own));
    }
  }
  const number = (value: bigint | null) => (value === null ? null : toNumber(value));
  return Object.fromEntries(
    [...cells].map(([key, { point, low, high }]) => [
      key,
      { point: number(point), low: number(low), high: number(high) },
    ]),
  );
}

function claimOf(dataset: Dataset, question: Question, rates: RateTable, row: Investment): Claim | null {
  const { amount, company, currency, period } = row;
  const { filter, calendar } = question;
  if (!amount || !company || !currency || !period || row.superseded || row.unread?.amount !== undefined) return null;
  if (filter.companies && !filter.companies.includes(company)) return null;
  if (filter.category !== undefined && !isBelow(pathOf(row.category), pathOf(filter.category))) return null;
  if (calendar === 'calendarised' && period.start === undefined) return null;
  const slices = placeInTime(period, calendar, recordOf(dataset.companies, company)?.fiscalYearEnd ?? 12).filter(
    ({ place: { year }, end }) => {
      const { from = -Infinity, to = Infinity } = filter.years ?? {};
      const at = year ?? Math.floor(end / 12);
      return at >= from && at <= to;
    },
  );
  if (slices.length === 0) return null;
  const book = createRateBook(rates, readUserRates(dataset));
  const own = moneyOf(amount);
  const stated = row.stated.find((one) => one.currency === question.currency);
  const days = row.citations.flatMap(({ source }) => recordOf(dataset.sources, source)?.published ?? []).sort();
  const known = days.at(-1);
  const money = new Map<string, Money>();
  for (const { place, start, end, months, of } of slices) {
    const part = shareMoney(own, months, of);
    if (currency === question.currency) money.set(place.key, part);
    else if (stated && own.point > 0n)
      money.set(place.key, convertMoney(part, divide(exactOf(stated.amount), own.point)));
    else {
      const rate = book.rateFor(currency, question.currency, start, end, known ? monthIndex(known.slice(0, 7)) : null);
      if (!rate.found) return null;
      money.set(place.key, convertMoney(part, rate.rate));
    }
  }
  return { row, money };
}

function resolve(dataset: Dataset, question: Question, rivals: readonly Claim[]): Claim {
  const adopted = rivals.filter(({ row }) => row.adopted);
  const chosen = adopted.length > 0 ? adopted : rivals;
  const rule = adopted.length > 0 ? 'latest' : question.rivals;
  const dayOf = ({ row }: Claim) =>
    row.citations
      .map(({ source }) => recordOf(dataset.sources, source)?.published ?? '')
      .sort()
      .at(-1) ?? '';
  const gradeOf = ({ row }: Claim) =>
    Math.min(
      6,
      ...row.citations.map(({ source }) =>
        reliabilities.indexOf(recordOf(dataset.sources, source)?.reliability ?? 'F'),
      ),
    );
  const totalOf = ({ money }: Claim) => toNumber([...money.values()].reduce(addMoney, nothing).point);
  const latest = (a: Claim, b: Claim) =>
    (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0) ||
    gradeOf(a) - gradeOf(b) ||
    (a.row.id < b.row.id ? -1 : 1);
  const orders = {
    latest,
    reliable: (a: Claim, b: Claim) => gradeOf(a) - gradeOf(b) || latest(a, b),
    highest: (a: Claim, b: Claim) => totalOf(b) - totalOf(a) || latest(a, b),
    lowest: (a: Claim, b: Claim) => totalOf(a) - totalOf(b) || latest(a, b),
  };
  const first = [...chosen].sort(orders[rule === 'mean' || rule === 'all' ? 'latest' : rule])[0];
  if (!first) throw new Error('a slot without investments');
  if (rivals.length === 1) return first;
  const money = [...first.money.keys()].map((place) => {
    const at = ({ money: own }: Claim) => own.get(place) ?? nothing;
    const value = rule === 'mean' ? meanOf(dataset, rivals, at) : at(first);
    return [place, withRange(value, rivals.map(at))] as const;
  });
  return { row: first.row, money: new Map(money) };
}

/** Of the rivals that go back to a common source only those nearest to it count, together as one. */
function meanOf(dataset: Dataset, rivals: readonly Claim[], at: (claim: Claim) => Money): Money {
  const rootsOf = ({ row }: Claim) => row.citations.map(({ source }) => rootOf(dataset, source));
  const groups: Claim[][] = [];
  for (const claim of rivals) {
    const isKin = (group: readonly Claim[]) =>
      group.some((other) => rootsOf(other).some(({ root }) => rootsOf(claim).some((own) => own.root === root)));
    const kin = groups.filter(isKin);
    for (const group of kin) groups.splice(groups.indexOf(group), 1);
    groups.push([...kin.flat(), claim]);
  }
  return groups.reduce((sum, group) => {
    const stepsOf = (claim: Claim) => Math.min(...rootsOf(claim).map(({ steps }) => steps), Infinity);
    const least = Math.min(...group.map(stepsOf));
    const nearest = group.filter((claim) => stepsOf(claim) === least);
    return nearest.reduce((all, claim) => addMoney(all, shareMoney(at(claim), 1, groups.length * nearest.length)), sum);
  }, nothing);
}

function withRange(value: Money, rivals: readonly Money[]): Money {
  const known = (ends: readonly (bigint | null)[]) => ends.filter((end) => end !== null);
  const [lows, highs] = [known(rivals.map(({ low }) => low)), known(rivals.map(({ high }) => high))];
  const all = [value.point, ...lows, ...highs].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const isOpenAbove = value.openAbove && !highs.some((high) => high > value.point);
  const isOpenBelow = value.openBelow && !lows.some((low) => low < value.point);
  return { ...value, low: isOpenBelow ? null : (all[0] ?? null), high: isOpenAbove ? null : (all.at(-1) ?? null) };
}

/** [C6] By category, region and period, not all three equal. */
function liesWithin(part: Investment, whole: Investment): boolean {
  if (part.company !== whole.company || !part.period || !whole.period) return false;
  const isSamePeriod = part.period.start === whole.period.start && part.period.end === whole.period.end;
  const [start, end] = [part.period.start, part.period.end];
  const isDuring =
    start !== undefined && whole.period.start !== undefined && start >= whole.period.start && end <= whole.period.end;
  if (!isSamePeriod && !isDuring) return false;
  const isSame = pathOf(part.category) === pathOf(whole.category) && regionOf(part.region) === regionOf(whole.region);
  if (isSame && isSamePeriod) return false;
  return (
    isBelow(pathOf(part.category), pathOf(whole.category)) && isBelow(regionOf(part.region), regionOf(whole.region))
  );
}

function pathOf(text: string): string {
  const steps = text.split('/').map((step) => step.trim());
  return steps.filter((step) => step !== '').join(' / ');
}

function regionOf(text: string): string {
  const path = pathOf(text);
  return path === 'Worldwide' || path.startsWith('Worldwide / ') ? path : pathOf(`Worldwide / ${path}`);
}

function isBelow(path: string, whole: string): boolean {
  return whole === '' || path === whole || path.startsWith(`${whole} / `);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
