import { findingKinds, type FindingKind } from '../dataset/findingKinds';
import type { Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { toText } from '../rates/exact';
import { formatAmount } from '../text/amounts/formatAmount';
import { pieceColumnsOf } from '../compare/bars/behind';
import { columnsOf } from '../compare/prepared/columns';
import { createIntern } from '../compare/prepared/intern';
import { rowFactsOf } from '../compare/prepared/rowFacts';
import type { Conversion } from '../compare/rules/routes';
import { rulesOfFinding } from './kinds/rulesOfFinding';
import type { NoteContext, NoteGroup } from './noteGroup';
import { rateText } from '../words/rateWords';
import { isFiscalYear, monthsText, monthText } from '../words/inWords';

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
  const ofFindings = findingKinds.flatMap((kind) => {
    const { note } = rulesOfFinding[kind];
    return note && states.has(kind) && isTold(kind) ? [{ place: note.place, group: note.group(context) }] : [];
  });
  const placed = (place: 'first' | number) => ofFindings.filter((one) => one.place === place).map(({ group }) => group);
  return {
    first: placed('first'),
    afterBounds: [ranges(context)],
    afterRivals: [statedRates(context), tableRates(context)],
    last: [...periods(context), ...lastPlaces.flatMap(placed)],
  };
}

const lastPlaces = findingKinds
  .flatMap((kind) => rulesOfFinding[kind].note?.place ?? [])
  .filter((place) => place !== 'first')
  .sort((a, b) => a - b);

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
      const months =
        conversion.origin === 'EU' ? 'the fixed rate of the euro' : monthsText(conversion.period ?? '', locale);
      return `${investment.currency} converted at ${rate}, ${months}.`;
    },
    many:
      'Includes other currencies, converted at the mean rates of the months of each figure' +
      `${question.plans === 'announced' ? ', plans at the rate of the month in which they were announced' : ''}.`,
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
