import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { statuses } from '../dataset/records';
import { pieceColumnsOf, rivalsApartIn } from '../compare/bars/behind';
import { columnsOf, flag } from '../compare/prepared/columns';
import type { Comparison } from '../compare/comparison';
import { groupsBy } from '../compare/dimensions/askedDimensions';
import { createIntern } from '../compare/prepared/intern';
import type { Conversion } from '../compare/rules/routes';
import { rowFactsOf } from '../compare/prepared/rowFacts';
import { createSingleAnonymousRow } from '../compare/prepared/witnesses';
import { isFiscalYear } from '../words/inWords';

export interface Finding {
  readonly kind: FindingKind;
  /** Plain words, a sentence. */
  readonly text: string;
  /** The investments that it is about, in the order of the bars. */
  readonly investments: readonly string[];
}

/**
 * [L1] What a reader of this chart could be misled by, one finding of a kind. Which investments each is about is told when
 * somebody asks.
 */
export function findingsOf(dataset: Dataset, comparison: Comparison): readonly Finding[] {
  const held = whichHold(mattersOf(dataset, comparison), comparison);
  return held.map((matter) => toFinding(matter, comparison));
}

/** What figures can differ in or be. */
interface Matter {
  readonly kind: FindingKind;
  readonly text: string;
  /** As a number that differs where it does; negative in a piece that has no such property. */
  readonly propertyOf: (row: number, conversion: Conversion) => number;
  /** So many different properties make it a finding. */
  readonly least: 1 | 2;
}

function mattersOf(dataset: Dataset, comparison: Comparison): Matter[] {
  const { warnings } = comparison;
  const rows = pieceColumnsOf(comparison).table;
  const { flags } = columnsOf(rows);
  const { citations } = rowFactsOf(rows);
  const warned = new Set(warnings.map(({ investment }) => investment));
  const apart = new Set(rivalsApartIn(comparison));
  const isUnnamed = createSingleAnonymousRow(dataset, rows);
  return [
    mixed('planBesideActual', 'Plans stand beside money spent.', spentOrPlanned(comparison)),
    mixed('broaderBesideNarrower', 'Broader categories stand beside narrower ones.', categoryDepth(comparison)),
    mixed('differentDefinitions', 'The figures are defined differently.', definitionOf(comparison)),
    mixed('fiscalBesideCalendar', 'Fiscal years stand beside calendar years.', fiscality(comparison)),
    mixed('differentLengths', 'The periods are of different length.', lengthOf(comparison)),
    about('lowerBounds', 'Lower bounds: the true figures may be higher.', (row) => has(flags, row, flag.isOpenAbove)),
    about('disputed', 'Disputed figures.', (row) => has(flags, row, flag.isDisputed)),
    about('singleAnonymous', 'Only unnamed people say so.', isUnnamed),
    about('unsourced', 'No source is given.', (row) => (citations[row] ?? -1) < 0),
    {
      kind: 'estimatedConversion',
      text: 'Converted at the rate of another month, for want of a rate for the period.',
      propertyOf: (_row, { estimated }) => (estimated ? 1 : -1),
      least: 1,
    },
    about(
      'statedDiffers',
      "The source's own conversion is more than 2 % off the rate table.",
      (row) => warned.size > 0 && warned.has(rows[row]?.id ?? ''),
    ),
    about('rivalsApart', 'Sources differ by more than 10 %.', (row) => {
      const investment = apart.size > 0 ? rows[row] : undefined;
      return investment !== undefined && apart.has(investment);
    }),
  ];
}

/** A property of a row by which others may differ; negative where it has none. */
type Property = (row: number) => number;

/** Found where rows differ in a property; those without it are left aside. */
function mixed(kind: FindingKind, text: string, propertyOf: Property): Matter {
  return { kind, text, propertyOf, least: 2 };
}

function about(kind: FindingKind, text: string, isMeant: (row: number) => boolean): Matter {
  return { kind, text, propertyOf: (row) => (isMeant(row) ? 1 : -1), least: 1 };
}

