import type { Investment, Metric } from '../../dataset/records';
import { periodLabel } from '../../words/periodLabel';
import type { Slice } from '../dimensions/placeInTime';
import type { MeasuredPiece } from './measuring';
import { type MetricBook, type MetricUse, wholeMonthsOf } from './metricBook';

/** An investment that stands, as it is measured. */
export interface Spending {
  readonly investment: Investment;
  readonly slices: readonly Slice[];
  /** The bars in which it stands, as text: equal where two stand in the same ones. */
  readonly bars: string;
}

/** What a metric gives to the divisor of some spending. */
interface Shared {
  readonly use: MetricUse;
  /** Equal for spending that takes it together: then it counts once. */
  readonly key: string;
  /** The months of the spending are counted of so many. */
  readonly of: number;
  /** Whether only the months of the metric's own period count. */
  readonly isFlow: boolean;
}

/** What of a metric stands under a cell. */
export interface Divisor {
  readonly use: MetricUse;
  /** As many months of it as the spending takes, of all. */
  readonly months: number;
  readonly of: number;
}

/** What spending that stands is measured by. */
export interface MetricUses {
  /** Why an investment has nothing to be measured by, in plain English; null where it has. */
  readonly whyMissing: (investment: Investment) => string | null;
  /** The metrics that an investment is measured by. */
  readonly usesOf: (investment: Investment) => readonly MetricUse[];
  /** What the pieces of a cell are divided by: each metric once, and of a year and its quarters only the year. */
  readonly divisorsOf: (pieces: readonly MeasuredPiece[]) => readonly Divisor[];
}

/**
 * [C8], [D15] Finds what each investment is measured by. A flow is that of its period, or those of shorter ones that fill it;
 * and where investments of one company, category and region fill the period of a metric in their bars, they are divided by it. A
 * stock is that of the end of what a company has in a year of a bar. An investment without any takes no part: its spending over
 * the metrics of others would be a false ratio.
 */
export function findMetricUses(book: MetricBook, spending: readonly Spending[]): MetricUses {
  const found = new Map<string, readonly Shared[] | string>();
  const find = book.isMoney ? findFlows : findStocks;
  for (const own of groupBy(spending, ({ investment }) => investment.company ?? '').values()) {
    find(book, own, (investment, shared) => found.set(investment.id, shared));
  }
  const sharedOf = ({ id }: Investment) => {
    const shared = found.get(id) ?? [];
    return typeof shared === 'string' ? [] : shared;
  };
  return {
    whyMissing(investment) {
      const shared = found.get(investment.id);
      return typeof shared === 'string' ? shared : null;
    },
    usesOf: (investment) => sharedOf(investment).map(({ use }) => use),
    divisorsOf: (pieces) => divisorsOf(pieces, sharedOf),
  };
}

type Tell = (investment: Investment, shared: readonly Shared[] | string) => void;

/** What the spending of one company is divided by, where that adds up over time. */
function findFlows(book: MetricBook, spending: readonly Spending[], tell: Tell): void {
  const metrics = book.metricsOf(spending[0]?.investment.company ?? '').filter(({ period }) => wholeMonthsOf(period));
  const ownOf = (investment: Investment) => tilesOf(metrics, investment);
  const filled = fillings(metrics, spending, ownOf);
  for (const { investment } of spending) {
    const { period } = investment;
    if (!period) continue;
    const whole = filled.get(investment.id);
    const used = whole ? [whole] : ownOf(investment);
    if (!used) tell(investment, book.whyNone(investment.company ?? '', period, periodLabel(period)));
    else
      tell(
        investment,
        sharedIn(book, used, (use) => ({ key: '', of: use.end - use.start + 1, isFlow: true })),
      );
  }
}

function sharedIn(
  book: MetricBook,
  metrics: readonly Metric[],
  more: (use: MetricUse) => Omit<Shared, 'use'>,
): readonly Shared[] | string {
  const shared: Shared[] = [];
  for (const metric of metrics) {
    const use = book.use(metric);
    if (typeof use === 'string') return use;
    shared.push({ use, ...more(use) });
  }
  return shared;
}

/** The metric of an investment's period, or the fewest of shorter periods that fill it, each month once; null where none do. */
function tilesOf(metrics: readonly Metric[], { period }: Investment): readonly Metric[] | null {
  const whole = wholeMonthsOf(period);
  if (!whole) return null;
  const from = new Map<number, readonly Metric[]>([[whole.start, []]]);
  for (let month = whole.start; month <= whole.end; month += 1) {
    const before = from.get(month);
    if (!before) continue;
    for (const metric of metrics) {
      const own = wholeMonthsOf(metric.period);
      if (own?.start !== month || own.end > whole.end) continue;
      const known = from.get(own.end + 1);
      if (!known || known.length > before.length + 1) from.set(own.end + 1, [...before, metric]);
    }
  }
  return from.get(whole.end + 1) ?? null;
}

