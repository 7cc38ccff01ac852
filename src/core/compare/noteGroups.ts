import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { monthIndex } from '../dataset/period';
import type { Investment } from '../dataset/records';
import { toText } from '../rates/exact';
import { formatAmount } from '../text/formatAmount';
import type { Comparison } from './comparison';
import type { FindingState } from './judgeFindings';
import type { Piece } from './pieces';
import { rateText } from './rateWords';
import { createSingleAnonymous } from './witnesses';
import { isFiscalYear, monthsText, monthText, oneLine } from './words';

/** What footnotes are written about, and in which words. */
export interface NoteContext {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  /** BCP 47. */
  readonly locale: string;
  /** What was found in the whole chart, and what was decided about it. */
  readonly states: ReadonlyMap<FindingKind, FindingState>;
}

/** Footnotes of one kind, which figures have one by one. */
export interface NoteGroup {
  /** What tells the note of a piece from others, cheaply; null where it has none. Pieces of one slice share a period. */
  readonly keyOf: (piece: Piece) => unknown;
  readonly textOf: (piece: Piece) => string;
  /** What is said instead where there would be too many. */
  readonly many: string;
}

/** The kinds in the order in which a bar tells them: those before its bounds, before its rivals, before its status. */
export interface NoteGroups {
  readonly first: readonly NoteGroup[];
  readonly afterBounds: readonly NoteGroup[];
  readonly afterRivals: readonly NoteGroup[];
  readonly last: readonly NoteGroup[];
}

/** The kinds of notes that a chart has: of what was accepted there are none, nor of what is no matter in it. */
export function noteGroups(context: NoteContext): NoteGroups {
  const { states } = context;
  const isTold = (kind: FindingKind) => states.get(kind) !== 'accepted';
  const ifFound = (kind: FindingKind, group: NoteGroup) => (states.has(kind) && isTold(kind) ? [group] : []);
  return {
    first: isTold('disputed') ? [disputes] : [],
    afterBounds: [ranges(context)],
    afterRivals: [statedRates(context), tableRates(context)],
    last: [
      ...periods(context),
      ...ifFound('differentLengths', lengths(context)),
      ...ifFound('differentDefinitions', definitions),
      ...ifFound('broaderBesideNarrower', categories(context)),
      ...ifFound('singleAnonymous', unnamed(context)),
      ...(isTold('unsourced') ? [unsourced] : []),
    ],
  };
}

const disputes: NoteGroup = {
  keyOf: ({ investment: { disputed } }) => (disputed ? `${disputed.by}\n${disputed.statement ?? ''}` : null),
  textOf({ investment: { disputed } }) {
    const by = oneLine(disputed?.by ?? '') || 'The company';
    const statement = oneLine(disputed?.statement ?? '');
    return sentence(`${by} disputes this figure${statement === '' ? '' : `: ${statement}`}`);
  },
  many: 'Includes disputed figures.',
};

function ranges({ locale }: NoteContext): NoteGroup {
  return {
    keyOf: ({ investment: { amount, currency } }) =>
      amount?.qualifier === 'between' ? `${amount.low} ${amount.high} ${currency}` : null,
    textOf: ({ investment: { amount, currency } }) =>
      `Stated as a range, ${amount ? formatAmount(amount, currency, locale) : ''}; its middle is shown.`,
    many: 'Includes figures stated as ranges, of which the middle is shown.',
  };
}

function statedRates({ comparison, locale }: NoteContext): NoteGroup {
  return {
    keyOf: ({ conversion: { origin, rate }, investment: { currency } }) =>
      origin === 'stated' ? `${currency} ${rate}` : null,
    textOf: (piece) => `Converted at ${rateWords(piece, comparison, locale)} as stated by the source.`,
    many: 'Includes figures converted as stated by their sources.',
  };
}

/** Those of months without a rate yet are a finding, which may be accepted; other rates are always told. */
function tableRates({ comparison, locale, states }: NoteContext): NoteGroup {
  const isAccepted = states.get('estimatedConversion') === 'accepted';
  return {
    keyOf: ({ conversion }) => (conversion.period === null || (isAccepted && conversion.estimated) ? null : conversion),
    textOf: (piece) =>
      `${piece.investment.currency} converted at ${rateWords(piece, comparison, locale)}, ` +
      `${monthsText(piece.conversion.period ?? '', locale)}.`,
    many: 'Includes other currencies, converted at the mean rates of the months of each figure.',
  };
}

