import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { monthIndex, type Period } from '../dataset/period';
import type { Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { toText } from '../rates/exact';
import { formatAmount } from '../text/amounts/formatAmount';
import { pieceColumnsOf } from '../compare/bars/behind';
import { columnsOf } from '../compare/prepared/columns';
import type { Comparison } from '../compare/comparison';
import type { Role } from '../compare/vocabulary';
import { createIntern } from '../compare/prepared/intern';
import type { FindingState } from './judgeFindings';
import type { Way } from '../compare/bars/pieceColumns';
import { rateText } from '../words/rateWords';
import type { Conversion } from '../compare/rules/routes';
import { rowFactsOf } from '../compare/prepared/rowFacts';
import { createSingleAnonymousRow } from '../compare/prepared/witnesses';
import { isFiscalYear, monthsText, monthText, oneLine } from '../words/inWords';

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
  /** A number that tells the note of a piece from others, cheaply; negative where it has none. */
  readonly codeOf: (row: number, way: Way, role: Role) => number;
  /** The note of a piece: the same for all with one code. */
  readonly textOf: (investment: Investment, conversion: Conversion) => string;
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
  const { comparison, states } = context;
  const isTold = (kind: FindingKind) => states.get(kind) !== 'accepted';
  const ifFound = (kind: FindingKind, group: NoteGroup) => (states.has(kind) && isTold(kind) ? [group] : []);
  return {
    first: ifFound('disputed', disputes(comparison)),
    afterBounds: [ranges(context)],
    afterRivals: [statedRates(context), tableRates(context)],
    last: [
      ...periods(context),
      ...ifFound('differentLengths', lengths(context)),
      ...ifFound('differentDefinitions', definitions(comparison)),
      ...ifFound('broaderBesideNarrower', categories(context)),
      ...ifFound('singleAnonymous', unnamed(context)),
      ...ifFound('unsourced', unsourced(comparison)),
    ],
  };
}

function disputes(comparison: Comparison): NoteGroup {
  const { dispute } = rowFactsOf(pieceColumnsOf(comparison).table);
  return {
    codeOf: (row) => dispute[row] ?? -1,
    textOf({ disputed }) {
      const by = oneLine(disputed?.by ?? '') || 'The company';
      const statement = oneLine(disputed?.statement ?? '');
      return sentence(`${by} disputes this figure${statement === '' ? '' : `: ${statement}`}`);
    },
    many: 'Includes disputed figures.',
  };
}

function ranges({ comparison, locale }: NoteContext): NoteGroup {
  const { range } = rowFactsOf(pieceColumnsOf(comparison).table);
  return {
    codeOf: (row) => range[row] ?? -1,
    textOf: ({ amount, currency }) =>
      `Stated as a range, ${amount ? formatAmount(amount, currency, locale) : ''}; its middle is shown.`,
    many: 'Includes figures stated as ranges, of which the middle is shown.',
  };
}

function statedRates({ comparison, locale }: NoteContext): NoteGroup {
  const { question } = comparison;
  const { currency } = columnsOf(pieceColumnsOf(comparison).table);
  const rates = createIntern<string>();
  return {
    codeOf: (row, { conversion: { origin, rate } }) =>
      origin === 'stated' ? rates.codeOf(`${currency[row]} ${rate}`) : -1,
    textOf: (...piece) => `Converted at ${rateWords(...piece, question, locale)} as stated by the source.`,
    many: 'Includes figures converted as stated by their sources.',
  };
}

/** Those of months without a rate yet are a finding, which may be accepted; other rates are always told. */
function tableRates({ comparison: { question }, locale, states }: NoteContext): NoteGroup {
  const isAccepted = states.get('estimatedConversion') === 'accepted';
  // Each conversion is from one currency.
  const conversions = createIntern<Conversion>();
  return {
    codeOf: (_row, { conversion }) =>
      conversion.period === null || (isAccepted && conversion.estimated) ? -1 : conversions.codeOf(conversion),
    textOf(investment, conversion) {
      const rate = rateWords(investment, conversion, question, locale);
      return `${investment.currency} converted at ${rate}, ${monthsText(conversion.period ?? '', locale)}.`;
    },
    many: 'Includes other currencies, converted at the mean rates of the months of each figure.',
  };
}

function rateWords({ currency }: Investment, { rate }: Conversion, question: Question, locale: string): string {
  return rateText({ rate: toText(rate), currency: currency ?? '' }, question.currency, locale);
}

