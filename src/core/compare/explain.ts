import type { Dataset } from '../dataset/dataset';
import { compareDecimals } from '../dataset/amount';
import { formatMoney } from '../text/formatMoney';
import { supported } from '../text/separators';
import type { Bar, Comparison, Left, Part } from './comparison';
import { investmentText } from './investmentText';
import { countText, sinceText } from './knownWords';
import { originText, rateText } from './rateWords';

/** How one investment came into a bar. */
export interface ExplainedPart {
  readonly investment: string;
  /** What it is, as stated: `ByteDance, over 150bn CNY, 2025, planned, Capital expenditure`. */
  readonly stated: string;
  /** What was done to it, step by step: the part taken, the rate, the arithmetic. */
  readonly steps: readonly string[];
}

/** How a bar was made, for a sceptical reader. */
export interface Explanation {
  readonly title: string;
  readonly parts: readonly ExplainedPart[];
  /** The rules that were applied, and the result. */
  readonly result: readonly string[];
  /** What stands behind this bar without being added to it, and why. */
  readonly left: readonly { readonly investment: string; readonly text: string }[];
}

/** Explains a bar of a comparison, in plain English with the numbers of the locale. */
export function explainBar(dataset: Dataset, comparison: Comparison, bar: Bar, locale: string): Explanation {
  const { unit, question } = comparison;
  const name = [bar.index.label, bar.series?.label].filter((part) => part !== undefined).join(', ');
  const value =
    unit === question.currency ? formatMoney(bar.point, unit, locale) : `${number(bar.point, locale)} ${unit}`;
  return {
    title: `${name}: ${value}`,
    parts: bar.from.map((part) => ({
      investment: part.investment,
      stated: investmentText(dataset, part.investment, locale),
      steps: [...sinceOf(dataset, part.investment, question, locale), ...stepsOf(part, question.currency, locale)],
    })),
    result: [...rulesOf(dataset, comparison, bar), ...resultOf(comparison, bar, locale)],
    left: behind(comparison, bar).map((one) => ({
      investment: one.investment,
      text: [
        `${investmentText(dataset, one.investment, locale)}: ${whyLeft(dataset, one, locale)}`,
        ...sinceOf(dataset, one.investment, question, locale),
      ].join('; '),
    })),
  };
}

/** The explanation as lines of text, to be copied. */
export function explanationText({ title, parts, result, left }: Explanation): string {
  const lines = [title, ''];
  for (const { stated, steps } of parts) lines.push(stated, ...steps.map((step) => `  ${step}`));
  lines.push('', ...result);
  if (left.length > 0) lines.push('', 'Not added:', ...left.map(({ text }) => `  ${text}`));
  return `${lines.join('\n')}\n`;
}

/** That a figure stands as on the day that was asked for, where it stands otherwise now. */
function sinceOf(dataset: Dataset, id: string, { knownOn }: Comparison['question'], locale: string): string[] {
  const text = sinceText(dataset, id, knownOn, locale);
  return text === null ? [] : [text];
}

function stepsOf(part: Part, to: string, locale: string): string[] {
  const { amount, currency, rate, rateOrigin, fraction, converted, role } = part;
  const steps: string[] = [];
  if (fraction !== 1) steps.push(`taken: ${number(fraction * 100, locale)} %`);
  if (rateOrigin !== 'none')
    steps.push(`rate: ${rateText({ rate, currency }, to, locale)} (${originText(part, locale)})`);
  const factors = [`${number(amount, locale)} ${currency}`];
  if (fraction !== 1) factors.push(number(fraction, locale));
  if (rateOrigin !== 'none') factors.push(rate);
  const sign = role === 'takenOff' ? 'taken off: ' : '';
  steps.push(`${sign}${factors.join(' × ')} = ${number(Math.abs(converted), locale)} ${to}`);
  return steps;
}