function has(flags: Int32Array, row: number, bit: number): boolean {
  return ((flags[row] ?? 0) & bit) !== 0;
}

/** The matters that hold of what is in some bar. */
function whichHold(matters: readonly Matter[], comparison: Comparison): readonly Matter[] {
  return matters.filter((matter) => {
    let first = -1;
    return somePiece(comparison, (row, conversion) => {
      const own = matter.propertyOf(row, conversion);
      if (first < 0) first = own;
      return own >= 0 && (matter.least === 1 || own !== first);
    });
  });
}

/** Whether something is true of a piece of some bar. */
function somePiece(comparison: Comparison, isTrue: (row: number, conversion: Conversion) => boolean): boolean {
  const { starts, rows, ways, kinds } = pieceColumnsOf(comparison);
  for (let i = 0; i < (starts[starts.length - 1] ?? 0); i += 1) {
    const way = kinds[ways[i] ?? -1];
    if (way && isTrue(rows[i] ?? -1, way.conversion)) return true;
  }
  return false;
}

function toFinding({ kind, text, propertyOf }: Matter, comparison: Comparison): Finding {
  let investments: readonly string[] | null = null;
  const tell = () => {
    const found = new Set<number>();
    somePiece(comparison, (row, conversion) => {
      if (propertyOf(row, conversion) >= 0) found.add(row);
      return false;
    });
    return [...found].flatMap((row) => pieceColumnsOf(comparison).table[row]?.id ?? []);
  };
  return {
    kind,
    text,
    get investments() {
      return (investments ??= tell());
    },
  };
}

/** Where status is a grouping, the chart itself tells plans from money spent. */
function spentOrPlanned(comparison: Comparison): Property {
  if (groupsBy(comparison.question, 'status')) return () => -1;
  const { status } = columnsOf(pieceColumnsOf(comparison).table);
  const [planned, actual] = [statuses.indexOf('planned'), statuses.indexOf('actual')];
  return (row) => {
    const own = status[row] ?? -1;
    return own === planned || own === actual ? own : -1;
  };
}

/** Where category is a grouping, the chart itself tells broader from narrower. */
function categoryDepth(comparison: Comparison): Property {
  if (groupsBy(comparison.question, 'category')) return () => -1;
  const { category, names } = columnsOf(pieceColumnsOf(comparison).table);
  return (row) => names.categories.nodes[category[row] ?? -1]?.depth ?? -1;
}

/** Definitions that differ in case and in the space around them are one. */
function definitionOf(comparison: Comparison): Property {
  const { definition, codes } = rowFactsOf(pieceColumnsOf(comparison).table);
  const folded = createIntern<string>();
  const known: (number | undefined)[] = [];
  return (row) => {
    const code = definition[row] ?? -1;
    if (code < 0) return -1;
    return (known[code] ??= folded.codeOf((codes.definition.values[code] ?? '').trim().toLowerCase()));
  };
}

/** In months. Spread over its months, all that is a year or longer is alike in each year: only shorter ones differ. */
function lengthOf(comparison: Comparison): Property {
  const { calendar } = comparison.question;
  const { period, names } = columnsOf(pieceColumnsOf(comparison).table);
  const { starts, ends } = names.periods;
  const lengths = Int32Array.from(starts, (start, code) => {
    const months = (ends[code] ?? 0) - start + 1;
    return start < 0 ? -1 : calendar === 'calendarised' ? Math.min(months, 12) : months;
  });
  return (row) => lengths[period[row] ?? -1] ?? -1;
}

function fiscality(comparison: Comparison): Property {
  if (comparison.question.calendar === 'calendarised') return () => -1;
  const { period, names } = columnsOf(pieceColumnsOf(comparison).table);
  const kinds = Int32Array.from(names.periods.values, (own) => {
    if (own.start === undefined) return -1;
    if (isFiscalYear(own)) return FISCAL;
    return own.start.endsWith('-01') && own.end.endsWith('-12') ? CALENDAR : -1;
  });
  return (row) => kinds[period[row] ?? -1] ?? -1;
}

const FISCAL = 0;
const CALENDAR = 1;
