import type { Metric } from '../../../../../src/core/dataset/records';
import { type Fraction, fraction, order, over, sumOf } from '../../fraction';
import type { Asked } from '../asked';
import { moneyOf, type Money, scaled } from '../money';
import { isYetToCome, lastRate, rateIn } from '../rates';
import { monthOf, monthsOf, type Span } from '../time';
import { dayOf, gradeOf } from '../witness';
import { compareTexts, fold, groupBy } from '../words';

/** A metric that can be divided by: of rivals the latest; a flow is in the question's currency. */
export interface Measuring {
  readonly company: string;
  readonly span: Span;
  readonly value: Money;
  /** [D15] A metric whose unit is a currency; any other is a stock. */
  readonly isFlow: boolean;
}

/** [C8], [D15] The metrics of a name, without a subject or of one: `NAME@SUBJECT`. Those of another unit than most are no such. */
export function metricsOf(asked: Asked, argument: string): Measuring[] {
  const [name = '', subject] = argument.split('@');
  const named = asked.dataset.metrics.filter((metric) => fold(metric.name) === fold(name) && isOf(metric, subject));
  const complete = named.filter(({ company, value, period }) => company && value && period);
  const units = groupBy(complete, (metric) => unitOf(asked, metric));
  const most = units.reduce<Metric[]>((best, unit) => (unit.length > best.length ? unit : best), []);
  const latest = (a: Metric, b: Metric) =>
    compareTexts(dayOf(asked.dataset, b), dayOf(asked.dataset, a)) ||
    gradeOf(asked.dataset, a) - gradeOf(asked.dataset, b);
  return groupBy(most, ({ company, period }) => [company, period?.start ?? null, period?.end]).flatMap((rivals) => {
    const [metric] = [...rivals].sort(latest);
    return metric ? (measuringOf(asked, metric) ?? []) : [];
  });
}

function isOf({ subject, subjectAliases }: Metric, wanted: string | undefined): boolean {
  const names = [subject ?? '', ...(subjectAliases ?? [])].map(fold).filter((name) => name !== '');
  return wanted === undefined ? names.length === 0 : names.includes(fold(wanted));
}

/** All currencies are one unit: they are converted. */
function unitOf(asked: Asked, metric: Metric): string {
  return isCurrency(asked, metric.unit) ? 'money' : fold(metric.unit);
}

function isCurrency({ dataset }: Asked, unit: string): boolean {
  const own = dataset.rates.flatMap(({ base, quote }) => [base, quote]);
  return Intl.supportedValuesOf('currency').includes(unit) || own.includes(unit);
}

function measuringOf(asked: Asked, { company, value, unit, period }: Metric): Measuring | null {
  if (!company || !value || !period) return null;
  const last = monthOf(period.end);
  const span = { first: period.start === undefined ? last : monthOf(period.start), last, isOpen: !period.start };
  const isFlow = isCurrency(asked, unit);
  const rate = isFlow ? rateOver(asked, unit, span) : fraction(1);
  return rate && { company, span, isFlow, value: scaled(moneyOf(value), rate) };
}

/** Converted like money spent. */
function rateOver({ dataset, question: { currency } }: Asked, unit: string, span: Span): Fraction | null {
  const rates = monthsOf(span).map((month) => {
    const isLate = isYetToCome(unit, currency, month);
    return rateIn(dataset, unit, currency, month) ?? (isLate ? lastRate(dataset, unit, currency, month)?.rate : null);
  });
  const known = rates.flatMap((rate) => rate ?? []);
  return known.length < rates.length ? null : over(sumOf(known), fraction(rates.length));
}

/** Whether a value is above zero: by nothing nobody divides. */
export function isSome({ value: { point } }: Measuring): boolean {
  return order(point, fraction(0)) > 0;
}
