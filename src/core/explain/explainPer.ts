import { recordOf } from '../dataset/rowIndex';
import { toNumber, toText } from '../rates/exact';
import { formatAmount } from '../text/amounts/formatAmount';
import { partsOf, piecesOf } from '../compare/bars/behind';
import type { Explaining } from './explaining';
import type { ExplainMeasure } from './measuredBar';
import { createMetricBook, type Divisor, type MetricUse } from '../compare/measures/metricBook';
import { moneyOf } from '../compare/prepared/money';
import { numberText } from '../words/numberText';
import { periodLabel } from '../words/periodLabel';
import { originText, rateText } from '../words/rateWords';
import { sourceFacts } from '../words/sourceFacts';
import { oneLine } from '../words/inWords';

/** [C8] Explains what spending was divided by: each metric once, however many investments stand over it. */
export function createPerExplainer(about: Explaining, name: string): ExplainMeasure {
  const { dataset, comparison, book, locale } = about;
  const metrics = createMetricBook(dataset, comparison.question, book, name);
  const unit = comparison.unit === '%' ? ` ${comparison.question.currency}` : '';
  return ({ bar, result }) => {
    const divisors = metrics.divisorsOf(piecesOf(comparison, bar)).map((divisor) => explainDivisor(about, divisor));
    const total = divisors.reduce((sum, { value }) => sum + value, 0);
    const spent = partsOf(comparison, bar).reduce((sum, { converted }) => sum + converted, 0);
    return [
      ...divisors.flatMap(({ lines }) => lines),
      ...(divisors.length > 1 ? [`Divided by all of these: ${numberText(total, locale)}${unit}`] : []),
      `${numberText(spent, locale)} ÷ ${numberText(total, locale)} = ${result}`,
    ];
  };
}

/** What one metric adds to the divisor, and how it came to that. */
interface ExplainedDivisor {
  readonly value: number;
  readonly lines: readonly string[];
}

function explainDivisor(about: Explaining, { use, slice: { months, of } }: Divisor): ExplainedDivisor {
  const { locale, comparison } = about;
  const { metric, conversion } = use;
  const value = (toNumber(use.value.point) * months) / of;
  const own = metric.unit.trim();
  const factors = [
    `${numberText(toNumber(metric.value ? moneyOf(metric.value).point : 0n), locale)} ${own}`,
    ...(months === of ? [] : [`${months}/${of}`]),
    ...(conversion ? [toText(conversion.rate)] : []),
  ];
  const unit = conversion ? comparison.question.currency : own;
  return {
    value,
    lines: [
      `Divided by ${metricText(about, use)}`,
      ...(conversion ? [rateLine(about, own, conversion)] : []),
      ...(months !== of ? [`  taken: ${months} of ${of} months, as of the spending`] : []),
      ...(factors.length > 1 ? [`  ${factors.join(' × ')} = ${numberText(value, locale)} ${unit}`] : []),
    ],
  };
}

function rateLine({ comparison, locale }: Explaining, currency: string, rate: NonNullable<MetricUse['conversion']>) {
  const words = rateText({ rate: toText(rate.rate), currency }, comparison.question.currency, locale);
  const origin = originText({ rateOrigin: rate.origin, ratePeriod: rate.period }, locale);
  return `  rate: ${words} (${origin})`;
}

/** `Revenue of Alphabet, 2024: USD 350bn (Annual report, 4 Feb 2025 · grade A)`. */
function metricText({ dataset, comparison, locale }: Explaining, { metric, conversion }: MetricUse): string {
  const { name, company = '', value, period, citations } = metric;
  const unit = metric.unit.trim();
  const isMoney = conversion !== null || unit === comparison.question.currency;
  const amount = value ? formatAmount(value, isMoney ? unit : undefined, locale) : '';
  const whose = oneLine(recordOf(dataset.companies, company)?.name ?? company);
  const sources = sourceFacts(dataset, { citations }, locale).map((one) => `${one.name}, ${one.standing}`);
  const from = sources.length === 0 ? 'no source' : oneLine(sources.join('; '));
  const when = period ? periodLabel(period) : 'no period';
  return `${oneLine(name)} of ${whose}, ${when}: ${isMoney ? amount : `${amount} ${unit}`} (${from})`;
}