function periods({ comparison, locale, states }: NoteContext): NoteGroup[] {
  const { question } = comparison;
  const { period, names } = columnsOf(pieceColumnsOf(comparison).table);
  const { starts, values } = names.periods;
  const isSpread = question.calendar === 'calendarised';
  const isFiscal = values.map(isFiscalYear);
  const monthsOf = ({ period: own }: Investment) => monthsText(`${own?.start}..${own?.end}`, locale);
  /** The code of a row's period where that is of a kind. */
  const where = (row: number, isKind: (code: number) => boolean | undefined) => {
    const code = period[row] ?? -1;
    return code >= 0 && isKind(code) ? code : -1;
  };
  const spread: NoteGroup = {
    codeOf: (row, { slice: { months, of } }, role) =>
      months < of && role !== 'rival' ? where(row, (code) => (starts[code] ?? -1) >= 0) : -1,
    textOf: (investment) => `Estimate: ${monthsOf(investment)} spread evenly over its months.`,
    many: 'Estimate: includes periods that are spread evenly over their months.',
  };
  const fiscal: NoteGroup = {
    codeOf: (row) => where(row, (code) => isFiscal[code]),
    textOf: (investment) => `Fiscal year ${monthsOf(investment)}.`,
    many: 'Includes fiscal years.',
  };
  const open: NoteGroup = {
    codeOf: (row) => where(row, (code) => starts[code] === -1),
    textOf: ({ period: own }) => `To be spent by ${monthText(own?.end ?? '', locale)}.`,
    many: 'Includes figures of which only the end of the period is known.',
  };
  const isFiscalTold = states.get('fiscalBesideCalendar') !== 'accepted';
  return [...(isSpread ? [spread] : isFiscalTold ? [fiscal] : []), open];
}

/** Years need no word; what is longer or shorter beside them does. Spread over months, what is longer needs none either. */
function lengths({ comparison, locale }: NoteContext): NoteGroup {
  const { question } = comparison;
  const { period, names } = columnsOf(pieceColumnsOf(comparison).table);
  const monthsIn = ({ start, end }: Period) => (start === undefined ? 12 : monthIndex(end) - monthIndex(start) + 1);
  const isTold = names.periods.values.map((own) => {
    const months = monthsIn(own);
    const isLonger = months > 12 && question.calendar === 'calendarised';
    return months !== 12 && !isLonger;
  });
  return {
    codeOf(row) {
      const code = period[row] ?? -1;
      return isTold[code] ? code : -1;
    },
    textOf({ period: own }) {
      const months = own ? monthsIn(own) : 12;
      const count = months % 12 === 0 ? `${months / 12} years` : months === 1 ? '1 month' : `${months} months`;
      return `Covers ${count}, ${monthsText(`${own?.start}..${own?.end}`, locale)}.`;
    },
    many: 'Includes periods of different length.',
  };
}

function definitions(comparison: Comparison): NoteGroup {
  const { definition } = rowFactsOf(pieceColumnsOf(comparison).table);
  return {
    codeOf: (row) => definition[row] ?? -1,
    textOf: ({ definition: own }) => sentence(`Defined as: ${oneLine(own ?? '', 160)}`),
    many: 'Includes figures that are defined differently.',
  };
}

/** A definition says more than a category does. */
function categories({ comparison, states }: NoteContext): NoteGroup {
  const { category, definition } = rowFactsOf(pieceColumnsOf(comparison).table);
  const isDefined = states.has('differentDefinitions') && states.get('differentDefinitions') !== 'accepted';
  return {
    codeOf: (row) => (isDefined && (definition[row] ?? -1) >= 0 ? -1 : (category[row] ?? -1)),
    textOf: ({ category: own }) => sentence(`Category: ${oneLine(own, 160)}`),
    many: 'Includes broader and narrower categories.',
  };
}

function unnamed({ dataset, comparison }: NoteContext): NoteGroup {
  const note = 'Based on unnamed people.';
  const isMeant = createSingleAnonymousRow(dataset, pieceColumnsOf(comparison).table);
  return { codeOf: (row) => (isMeant(row) ? 0 : -1), textOf: () => note, many: note };
}

function unsourced(comparison: Comparison): NoteGroup {
  const note = 'No source is given.';
  const { citations } = rowFactsOf(pieceColumnsOf(comparison).table);
  return { codeOf: (row) => ((citations[row] ?? -1) < 0 ? 0 : -1), textOf: () => note, many: note };
}

/** Ends with a full stop, unless it ends already. */
function sentence(text: string): string {
  return /[.!?…。！？]["”’»]?$/u.test(text) ? text : `${text}.`;
}
