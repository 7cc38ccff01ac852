import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { monthIndex } from '../dataset/period';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { formatAmount } from '../text/formatAmount';
import { formatMoney } from '../text/formatMoney';
import type { Bar, Comparison, Part } from './comparison';
import type { JudgedFinding } from './judgeFindings';
import { rateText } from './rateWords';
import { isSingleAnonymous } from './witnesses';
import { isFiscalYear, monthsText, monthText, oneLine } from './words';

/** A bar of more different figures than this is told of as a whole. */
const MOST_APART = 3;

export interface FootnoteOptions {
  /** BCP 47. */
  readonly locale: string;
  /** What was found in the whole chart. */
  readonly findings: readonly Pick<JudgedFinding, 'kind' | 'state'>[];
}

/**
 * [L1] The footnotes of one bar, most important first, each once. Terse, as under a newspaper's chart. What was accepted
 * has none.
 */
export function footnotesOf(
  dataset: Dataset,
  comparison: Comparison,
  bar: Bar,
  { locale, findings }: FootnoteOptions,
): readonly string[] {
  const notes = new Set<string>();
  const states = new Map(findings.map(({ kind, state }) => [kind, state]));
  const isFound = (kind: FindingKind) => states.has(kind);
  const add = (note: string | null, kind?: FindingKind) => {
    if (note !== null && (kind === undefined || states.get(kind) !== 'accepted')) notes.add(note);
  };
  const investments = bar.from.flatMap((part) => recordOf(dataset.investments, part.investment) ?? []);
  for (const investment of investments) add(disputeNote(investment), 'disputed');
  add(boundNote(bar), bar.marks.includes('lowerBound') ? 'lowerBounds' : undefined);
  if (bar.marks.includes('partsExceedWhole')) add('The parts come to more than the stated whole, which is not shown.');
  for (const investment of investments) add(rangeNote(investment, locale));
  add(rivalsNote(comparison, bar, locale), 'rivalsApart');
  // Thousands of figures in a bar share a few rates, and writing one takes longer than all else here.
  const told = new Set<string>();
  for (const part of bar.from) {
    const rate = `${part.currency} ${part.rateOrigin} ${part.rate} ${part.ratePeriod}`;
    if (told.has(rate)) continue;
    told.add(rate);
    add(rateNote(part, comparison.question.currency, locale), rateKind(bar, part));
  }
  if (bar.marks.includes('statedDiffers')) {
    add('The source’s own conversion is more than 2 % off the rate table.', 'statedDiffers');
  }
  for (const part of bar.from) {
    const isFiscal = isFiscalPart(dataset, part);
    add(periodNote(dataset, comparison, part, locale), isFiscal ? 'fiscalBesideCalendar' : undefined);
  }
  const addFew = (kind: FindingKind, noteOf: (one: Investment) => string | null, many: string) => {
    if (!isFound(kind)) return;
    const few = new Set<string | null>();
    for (const one of investments) {
      few.add(noteOf(one));
      if (few.size > MOST_APART + 1) break;
    }
    few.delete(null);
    if (few.size > MOST_APART) add(many, kind);
    else for (const note of few) add(note, kind);
  };
  addFew('differentLengths', (one) => lengthNote(comparison, one, locale), 'Includes periods of different length.');
  addFew('differentDefinitions', definitionNote, 'Includes figures that are defined differently.');
  // A definition says more than a category does.
  const isDefined = isFound('differentDefinitions') && states.get('differentDefinitions') !== 'accepted';
  const vagueNote = (one: Investment) => (isDefined && definitionNote(one) !== null ? null : categoryNote(one));
  addFew('broaderBesideNarrower', vagueNote, 'Includes broader and narrower categories.');
  for (const investment of investments) {
    if (isFound('singleAnonymous') && isSingleAnonymous(dataset, investment)) {
      add('Based on unnamed people.', 'singleAnonymous');
    }
    if (investment.citations.length === 0) add('No source is given.', 'unsourced');
  }
  if (bar.statuses.includes('planned')) add('Planned, not yet spent.', 'planBesideActual');
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

/** The rate of a month without one yet is what is found; other rates are always told. */
function rateKind({ marks }: Bar, { rateOrigin }: Part): FindingKind | undefined {
  return marks.includes('estimatedConversion') && rateOrigin !== 'stated' ? 'estimatedConversion' : undefined;
}

function isFiscalPart(dataset: Dataset, { investment }: Part): boolean {
  const period = recordOf(dataset.investments, investment)?.period;
  return period !== undefined && isFiscalYear(period);
}

/** Years need no word; what is longer or shorter beside them does. Spread over months, what is longer needs none either. */
function lengthNote({ question }: Comparison, { period }: Investment, locale: string): string | null {
  if (period?.start === undefined) return null;
  const months = monthIndex(period.end) - monthIndex(period.start) + 1;
  if (months === 12 || (months > 12 && question.calendar === 'calendarised')) return null;
  const count = months % 12 === 0 ? `${months / 12} years` : months === 1 ? '1 month' : `${months} months`;
  return `Covers ${count}, ${monthsText(`${period.start}..${period.end}`, locale)}.`;
}

function categoryNote({ category }: Investment): string | null {
  return category.trim() === '' ? null : sentence(`Category: ${oneLine(category, 160)}`);
}

function definitionNote({ definition }: Investment): string | null {
  const text = oneLine(definition ?? '', 160);
  return text === '' ? null : sentence(`Defined as: ${text}`);
}

/** Ends with a full stop, unless it ends already. */
function sentence(text: string): string {
  return /[.!?…。！？]["”’»]?$/u.test(text) ? text : `${text}.`;
}
