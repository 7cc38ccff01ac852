import type { Dataset } from '../../dataset/dataset';
import { metricsNamed, readMetricName } from '../../dataset/metricNames';
import { monthIndex, type Period } from '../../dataset/period';
import type { Question } from '../../dataset/question';
import { type Metric, reliabilities } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import type { FoundRate, RateBook } from '../../rates/rateBook';
import { companyName } from '../dimensions/company';
import { monthsOf } from '../dimensions/placeInTime';
import { convertMoney, type Money, moneyOf, nothing } from '../prepared/money';
import { rootOf } from '../prepared/standing';
import type { MeasureContext } from './measuring';

/** A metric as spending is divided by it. */
export interface MetricUse {
  readonly metric: Metric;
  /** Its first and last month, both included (`monthIndex`). */
  readonly start: number;
  readonly end: number;
  /** In the question's currency where the metric is money, else in its own unit. */
  readonly value: Money;
  /** The rate by which it was turned into the question's currency; null where it was not. */
  readonly conversion: FoundRate | null;
}

/** The metrics of one name and subject, as spending is measured by them. */
export interface MetricBook {
  /** What messages call them. */
  readonly name: string;
  /** What spending divided by them counts: `%`, `USD per employee`. */
  readonly unit: string;
  /** Whether they are money: flows, whose parts add up. Others are stocks, each of the month in which its period ends. */
  readonly isMoney: boolean;
  /** A company's metrics, of each period one, shorter periods first. */
  readonly metricsOf: (company: string) => readonly Metric[];
  /** Orders rivals: negative where the first stands. */
  readonly rank: (a: Metric, b: Metric) => number;
  /** A metric as it divides, or why it cannot, in plain English. */
  readonly use: (metric: Metric) => MetricUse | string;
  /** Why nothing is known of a company for a period, in plain English. */
  readonly whyNone: (company: string, period: Period, text: string) => string;
}

/**
 * [D15] The metrics that a question measures by, never filtered. Those of one company, period, unit and subject are rivals: that of
 * the newest source stands, then of the best grade, then the first row. A metric that is money is turned into the question's
 * currency by the rates of its period. One that counts another unit than most is not divided by.
 */
export function createMetricBook({ dataset, question, book }: MeasureContext, argument: string): MetricBook {
  const { name } = readMetricName(dataset.metrics, argument);
  const metrics = metricsNamed(dataset.metrics, readMetricName(dataset.metrics, argument)).filter(isUsable);
  const isMoneyUnit = (unit: string) => isCurrency(book, question, unit);
  const unit = commonUnit(metrics, isMoneyUnit);
  const isMoney = unit === MONEY;
  const isOfUnit = ({ unit: own }: Metric) =>
    isMoney ? isMoneyUnit(own.trim()) : !isMoneyUnit(own.trim()) && fold(own.trim()) === fold(unit);
  const byCompany = standingByCompany(dataset, metrics.filter(isOfUnit));
  const uses = new Map<Metric, MetricUse | string>();
  const makeUse = (metric: Metric): MetricUse | string => {
    const value = metric.value ? moneyOf(metric.value) : nothing;
    if (value.point === 0n) return `${name} is zero`;
    const months = monthsOf(metric.period ?? NEVER);
    const own = metric.unit.trim();
    if (!isMoney || own === question.currency) return { metric, ...months, value, conversion: null };
    const answer = book.rateFor(own, question.currency, months.start, months.end);
    if (!answer.found) return answer.detail;
    return { metric, ...months, value: convertMoney(value, answer.rate), conversion: answer };
  };
  return {
    name,
    isMoney,
    unit: isMoney ? '%' : `${question.currency} per ${unit || name}`,
    metricsOf: (company) => byCompany.get(company) ?? [],
    rank: (a, b) => compareLatest(dataset, a, b),
    use(metric) {
      let use = uses.get(metric);
      if (use === undefined) uses.set(metric, (use = makeUse(metric)));
      return use;
    },
    whyNone(company, period, text) {
      const whose = companyName(dataset, company);
      const isThere = (one: Metric) => one.company === company && !isOfUnit(one) && isFor(one, period, isMoney);
      const odd = metrics.find(isThere);
      if (!odd) return `no ${name} of ${whose} for ${text}`;
      return `${name} of ${whose} counts ${odd.unit.trim() || 'nothing'}, that of others ${isMoney ? 'money' : unit || 'nothing'}`;
    },
  };
}

/** The period of what has none: a metric without one is not usable. */
const NEVER: Period = { end: '0000-01' };

function isUsable({ value, period, company }: Metric): boolean {
  return value !== undefined && period !== undefined && company !== undefined;
}

/** Whether a metric speaks of a period: of all of it, or, a stock, of its end. */
function isFor({ period }: Metric, { start, end }: Period, isFlow: boolean): boolean {
  return period?.end === end && (!isFlow || period.start === start);
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

/** Of each company and period the metric that stands, shorter periods first. */
function standingByCompany(dataset: Dataset, metrics: readonly Metric[]): ReadonlyMap<string, readonly Metric[]> {
  const found = new Map<string, Metric>();
  for (const metric of metrics) {
    const key = `${metric.company ?? ''} ${metric.period?.start ?? ''} ${metric.period?.end ?? ''}`;
    const known = found.get(key);
    if (!known || compareLatest(dataset, metric, known) < 0) found.set(key, metric);
  }
  const byCompany = new Map<string, Metric[]>();
  for (const metric of [...found.values()].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const known = byCompany.get(metric.company ?? '');
    if (known) known.push(metric);
    else byCompany.set(metric.company ?? '', [metric]);
  }
  return byCompany;
}

/** How many months a metric's period has. */
function lengthOf({ period }: Metric): number {
  const { start, end } = monthsOf(period ?? NEVER);
  return end - start + 1;
}

/** [C4] Orders by the newest source, a repeat by the date of what it repeats, then by the best grade; 0: the first row stands. */
function compareLatest(dataset: Dataset, a: Metric, b: Metric): number {
  const [left, right] = [newestDay(dataset, a), newestDay(dataset, b)];
  return left === right ? bestGrade(dataset, a) - bestGrade(dataset, b) : left > right ? -1 : 1;
}

function newestDay(dataset: Dataset, { citations }: Metric): string {
  const days = citations.map(({ source }) => recordOf(dataset.sources, rootOf(dataset, source).root)?.published ?? '');
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
}

function bestGrade({ sources }: Dataset, { citations }: Metric): number {
  const grades = citations.map(({ source }) => reliabilities.indexOf(recordOf(sources, source)?.reliability ?? 'F'));
  return Math.min(reliabilities.length, ...grades);
}

/** The months of a period that has a beginning; null where it has none. */
export function wholeMonthsOf(period: Period | undefined): { readonly start: number; readonly end: number } | null {
  return period?.start === undefined ? null : { start: monthIndex(period.start), end: monthIndex(period.end) };
}