function rateWords({ conversion, investment }: Piece, { question }: Comparison, locale: string): string {
  return rateText({ rate: toText(conversion.rate), currency: investment.currency ?? '' }, question.currency, locale);
}

function periods({ comparison: { question }, locale, states }: NoteContext): NoteGroup[] {
  const isSpread = question.calendar === 'calendarised';
  const monthsOf = ({ period }: Investment) => monthsText(`${period?.start}..${period?.end}`, locale);
  const spread: NoteGroup = {
    keyOf: ({ investment: { period }, slice, role }) =>
      period?.start !== undefined && slice.months < slice.of && role !== 'rival' ? slice : null,
    textOf: ({ investment }) => `Estimate: ${monthsOf(investment)} spread evenly over its months.`,
    many: 'Estimate: includes periods that are spread evenly over their months.',
  };
  const fiscal: NoteGroup = {
    keyOf: ({ investment: { period }, slice }) => (period && isFiscalYear(period) ? slice : null),
    textOf: ({ investment }) => `Fiscal year ${monthsOf(investment)}.`,
    many: 'Includes fiscal years.',
  };
  const open: NoteGroup = {
    keyOf: ({ investment: { period } }) => (period && period.start === undefined ? period.end : null),
    textOf: ({ investment: { period } }) => `To be spent by ${monthText(period?.end ?? '', locale)}.`,
    many: 'Includes figures of which only the end of the period is known.',
  };
  const isFiscalTold = states.get('fiscalBesideCalendar') !== 'accepted';
  return [...(isSpread ? [spread] : isFiscalTold ? [fiscal] : []), open];
}

/** Years need no word; what is longer or shorter beside them does. Spread over months, what is longer needs none either. */
function lengths({ comparison: { question }, locale }: NoteContext): NoteGroup {
  const monthsIn = ({ period }: Investment) =>
    period?.start === undefined ? 12 : monthIndex(period.end) - monthIndex(period.start) + 1;
  return {
    keyOf({ investment, slice }) {
      const months = monthsIn(investment);
      const isLonger = months > 12 && question.calendar === 'calendarised';
      return months === 12 || isLonger ? null : slice;
    },
    textOf({ investment }) {
      const months = monthsIn(investment);
      const count = months % 12 === 0 ? `${months / 12} years` : months === 1 ? '1 month' : `${months} months`;
      return `Covers ${count}, ${monthsText(`${investment.period?.start}..${investment.period?.end}`, locale)}.`;
    },
    many: 'Includes periods of different length.',
  };
}

const definitions: NoteGroup = {
  keyOf: ({ investment: { definition } }) => (definition === undefined || definition.trim() === '' ? null : definition),
  textOf: ({ investment: { definition } }) => sentence(`Defined as: ${oneLine(definition ?? '', 160)}`),
  many: 'Includes figures that are defined differently.',
};

/** A definition says more than a category does. */
function categories({ states }: NoteContext): NoteGroup {
  const isDefined = states.has('differentDefinitions') && states.get('differentDefinitions') !== 'accepted';
  return {
    keyOf: (piece) => {
      const { category } = piece.investment;
      return category.trim() === '' || (isDefined && definitions.keyOf(piece) !== null) ? null : category;
    },
    textOf: ({ investment: { category } }) => sentence(`Category: ${oneLine(category, 160)}`),
    many: 'Includes broader and narrower categories.',
  };
}

function unnamed({ dataset }: NoteContext): NoteGroup {
  const note = 'Based on unnamed people.';
  const isSingleAnonymous = createSingleAnonymous(dataset);
  return {
    keyOf: ({ investment }) => (isSingleAnonymous(investment) ? note : null),
    textOf: () => note,
    many: note,
  };
}

const unsourced: NoteGroup = {
  keyOf: ({ investment: { citations } }) => (citations.length === 0 ? 'unsourced' : null),
  textOf: () => 'No source is given.',
  many: 'No source is given.',
};

/** Ends with a full stop, unless it ends already. */
function sentence(text: string): string {
  return /[.!?…。！？]["”’»]?$/u.test(text) ? text : `${text}.`;
}
