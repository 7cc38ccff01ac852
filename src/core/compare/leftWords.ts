import { measureWords, readMeasure } from '../dataset/measures';
import type { Question } from '../dataset/question';
import type { LeftReason } from './vocabulary';

/** The words of a reason that keeps investments out of all bars. */
interface LeftWords {
  /** What stands over those that it keeps out. */
  readonly title: string;
  /** Why all of them are left out: a sentence. */
  readonly why: string;
  /** Why one of them is: what follows its name, and what is known of it in particular follows this. */
  readonly said: string;
  /** What the investment that stands in its place is to it. */
  readonly instead: string;
  /** It is kept out by something that is missing, which the analyst can put right. */
  readonly isGap: boolean;
}

const shown = 'shown instead:';
const because = 'because of';

/** The words of each reason, in the order in which they are read: what bears on a figure first, what was not asked for last. */
const leftWords = {
  rival: {
    title: 'A rival figure stands',
    why: 'Another statement about the same thing is shown.',
    said: 'a rival figure stands',
    instead: shown,
    isGap: false,
  },
  status: {
    title: 'A firmer figure stands',
    why: 'Actual goes before estimated, estimated before planned.',
    said: 'actual goes before estimated, estimated before planned',
    instead: shown,
    isGap: false,
  },
  covered: {
    title: 'Part of another figure',
    why: 'A part is never added to its whole.',
    said: 'it is part of another figure',
    instead: 'part of',
    isGap: false,
  },
  overlaps: {
    title: 'Its months are counted already',
    why: 'A month counts once: of two figures of which some months are the same, one stands.',
    said: 'some of its months are in another figure',
    instead: shown,
    isGap: false,
  },
  partsExceed: {
    title: 'Its parts come to more',
    why: 'The parts come to more than the figure that should hold them, so the parts stand.',
    said: 'its parts come to more than it',
    instead: shown,
    isGap: false,
  },
  partialYear: {
    title: 'Part of a year',
    why: 'Only some months of the year are known, and such bars are left out.',
    said: 'only some months of its year are known',
    instead: because,
    isGap: true,
  },
  tooLong: {
    title: 'Longer than a quarter',
    why: 'A figure of a longer period has no place among quarters.',
    said: 'its period is longer than a quarter',
    instead: because,
    isGap: false,
  },
  noBase: {
    title: 'Nothing to compare with',
    why: 'The period before is not known, or not as many months of it.',
    said: 'nothing to compare it with',
    instead: because,
    isGap: true,
  },
  noRate: {
    title: 'No exchange rate',
    why: 'No rate into the chart’s currency is known for the period.',
    said: 'no exchange rate',
    instead: because,
    isGap: true,
  },
  noMetric: {
    title: 'Cannot be measured',
    why: 'There is nothing to measure it by.',
    said: 'nothing to measure it by',
    instead: because,
    isGap: true,
  },
  unreadable: {
    title: 'Could not be read',
    why: 'A cell holds text that is no amount, currency, period or status.',
    said: 'could not be read',
    instead: because,
    isGap: true,
  },
  noPeriod: {
    title: 'Period not known',
    why: 'Without a period there is no year to show it in.',
    said: 'no period',
    instead: because,
    isGap: true,
  },
  superseded: {
    title: 'Superseded',
    why: 'Its own source has corrected or withdrawn it.',
    said: 'superseded: corrected or withdrawn by its own source',
    instead: because,
    isGap: false,
  },
  filtered: {
    title: 'Not asked for',
    why: 'The question leaves it out.',
    said: 'not asked for',
    instead: because,
    isGap: false,
  },
} satisfies Record<LeftReason, LeftWords>;

/** Why a question leaves investments out, in plain words; what there is nothing to measure by, the measure says. */
export function leftWordsOf(reason: LeftReason, { measure }: Pick<Question, 'measure'>): LeftWords {
  const words = leftWords[reason];
  return reason === 'noMetric' ? { ...words, ...measureWords[readMeasure(measure).kind].missing } : words;
}

/** The reasons as they are read beside a bar: what bears on its figure first, what was not asked for last. */
export const leftOrder = Object.keys(leftWords) as readonly LeftReason[];

/** The reasons as they are read beside a chart: the same, but first what the analyst can put right. */
export const leftOrderOfChart: readonly LeftReason[] = [
  ...leftOrder.filter((reason) => leftWords[reason].isGap),
  ...leftOrder.filter((reason) => !leftWords[reason].isGap),
];
