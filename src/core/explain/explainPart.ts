import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { monthOf } from '../dataset/period';
import { formatAmount } from '../text/amounts/formatAmount';
import type { Part } from '../compare/comparison';
import type { Explaining } from './explaining';
import { sinceText } from '../words/knownWords';
import { numberText } from '../words/numberText';
import type { Slice } from '../compare/dimensions/placeInTime';
import { rateSteps } from './rateSteps';
import { sourceFacts } from '../words/sourceFacts';
import { monthsText, oneLine } from '../words/inWords';

/** How one investment came into a bar. */
export interface ExplainedPart {
  readonly investment: string;
  /** What it is, as stated: `ByteDance, over CNY 150bn, 2025, planned, Capital expenditure`. */
  readonly stated: string;
  /** What was done to it, step by step: on whose word, the part taken, the rate, the arithmetic. */
  readonly steps: readonly string[];
}

/** So many sources of one investment are named; the rest is counted. */
const MOST = 3;

/** Explains a part of a bar. `slice`: the months of its period that were taken; null where that is not known. */
export function explainPart(about: Explaining, part: Part, slice: Slice | null): ExplainedPart {
  const investment = recordOf(about.dataset.investments, part.investment);
  const taken = shareOf(part, slice);
  const since = sinceText(about.whole, part.investment, about.comparison.question.knownOn, about.locale);
  const steps = [
    ...(since === null ? [] : [since]),
    ...(investment
      ? [sourceStep(about, investment), ...choiceSteps(investment), ...pointSteps(about, investment)]
      : []),
    ...taken.steps(about.locale),
    ...rateSteps(about, part, slice, investment),
    arithmetic(about, part, taken.factors, investment),
  ];
  return { investment: part.investment, stated: about.stated(part.investment), steps };
}

function sourceStep({ dataset, locale }: Explaining, investment: Investment): string {
  const facts = sourceFacts(dataset, investment, locale);
  if (facts.length === 0) return 'source: none is given';
  const quotes = new Map<string, string | undefined>();
  for (const { source, quote } of investment.citations) quotes.set(source, quotes.get(source) ?? quote);
  const named = facts.slice(0, MOST).map(({ id, name, standing }) => {
    const quote = oneLine(quotes.get(id) ?? '', 200);
    return `${oneLine(name, 120)} (${standing})${quote === '' ? '' : `: “${quote}”`}`;
  });
  const more = facts.length > MOST ? ` and ${facts.length - MOST} more` : '';
  return `${facts.length === 1 ? 'source' : 'sources'}: ${named.join('; ')}${more}`;
}

function choiceSteps({ adopted, disputed }: Investment): string[] {
  const reason = oneLine(adopted?.reason ?? '');
  return [
    ...(adopted ? [`adopted by the analyst${reason === '' ? '' : `: ${reason}`}`] : []),
    ...(disputed ? [`disputed by ${oneLine(disputed.by) || 'somebody'}`] : []),
  ];
}

/** [M2] Which number of an amount that is none is taken. */
function pointSteps({ locale }: Explaining, { amount, currency }: Investment): string[] {
  switch (amount?.qualifier) {
    case 'over':
      return ['number: the lower end, so a lower bound'];
    case 'upTo':
      return ['number: the upper end, so an upper bound'];
    case 'between':
      return [`number: the middle of ${formatAmount(amount, currency, locale)}`];
    default:
      return [];
  }
}

interface Share {
  readonly steps: (locale: string) => readonly string[];
  /** What the amount is multiplied by, as it is written. */
  readonly factors: readonly string[];
}

/** [C2], [C4] Which share of an amount is taken: the months of its period that fall here, and its weight in a mean. */
function shareOf({ fraction, role }: Part, slice: Slice | null): Share {
  if (fraction === 1) return { steps: () => [], factors: [] };
  if (!slice) {
    return {
      steps: (locale) => [`taken: ${numberText(fraction * 100, locale)} %`],
      factors: [String(fraction)],
    };
  }
  const { months, of, start, end } = slice;
  const weight = role === 'rival' ? Math.round(months / of / fraction) : 1;
  const isSplit = months !== of;
  const span = start === end ? monthOf(start) : `${monthOf(start)}..${monthOf(end)}`;
  return {
    steps: (locale) => [
      ...(isSplit ? [`taken: ${months} of ${of} months, ${monthsText(span, locale)}`] : []),
      ...(weight === 1 ? [] : [`weight in the mean of rivals: 1/${weight}`]),
    ],
    factors: [...(isSplit ? [`${months}/${of}`] : []), ...(weight === 1 ? [] : [`1/${weight}`])],
  };
}

function arithmetic(
  { comparison, locale }: Explaining,
  { amount, currency, rate, rateOrigin, converted, role }: Part,
  shares: readonly string[],
  investment: Investment | undefined,
): string {
  const to = comparison.question.currency;
  const factors = [
    `${numberText(amount, locale)} ${currency}`,
    ...shares.map((factor) => (factor.includes('/') ? factor : numberText(Number(factor), locale))),
    ...(rateOrigin === 'none' ? [] : [rate]),
  ];
  const sign = role === 'takenOff' ? 'taken off: ' : role === 'base' ? 'base: ' : '';
  const value = Math.abs(converted);
  const stated = investment?.amount;
  const end = (text: string) => numberText((value * Number(text)) / Number(amount), locale);
  const range =
    stated?.qualifier === 'between' && Number(amount) > 0 ? `, from ${end(stated.low)} to ${end(stated.high)}` : '';
  if (factors.length === 1) return `${sign}${factors.join('')}${range}`;
  return `${sign}${factors.join(' × ')} = ${numberText(value, locale)} ${to}${range}`;
}