const rules = {
  latest: 'of rival figures, the one of the newest source (unless one was adopted)',
  reliable: 'of rival figures, the one of the most reliable source (unless one was adopted)',
  highest: 'of rival figures, the highest (unless one was adopted)',
  lowest: 'of rival figures, the lowest (unless one was adopted)',
  mean: 'of rival figures, the mean of independent sources (unless one was adopted)',
  all: 'rival figures each have a bar (unless one was adopted)',
} as const;

function rulesOf(dataset: Dataset, { question }: Comparison, { marks, from }: Bar): string[] {
  const found: string[] = [];
  if (question.knownOn !== undefined) {
    const rules = ['only sources published by that day count', countText(dataset)];
    found.push(`As known on ${question.knownOn}: ${rules.filter((rule) => rule !== null).join('; ')}.`);
  }
  if (marks.includes('rivals')) found.push(`Rule: ${rules[question.rivals]}.`);
  if (from.some(({ role }) => role === 'takenOff'))
    found.push('Rule: parts with a segment of their own are taken off their whole.');
  if (marks.includes('partsExceedWhole'))
    found.push('The parts come to more than their whole, so nothing of it is left to show.');
  if (marks.includes('splitPeriod')) found.push('Estimate: a period was spread evenly over its months.');
  if (marks.includes('estimatedConversion'))
    found.push('Estimate: months without a rate yet took that of another month.');
  if (marks.includes('overlapping')) found.push('An investment here stands in other bars too: the bars do not add up.');
  return found;
}

function resultOf({ question, unit }: Comparison, { from, point, low, high, marks }: Bar, locale: string): string[] {
  const sum = from.reduce((total, { converted }) => total + converted, 0);
  const terms = from.map(({ converted }, i) => {
    const sign = converted < 0 ? '− ' : i > 0 ? '+ ' : '';
    return `${sign}${number(Math.abs(converted), locale)}`;
  });
  const isAmount = unit === question.currency;
  const total = `${number(isAmount ? point : sum, locale)} ${question.currency}`;
  const bound = marks.includes('lowerBound')
    ? ', a lower bound'
    : marks.includes('upperBound')
      ? ', an upper bound'
      : '';
  const range =
    low !== null && high !== null && low < high ? `, range ${number(low, locale)} to ${number(high, locale)}` : '';
  const lines = [`${terms.length > 1 ? `${terms.join(' ')} = ` : 'Result: '}${total}${isAmount ? bound + range : ''}`];
  if (!isAmount) lines.push(`Measured as ${question.measure}: ${number(point, locale)} ${unit}${bound}${range}`);
  return lines;
}

/** What lost to, is part of or gave way to what is in the bar. */
function behind({ left }: Comparison, { from }: Bar): readonly Left[] {
  const standing = new Set(from.map(({ investment }) => investment));
  return left.filter(({ by }) => by !== undefined && standing.has(by));
}

const reasons = {
  rival: 'another figure was chosen',
  status: 'a firmer figure exists',
  covered: 'it is part of',
} as const;

function whyLeft(dataset: Dataset, { reason, by, detail }: Left, locale: string): string {
  const words = reason in reasons ? reasons[reason as keyof typeof reasons] : reason;
  const standing = by === undefined ? '' : ` ${reason === 'covered' ? '' : '– '}${investmentText(dataset, by, locale)}`;
  return `${words}${standing}${detail === undefined ? '' : ` (${detail})`}`;
}

/** Whole numbers in full, others to four digits after the point; small ones to six significant digits. */
function number(value: number | string, locale: string): string {
  const isSmall = typeof value === 'number' ? Math.abs(value) < 1 : compareDecimals(value, '1') < 0;
  const digits = isSmall ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: 4 };
  const format = new Intl.NumberFormat(supported(locale), { ...digits, numberingSystem: 'latn' });
  return format.format(typeof value === 'number' ? value : (value as Intl.StringNumericLiteral));
}
