import type { Dataset } from '../dataset/dataset';
import type { RateTable } from '../rates/rateTable';
import { formatMoney } from '../text/amounts/formatMoney';
import { measureOf, partsOf, piecesOf } from '../compare/bars/behind';
import type { Bar, Comparison, Left, Part } from '../compare/comparison';
import { monthsNote } from '../notes/monthsNote';
import { createExplaining, type Explaining } from './explaining';
import { createLeftExplainer, createLeftFinder, type ExplainedLeft, type LeftOfBar } from './explainLeft';
import { type ExplainedPart, explainPart } from './explainPart';
import { countText } from '../words/knownWords';
import { numberText } from '../words/numberText';
import { resolutions } from '../compare/rivals/resolutions';
import { dayText } from '../words/inWords';

/** How a bar was made, for a sceptical reader: what is in it, the rules and the arithmetic, and what is not. */
export interface Explanation extends LeftOfBar {
  readonly title: string;
  readonly parts: readonly ExplainedPart[];
  /** The rules that were applied, and the result. */
  readonly result: readonly string[];
}

/** Explains what a comparison shows and what it does not. */
export interface Explainer {
  readonly explainBar: (bar: Bar) => Explanation;
  readonly explainLeft: (left: Left) => ExplainedLeft;
}

/**
 * Makes the explainer of a comparison's bars, in plain English with the numbers of the locale. What all bars share is worked
 * out once, so keep it for as long as the comparison is shown.
 */
export function createExplainer(dataset: Dataset, comparison: Comparison, rates: RateTable, locale: string): Explainer {
  const about = createExplaining(dataset, comparison, rates, locale);
  const explainLeft = createLeftExplainer(about);
  const leftOf = createLeftFinder(about, explainLeft);
  const explainMeasure = measureOf(comparison).explain(about);
  const explainBar = (bar: Bar): Explanation => {
    const slices = piecesOf(comparison, bar).map(({ slice }) => slice);
    const left = leftOf(bar);
    const measured = explainMeasure(bar, valueText(about, bar));
    return {
      title: titleOf(about, bar),
      parts: partsOf(comparison, bar).map((part, i) => explainPart(about, part, slices[i] ?? null)),
      result: [...rulesOf(about, bar, left), ...sumLine(about, bar, measured.length > 0), ...measured],
      ...left,
    };
  };
  return { explainBar, explainLeft };
}

/** The explanation as lines of text, to be copied. */
export function explanationText({ title, parts, result, left, unlisted }: Explanation): string {
  const lines = [title, ''];
  for (const { stated, steps } of parts) lines.push(stated, ...steps.map((step) => `  ${step}`));
  lines.push('', ...result);
  if (left.length > 0) lines.push('', leftTitle, ...left.map(({ text }) => `  ${text}`));
  if (unlisted > 0) lines.push(`  and ${unlisted} more`);
  return `${lines.join('\n')}\n`;
}

/** What stands over the investments that were left out of a bar. */
export const leftTitle = 'Left out of this bar:';

function titleOf({ comparison, locale }: Explaining, { index, series, point, marks }: Bar): string {
  const { unit, question } = comparison;
  const name = [index.label, series?.label].filter((part) => part !== undefined).join(', ');
  const bound = marks.includes('lowerBound') ? 'at least ' : marks.includes('upperBound') ? 'at most ' : '';
  const value = unit === question.currency ? formatMoney(point, unit, locale) : `${numberText(point, locale)} ${unit}`;
  return `${name}: ${bound}${value}`;
}

function rulesOf({ whole, comparison, locale }: Explaining, bar: Bar, { left }: LeftOfBar): string[] {
  const { question } = comparison;
  const { marks } = bar;
  const from = ownParts(comparison, bar);
  const has = (reason: string) => left.some((one) => one.reason === reason);
  const found: string[] = [];
  if (question.knownOn !== undefined) {
    const rules = ['only sources published by that day count', countText(whole)];
    found.push(
      `As known on ${dayText(question.knownOn, locale)}: ${rules.filter((rule) => rule !== null).join('; ')}.`,
    );
  }
  if (marks.includes('rivals')) {
    const { rule, choosing } = resolutions[question.rivals];
    found.push(`Rule: ${rule}, unless one is adopted.`);
    if (choosing)
      found.push('The range reaches from the lowest to the highest of all rivals, and is open where one of them is.');
  }
  if (has('status')) found.push('Rule: actual goes before estimated, estimated before planned.');
  if (has('covered')) found.push('Rule: a part is never added to its whole.');
  if (from.some(({ role }) => role === 'takenOff'))
    found.push('Rule: parts with a segment of their own are taken off their whole.');
  if (marks.includes('partsExceedWhole'))
    found.push('Rule: where parts come to more than their whole, the parts stand and the whole is left out.');
  if (has('overlaps')) found.push('Rule: a month counts once; of two figures that share some months, one stands.');
  const months = monthsNote(comparison, bar);
  if (months !== null) found.push(`${months} The sum of these is a lower bound of the whole.`);
  if (question.calendar === 'asReported' && from.some(({ period }) => period.startsWith('FY')))
    found.push('Rule: as reported, a period stands in the year in which it ends.');
  if (marks.includes('splitPeriod')) found.push('Estimate: a period was spread evenly over its months.');
  if (marks.includes('estimatedConversion'))
    found.push(
      'Estimate: months without a rate yet took that of another month, plans of no known day that of the last one.',
    );
  if (marks.includes('overlapping')) found.push('An investment here stands in other bars too: the bars do not add up.');
  return found;
}

/** What a bar is made of, without what it is measured by. */
function ownParts(comparison: Comparison, bar: Bar): readonly Part[] {
  return partsOf(comparison, bar).filter(({ role }) => role !== 'base');
}

/** So many terms of a sum are written out. */
const MOST = 12;

/** The sum of the parts; with a measure, what it is measures is told behind it. */
function sumLine(about: Explaining, bar: Bar, isMeasured: boolean): string[] {
  const { comparison, locale } = about;
  const { currency } = comparison.question;
  const from = ownParts(comparison, bar);
  const sum = from.reduce((total, { converted }) => total + converted, 0);
  const terms = from.slice(0, MOST).map(({ converted }, i) => {
    const sign = converted < 0 ? '− ' : i > 0 ? '+ ' : '';
    return `${sign}${numberText(Math.abs(converted), locale)}`;
  });
  const more = from.length > MOST ? ` + ${from.length - MOST} more` : '';
  const head = isMeasured ? 'Spending' : 'Result';
  const how = terms.length > 1 ? `${terms.join(' ')}${more} = ` : `${head}: `;
  return [`${how}${isMeasured ? `${numberText(sum, locale)} ${currency}` : valueText(about, bar)}`];
}

/** What a bar shows, with its bounds and its range: `20,640,000,000 USD, a lower bound`. */
function valueText({ comparison, locale }: Explaining, { point, low, high, marks }: Bar): string {
  const number = (value: number) => numberText(value, locale);
  const [open, lower, upper] = [marks.includes('open'), marks.includes('lowerBound'), marks.includes('upperBound')];
  const bound = open ? ', with open ends' : lower ? ', a lower bound' : upper ? ', an upper bound' : '';
  const range = low !== null && high !== null && low < high ? `, range ${number(low)} to ${number(high)}` : '';
  return `${number(point)} ${comparison.unit}${bound}${range}`;
}
