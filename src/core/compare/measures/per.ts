import { recordOf } from '../../dataset/rowIndex';
import { toNumber, toText } from '../../rates/exact';
import { formatAmount } from '../../text/amounts/formatAmount';
import { oneLine } from '../../words/inWords';
import { numberText } from '../../words/numberText';
import { periodLabel } from '../../words/periodLabel';
import { originText, rateText } from '../../words/rateWords';
import { sourceFacts } from '../../words/sourceFacts';
import { addMoney, moneyOf, nothing, shareMoney } from '../prepared/money';
import type { Explain, MeasureStory } from './explaining';
import type { MeasureRules } from './measureRules';
import type { MeasuredPart, TakeMeasure } from './measuring';
import { createMetricBook, type MetricBook, type MetricUse } from './metricBook';
import { type Divisor, findMetricUses, type MetricUses } from './metricUses';
import { quotient } from './quotient';

/** Spending ÷ a metric of the same companies and periods, percent where the metric is money. */
export const per: MeasureRules = {
  ask(context, name) {
    const book = createMetricBook(context, name);
    return {
      unit: book.unit,
      caption: null,
      baseQuestion: null,
      over: null,
      leftReason: 'noMetric',
      perInvestment(standing) {
        const uses = findMetricUses(book, standing);
        return {
          over: () => takePer(book, uses),
          explain: explainPer(book, uses),
          whyMissing: uses.whyMissing,
          conversionsOf: (investment) =>
            uses
              .usesOf(investment)
              .flatMap(({ metric, conversion }) => (conversion ? [{ ...conversion, from: metric.unit.trim() }] : [])),
        };
      },
      explain: () => () => [],
    };
  },
  needsTime: null,
  whyNotStacked: null,
};

function takePer<Part extends MeasuredPart>({ isMoney }: MetricBook, { divisorsOf }: MetricUses): TakeMeasure<Part> {
  return ({ pieces, money }) => {
    const shares = divisorsOf(pieces).map(({ use, months, of }) => shareMoney(use.value, months, of));
    return { value: quotient(money, shares.reduce(addMoney, nothing), isMoney ? 100 : 1), base: null };
  };
}

/** Each metric is told once, however many investments stand over it. */
function explainPer({ isMoney }: MetricBook, { divisorsOf }: MetricUses): Explain {
  return (story) => {
    const { comparison, locale, moneyBehind, piecesOf } = story;
    const unit = isMoney ? ` ${comparison.question.currency}` : '';
    return (bar, result) => {
      const divisors = divisorsOf(piecesOf(comparison, bar)).map((divisor) => explainDivisor(story, divisor));
      const total = divisors.reduce((sum, { value }) => sum + value, 0);
      const spent = moneyBehind(comparison, bar).own.point;
      return [
        ...divisors.flatMap(({ lines }) => lines),
        ...(divisors.length > 1 ? [`Divided by all of these: ${numberText(total, locale)}${unit}`] : []),
        `${numberText(spent, locale)} ÷ ${numberText(total, locale)} = ${result}`,
      ];
    };
  };
}

/** What one metric adds to the divisor, and how it came to that. */
interface ExplainedDivisor {
  readonly value: number;
  readonly lines: readonly string[];
}

function explainDivisor(story: MeasureStory, { use, months, of }: Divisor): ExplainedDivisor {
  const { locale, comparison } = story;
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
      `Divided by ${metricText(story, use)}`,
      ...(conversion ? [rateLine(story, own, conversion)] : []),
      ...(months !== of ? [`  taken: ${months} of ${of} months, as of the spending`] : []),
      ...(factors.length > 1 ? [`  ${factors.join(' × ')} = ${numberText(value, locale)} ${unit}`] : []),
    ],
  };
}

function rateLine({ comparison, locale }: MeasureStory, currency: string, rate: NonNullable<MetricUse['conversion']>) {
  const words = rateText({ rate: toText(rate.rate), currency }, comparison.question.currency, locale);
  const origin = originText({ rateOrigin: rate.origin, ratePeriod: rate.period }, locale);
  return `  rate: ${words} (${origin})`;
}

/** `Revenue of Alphabet, 2024: USD 350bn (Annual report, 4 Feb 2025 · grade A)`. */
function metricText({ dataset, comparison, locale }: MeasureStory, { metric, conversion }: MetricUse): string {
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
