import type { Dataset } from '../dataset/dataset';
import { monthIndex, type Period } from '../dataset/period';
import type { Question } from '../dataset/question';
import type { Investment, Metric } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import type { FoundRate, RateBook } from '../rates/rateBook';
import { leave } from './asked';
import { type Figures, membersOf } from './figures';
import type { Measuring } from './measure';
import { addMoney, convertMoney, type Money, moneyOf, nothing, shareMoney } from './money';
import { periodLabel } from './periodLabel';
import { quotient } from './quotient';

/** The metrics of one name, as spending is measured by them. */
export interface MetricBook extends Measuring {
  /** Why an investment has nothing to be measured by, in plain English; null where it has. */
  readonly whyMissing: (investment: Investment) => string | null;
  /** The rate by which the metric of an investment is turned into the question's currency; null where none is needed. */
  readonly rateOf: (investment: Investment) => (FoundRate & { readonly from: string }) | null;
}

/**
 * [C8] Spending ÷ a metric of the same companies and periods. Each company's metric of each period counts once, however many
 * investments stand over it; where a period is split, so is its metric. A metric that is money is turned into the
 * question's currency by the rates of its period, and the ratio is in percent. An investment without a metric takes no
 * part, for its spending over the metrics of others would be a false ratio.
 */
export function createMetricBook(dataset: Dataset, question: Question, book: RateBook, name: string): MetricBook {
  const metrics = findMetrics(dataset, name);
  const units = [...new Set([...metrics.values()].map(({ unit }) => unit.trim()))];
  const isMoney = units.length > 0 && units.every((unit) => isCurrency(book, question, unit));
  const metricOf = ({ company, period }: Investment) => metrics.get(keyOf(company, period));
  const rateFor = (metric: Metric) => {
    const unit = metric.unit.trim();
    if (!isMoney || unit === question.currency) return null;
    const { start, end } = monthsOf(metric.period);
    return book.rateFor(unit, question.currency, start, end, null);
  };
  const valueOf = (metric: Metric): Money | string => {
    const value = metric.value ? moneyOf(metric.value) : nothing;
    if (value.point === 0n) return `${name} is zero`;
    const answer = rateFor(metric);
    if (!answer) return value;
    return answer.found ? convertMoney(value, answer.rate) : answer.detail;
  };
  return {
    unit: isMoney ? '%' : `${question.currency} per ${units[0] || name}`,
    whyMissing(investment) {
      const metric = metricOf(investment);
      const value = metric && valueOf(metric);
      if (typeof value === 'string') return value;
      if (value) return null;
      const { company = '', period } = investment;
      const whose = recordOf(dataset.companies, company)?.name ?? company;
      return `no ${name} of ${whose} for ${period ? periodLabel(period) : ''}`;
    },
    rateOf(investment) {
      const metric = metricOf(investment);
      const answer = metric && rateFor(metric);
      return metric && answer?.found ? { ...answer, from: metric.unit.trim() } : null;
    },
    take({ pieces, money }) {
      const shares = new Map<string, Money>();
      for (const { investment, slice, role } of pieces) {
        const metric = role === 'takenOff' ? undefined : metricOf(investment);
        const value = metric && valueOf(metric);
        if (!value || typeof value === 'string') continue;
        const key = `${keyOf(investment.company, investment.period)} ${slice.place.key}`;
        shares.set(key, shareMoney(value, slice.months, slice.of));
      }
      return { value: quotient(money, [...shares.values()].reduce(addMoney, nothing), isMoney ? 100 : 1) };
    },
  };
}

/** [C8] What has no metric to be measured by stands no more. */
export function keepMeasurable(figures: Figures, metrics: MetricBook): void {
  const { asked, stands } = figures;
  for (let row = 0; row < stands.length; row += 1) {
    const investment = stands[row] ? asked.columns.table[row] : undefined;
    const detail = investment ? metrics.whyMissing(investment) : null;
    if (detail === null) continue;
    stands[row] = 0;
    for (const member of membersOf(figures, row)) {
      leave(asked, member.row, 'noMetric');
      asked.details.set(member.row, detail);
    }
  }
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
