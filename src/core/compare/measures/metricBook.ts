import type { Dataset } from '../../dataset/dataset';
import { monthIndex, type Period } from '../../dataset/period';
import type { Question } from '../../dataset/question';
import type { Investment, Metric } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import type { FoundRate, RateBook } from '../../rates/rateBook';
import { convertMoney, type Money, moneyOf, nothing } from '../prepared/money';
import { periodLabel } from '../../words/periodLabel';
import type { Slice } from '../dimensions/placeInTime';
import type { MeasureContext, MeasuredPiece } from './measuring';

/** A metric as spending is divided by it. */
export interface MetricUse {
  readonly metric: Metric;
  /** In the question's currency where the metric is money, else in its own unit. */
  readonly value: Money;
  /** The rate by which it was turned into the question's currency; null where it was not. */
  readonly conversion: FoundRate | null;
}

/** The metrics of one name, as spending is measured by them. */
export interface MetricBook {
  /** What spending divided by them counts: `%`, `USD per employee`. */
  readonly unit: string;
  /** Whether they are money. */
  readonly isMoney: boolean;
  /** What an investment is measured by; null where there is nothing. */
  readonly metricFor: (investment: Investment) => MetricUse | null;
  /** Why an investment has nothing to be measured by, in plain English; null where it has. */
  readonly whyMissing: (investment: Investment) => string | null;
  /** What the pieces of a cell are divided by: the metrics of each company, of each time once. */
  readonly divisorsOf: (pieces: readonly MeasuredPiece[]) => readonly Divisor[];
}

/** What of a metric stands under a cell: as much of its period as the spending takes. */
export interface Divisor {
  readonly use: MetricUse;
  readonly slice: Slice;
}

/**
 * [C8] Spending ÷ a metric of the same companies and periods. Each company's metric of each period counts once, however many
 * investments stand over it, and of a year and its quarters only the year; where a period is split, so is its metric. A metric
 * that is money is turned into the question's currency by the rates of its period, and the ratio is in percent. An investment
 * without a metric, or with one that counts another unit than the others, takes no part: its spending over the metrics of
 * others would be a false ratio.
 */
export function createMetricBook({ dataset, question, book }: MeasureContext, name: string): MetricBook {
  const metrics = findMetrics(dataset, name);
  const isMoneyUnit = (unit: string) => isCurrency(book, question, unit);
  const unit = commonUnit([...metrics.values()], isMoneyUnit);
  const isMoney = unit === MONEY;
  const metricOf = ({ company, period }: Investment) => metrics.get(keyOf(company, period));
  const judge = (investment: Investment): MetricUse | string => {
    const { company = '', period } = investment;
    const metric = metricOf(investment);
    const whose = recordOf(dataset.companies, company)?.name ?? company;
    if (!metric) return `no ${name} of ${whose} for ${period ? periodLabel(period) : ''}`;
    const value = metric.value ? moneyOf(metric.value) : nothing;
    if (value.point === 0n) return `${name} is zero`;
    const own = metric.unit.trim();
    if (isMoneyUnit(own) !== isMoney || (!isMoney && fold(own) !== fold(unit))) {
      return `${name} of ${whose} counts ${own || 'nothing'}, that of others ${isMoney ? 'money' : unit || 'nothing'}`;
    }
    if (!isMoney || own === question.currency) return { metric, value, conversion: null };
    const { start, end } = monthsOf(metric.period);
    const answer = book.rateFor(own, question.currency, start, end);
    if (!answer.found) return answer.detail;
    return { metric, value: convertMoney(value, answer.rate), conversion: answer };
  };
  const metricFor = (investment: Investment) => {
    const use = judge(investment);
    return typeof use === 'string' ? null : use;
  };
  const divisorsOf = (pieces: readonly MeasuredPiece[]): readonly Divisor[] => {
    const found = new Map<string, Divisor>();
    for (const { investment, slice, role } of pieces) {
      const use = role === 'takenOff' ? null : metricFor(investment);
      if (use) found.set(`${keyOf(investment.company, investment.period)} ${slice.key}`, { use, slice });
    }
    const divisors = [...found.values()];
    return divisors.filter((one) => !divisors.some((other) => isWithin(one, other)));
  };
  return {
    isMoney,
    unit: isMoney ? '%' : `${question.currency} per ${unit || name}`,
    metricFor,
    whyMissing(investment) {
      const use = judge(investment);
      return typeof use === 'string' ? use : null;
    },
    divisorsOf,
  };
}

/** Whether all of a divisor's time is that of another one of the same company and place: a quarter beside its year. */
function isWithin({ use, slice }: Divisor, other: Divisor): boolean {
  if (use.metric.company !== other.use.metric.company || slice.key !== other.slice.key) return false;
  return other.slice.start <= slice.start && slice.end <= other.slice.end && other.slice.months > slice.months;
}

/** Stands for all currencies: they are turned into one. */
const MONEY = ' money';

/**
 * The unit that most metrics of a name count, `MONEY` for currencies; of several the first by name, whatever the order of
 * rows. Employees and thousands of employees are no one measure, so what counts another unit is not divided by.
 */
function commonUnit(metrics: readonly Metric[], isMoneyUnit: (unit: string) => boolean): string {
  const counts = new Map<string, { readonly unit: string; readonly count: number }>();
  for (const metric of metrics) {
    const own = metric.unit.trim();
    const unit = isMoneyUnit(own) ? MONEY : own;
    const known = counts.get(fold(unit));
    const isFirst = !known || unit < known.unit;
    counts.set(fold(unit), { unit: isFirst ? unit : known.unit, count: (known?.count ?? 0) + 1 });
  }
  const [common] = [...counts.values()].sort((a, b) => b.count - a.count || (a.unit < b.unit ? -1 : 1));
  return common?.unit ?? '';
}

function fold(unit: string): string {
  return unit.toLowerCase();
}

function isCurrency({ table }: RateBook, { currency }: Question, unit: string): boolean {
  return unit === 'USD' || unit === currency || table.perUsd.has(unit);
}

/** The metrics of a name, whatever its case, by company and period; of two for one, the one of the newest source. */
function findMetrics(dataset: Dataset, name: string): ReadonlyMap<string, Metric> {
  const wanted = name.trim().toLowerCase();
  const found = new Map<string, Metric>();
  for (const metric of dataset.metrics) {
    if (metric.name.trim().toLowerCase() !== wanted || !metric.value || !metric.period || !metric.company) continue;
    const key = keyOf(metric.company, metric.period);
    const known = found.get(key);
    if (!known || compareStanding(dataset, metric, known) > 0) found.set(key, metric);
  }
  return found;
}

function compareStanding(dataset: Dataset, a: Metric, b: Metric): number {
  const newest = ({ citations }: Metric) =>
    citations
      .map(({ source }) => recordOf(dataset.sources, source)?.published ?? '')
      .reduce((x, y) => (x > y ? x : y), '');
  const [left, right] = [newest(a), newest(b)];
  return left === right ? (a.id < b.id ? 1 : -1) : left > right ? 1 : -1;
}

function keyOf(company: string | undefined, period: Period | undefined): string {
  return `${company ?? ''} ${period?.start ?? ''} ${period?.end ?? ''}`;
}

function monthsOf(period: Period | undefined): { readonly start: number; readonly end: number } {
  const end = period ? monthIndex(period.end) : 0;
  return { start: period?.start === undefined ? end : monthIndex(period.start), end };
}
