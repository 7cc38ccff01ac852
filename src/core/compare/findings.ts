import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { monthIndex } from '../dataset/period';
import type { Investment } from '../dataset/records';
import type { Comparison } from './comparison';
import type { Piece } from './pieces';
import { createSingleAnonymous } from './witnesses';
import { isFiscalYear } from './words';

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
  const known = remembered.get(comparison);
  if (known?.sources === dataset.sources) return known.findings;
  const findings = makeFindings(dataset, comparison);
  remembered.set(comparison, { sources: dataset.sources, findings });
  return findings;
}

/** A page asks for those of a comparison several times: for its footnotes, and for the list beside it. */
const remembered = new WeakMap<
  Comparison,
  { readonly sources: Dataset['sources']; readonly findings: readonly Finding[] }
>();

function makeFindings(dataset: Dataset, comparison: Comparison): readonly Finding[] {
  const warned = new Set(comparison.warnings.map(({ investment }) => investment));
  const apart = new Set(comparison.rivalsApart);
  const matters: Matter[] = [
    mixed('planBesideActual', 'Plans stand beside money spent.', ({ status }) =>
      status === 'planned' ? 'planned' : status === 'actual' ? 'actual' : null,
    ),
    mixed('broaderBesideNarrower', 'Broader categories stand beside narrower ones.', categoryDepth(comparison)),
    mixed('differentDefinitions', 'The figures are defined differently.', ({ definition }) =>
      definition === undefined || definition.trim() === '' ? null : definition.trim().toLowerCase(),
    ),
    mixed('fiscalBesideCalendar', 'Fiscal years stand beside calendar years.', fiscality(comparison)),
    mixed('differentLengths', 'The periods are of different length.', lengthOf(comparison)),
    about('lowerBounds', 'Lower bounds: the true figures may be higher.', ({ amount }) => amount?.qualifier === 'over'),
    about('disputed', 'Disputed figures.', ({ disputed }) => disputed !== undefined),
    about('singleAnonymous', 'Only unnamed people say so.', createSingleAnonymous(dataset)),
    about('unsourced', 'No source is given.', ({ citations }) => citations.length === 0),
    {
      kind: 'estimatedConversion',
      text: 'Converted at the rate of another month, for want of a rate for the period.',
      propertyOf: ({ conversion }) => conversion.estimated || null,
      least: 1,
    },
    about('statedDiffers', "The source's own conversion is more than 2 % off the rate table.", ({ id }) =>
      warned.has(id),
    ),
    about('rivalsApart', 'Sources differ by more than 10 %.', (one) => apart.has(one)),
  ];
  const held = whichHold(matters, comparison);
  return matters.filter((matter) => held.has(matter)).map((matter) => toFinding(matter, comparison));
}

/** What figures can differ in or be. */
interface Matter {
  readonly kind: FindingKind;
  readonly text: string;
  /** Null in a piece that has no such property. */
  readonly propertyOf: (piece: Piece) => ReturnType<Property> | boolean;
  /** So many different properties make it a finding. */
  readonly least: 1 | 2;
}

/** A property of an investment by which others may differ; null where it has none. */
type Property = (investment: Investment) => string | number | null;

/** Found where investments differ in a property; those without it are left aside. */
function mixed(kind: FindingKind, text: string, propertyOf: Property): Matter {
  return { kind, text, propertyOf: ({ investment }) => propertyOf(investment), least: 2 };
}

function about(kind: FindingKind, text: string, isMeant: (investment: Investment) => boolean): Matter {
  return { kind, text, propertyOf: ({ investment }) => isMeant(investment) || null, least: 1 };
}

/** The matters that hold of what is in some bar. One pass for all: thousands of records are read from memory once. */
function whichHold(matters: readonly Matter[], { bars, piecesOf }: Comparison): ReadonlySet<Matter> {
  const held = new Set<Matter>();
  const firsts = new Map<Matter, ReturnType<Matter['propertyOf']>>();
  let open = matters;
  for (const bar of bars) {
    for (const piece of piecesOf(bar)) {
      const before = held.size;
      for (const matter of open) {
        const own = matter.propertyOf(piece);
        if (own === null) continue;
        const first = firsts.get(matter);
        if (first === undefined) firsts.set(matter, own);
        if (matter.least === 1 || (first !== undefined && first !== own)) held.add(matter);
      }
      if (held.size > before) open = open.filter((matter) => !held.has(matter));
    }
  }
  return held;
}

function toFinding({ kind, text, propertyOf }: Matter, { bars, piecesOf }: Comparison): Finding {
  let investments: readonly string[] | null = null;
  const tell = () => {
    const pieces = bars.flatMap((bar) => piecesOf(bar)).filter((piece) => propertyOf(piece) !== null);
    return [...new Set(pieces.map(({ investment }) => investment.id))];
  };
  return {
    kind,
    text,
    get investments() {
      return (investments ??= tell());
    },
  };
}

/** Where category is a grouping, the chart itself tells broader from narrower. */
function categoryDepth({ by, split }: Comparison): Property {
  if (by.startsWith('category:') || split?.startsWith('category:')) return () => null;
  // Rows share few categories.
  const depths = new Map<string, number>();
  return ({ category }) => {
    let depth = depths.get(category);
    if (depth === undefined) {
      depth = category.split('/').filter((step) => step.trim() !== '').length;
      depths.set(category, depth);
    }
    return depth;
  };
}

/** In months. Spread over its months, all that is a year or longer is alike in each year: only shorter ones differ. */
function lengthOf({ question: { calendar } }: Comparison): Property {
  return ({ period }) => {
    if (period?.start === undefined) return null;
    const months = monthIndex(period.end) - monthIndex(period.start) + 1;
    return calendar === 'calendarised' ? Math.min(months, 12) : months;
  };
}

function fiscality({ question }: Comparison): Property {
  if (question.calendar === 'calendarised') return () => null;
  return ({ period }) => {
    if (!period || period.start === undefined) return null;
    if (isFiscalYear(period)) return 'fiscal';
    return period.start.endsWith('-01') && period.end.endsWith('-12') ? 'calendar' : null;
  };
}