/**
 * The metrics whose periods the spending of one category and region in the same bars fills, by investment: the shortest. Where all
 * of that spending has metrics of its own, those stand.
 */
function fillings(
  metrics: readonly Metric[],
  spending: readonly Spending[],
  ownOf: (investment: Investment) => unknown,
): ReadonlyMap<string, Metric> {
  const filled = new Map<string, Metric>();
  const groups = groupBy(spending, ({ investment, bars }) => `${investment.category}\n${investment.region}\n${bars}`);
  for (const group of groups.values()) {
    for (const metric of metrics) {
      const whole = wholeMonthsOf(metric.period);
      if (!whole) continue;
      const within = group.filter(({ investment: { period } }) => {
        const own = wholeMonthsOf(period);
        return own && own.start >= whole.start && own.end <= whole.end && own.end - own.start < whole.end - whole.start;
      });
      if (monthsIn(within).size < whole.end - whole.start + 1) continue;
      if (within.every(({ investment }) => ownOf(investment) !== null)) continue;
      for (const { investment } of within) if (!filled.has(investment.id)) filled.set(investment.id, metric);
    }
  }
  return filled;
}

/** The months of the periods of some spending. */
function monthsIn(spending: readonly Spending[]): ReadonlySet<number> {
  const months = new Set<number>();
  for (const { investment } of spending) {
    const own = wholeMonthsOf(investment.period);
    for (let month = own?.start ?? 0; own && month <= own.end; month += 1) months.add(month);
  }
  return months;
}

/** What the spending of one company is divided by, where that is counted at a moment. */
function findStocks(book: MetricBook, spending: readonly Spending[], tell: Tell): void {
  const stocks = new Map<string, Metric>();
  for (const metric of book.metricsOf(spending[0]?.investment.company ?? '')) {
    const end = metric.period?.end ?? '';
    const known = stocks.get(end);
    if (!known || book.rank(metric, known) < 0) stocks.set(end, metric);
  }
  for (const [key, group] of groupBy(spending, yearOf)) {
    const last = group.map(({ investment }) => investment.period?.end ?? '').reduce((a, b) => (a > b ? a : b), '');
    for (const one of group) {
      const { company = '', period } = one.investment;
      if (!period) continue;
      const isCommon = stocks.has(last);
      const end = isCommon ? last : period.end;
      const metric = stocks.get(end);
      const of = Math.max(1, monthsIn(isCommon ? group : [one]).size);
      if (!metric) tell(one.investment, book.whyNone(company, period, periodLabel(period)));
      else
        tell(
          one.investment,
          sharedIn(book, [metric], () => ({ key: `${key}\n${end}`, of, isFlow: false })),
        );
    }
  }
}

/** The year of a bar in which an investment stands, as text; a period that is split over several stands by itself. */
function yearOf({ slices, bars, investment }: Spending): string {
  const [only, ...others] = slices;
  const isSplit = others.length > 0 || only?.months !== only?.of;
  return `${bars}\n${isSplit ? JSON.stringify(investment.period) : (only?.key ?? '')}`;
}

function divisorsOf(
  pieces: readonly MeasuredPiece[],
  sharedOf: (investment: Investment) => readonly Shared[],
): readonly Divisor[] {
  const found = new Map<string, Shared & { readonly counted: Set<number> }>();
  for (const { investment, slice, role } of pieces) {
    if (role === 'takenOff') continue;
    for (const shared of sharedOf(investment)) {
      const { use, key, isFlow } = shared;
      const name = `${use.metric.id}\n${key}`;
      let own = found.get(name);
      if (!own) found.set(name, (own = { ...shared, counted: new Set() }));
      const [from, to] = isFlow
        ? [Math.max(slice.start, use.start), Math.min(slice.end, use.end)]
        : [slice.start, slice.end];
      for (let month = from; month <= to; month += 1) own.counted.add(month);
    }
  }
  const all = [...found.values()];
  return all
    .filter((one) => one.counted.size > 0 && !all.some((other) => isWithin(one, other)))
    .map(({ use, counted, of }) => ({ use, of, months: Math.min(of, counted.size) }));
}

type Counted = Shared & { readonly counted: ReadonlySet<number> };

/** Whether all of a divisor's months are among more of another one of the same company: a quarter beside its year. */
function isWithin({ use, counted }: Counted, other: Counted): boolean {
  if (use.metric.company !== other.use.metric.company || counted.size >= other.counted.size) return false;
  return [...counted].every((month) => other.counted.has(month));
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
