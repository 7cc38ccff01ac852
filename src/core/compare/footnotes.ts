import type { Dataset } from '../dataset/dataset';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { formatAmount } from '../text/formatAmount';
import { formatMoney } from '../text/formatMoney';
import type { Bar, Comparison, Part } from './comparison';
import { rateText } from './rateWords';
import { isSingleAnonymous } from './witnesses';
import { isFiscalYear, monthsText, monthText, oneLine } from './words';

/** [L1] The footnotes of one bar, most important first, each once. Terse, as under a newspaper's chart. */
export function footnotesOf(dataset: Dataset, comparison: Comparison, bar: Bar, locale: string): readonly string[] {
  const notes = new Set<string>();
  const add = (note: string | null) => note !== null && notes.add(note);
  const investments = bar.from.flatMap((part) => recordOf(dataset.investments, part.investment) ?? []);
  for (const investment of investments) add(disputeNote(investment));
  add(boundNote(bar));
  if (bar.marks.includes('partsExceedWhole')) add('The parts come to more than the stated whole, which is not shown.');
  for (const investment of investments) add(rangeNote(investment, locale));
  add(rivalsNote(comparison, bar, locale));
  for (const part of bar.from) add(rateNote(part, comparison.question.currency, locale));
  for (const part of bar.from) add(periodNote(dataset, comparison, part, locale));
  for (const investment of investments) {
    if (isSingleAnonymous(dataset, investment)) add('Based on unnamed people.');
  }
  if (bar.statuses.includes('planned')) add('Planned, not yet spent.');
  if (bar.marks.includes('overlapping')) add('Counted in every bar that it belongs to; the bars do not add up.');
  return [...notes];
}

function disputeNote({ disputed }: Investment): string | null {
  if (!disputed) return null;
  const by = oneLine(disputed.by) || 'The company';
  const statement = oneLine(disputed.statement ?? '');
  return sentence(`${by} disputes this figure${statement === '' ? '' : `: ${statement}`}`);
}

function boundNote({ marks, from }: Bar): string | null {
  const isAlone = from.length === 1;
  const [lower, upper] = [marks.includes('lowerBound'), marks.includes('upperBound')];
  if (lower && upper) return 'Includes both lower and upper bounds.';
  if (lower)
    return isAlone ? 'Lower bound: the source says “over”.' : 'Lower bound: includes a figure stated as “over”.';
  if (upper) return isAlone ? 'Upper bound: the source says “up to”.' : 'Upper bound: the true figure may be lower.';
  return null;
}

function rangeNote({ amount, currency }: Investment, locale: string): string | null {
  if (amount?.qualifier !== 'between') return null;
  return `Stated as a range, ${formatAmount(amount, currency, locale)}; its middle is shown.`;
}

const rules = {
  latest: 'the latest is shown',
  reliable: 'the most reliable is shown',
  highest: 'the highest is shown',
  lowest: 'the lowest is shown',
  mean: 'their mean is shown',
  all: 'each is shown',
} as const;

function rivalsNote({ question, unit }: Comparison, { marks, low, high, from }: Bar, locale: string): string | null {
  if (!marks.includes('rivals')) return null;
  const ends = unit === question.currency && from.length === 1 && low !== null && high !== null && low < high;
  const range = ends ? ` from ${formatMoney(low, unit, locale)} to ${formatMoney(high, unit, locale)}` : '';
  return `Sources differ${range}; ${rules[question.rivals]}, unless one was chosen.`;
}

function rateNote(part: Part, to: string, locale: string): string | null {
  const { rateOrigin, ratePeriod, currency } = part;
  if (rateOrigin === 'none') return null;
  const rate = rateText(part, to, locale);
  if (rateOrigin === 'stated') return `Converted at ${rate} as stated by the source.`;
  const months = ratePeriod === null ? '' : `, ${monthsText(ratePeriod, locale)}`;
  return `${currency} converted at ${rate}${months}.`;
}

function periodNote(dataset: Dataset, { question }: Comparison, part: Part, locale: string): string | null {
  const period = recordOf(dataset.investments, part.investment)?.period;
  if (!period) return null;
  const months = period.start === undefined ? '' : monthsText(`${period.start}..${period.end}`, locale);
  if (question.calendar === 'calendarised' && period.start !== undefined) {
    return part.fraction < 1 && part.role !== 'rival' ? `Estimate: ${months} spread evenly over its months.` : null;
  }
  if (isFiscalYear(period)) return `Fiscal year ${months}.`;
  return period.start === undefined ? `To be spent by ${monthText(period.end, locale)}.` : null;
}

/** Ends with a full stop, unless it ends already. */
function sentence(text: string): string {
  return /[.!?…。！？]["”’»]?$/u.test(text) ? text : `${text}.`;
}
