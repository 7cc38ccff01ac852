import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { monthIndex } from '../dataset/period';
import type { Investment } from '../dataset/records';
import type { Comparison } from './comparison';
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
  const found = new Set<Investment>();
  const estimated = new Set<Investment>();
  for (const bar of comparison.bars) {
    for (const { investment, conversion } of comparison.piecesOf(bar)) {
      found.add(investment);
      if (conversion.estimated) estimated.add(investment);
    }
  }
  const shown = [...found];
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
    about('estimatedConversion', 'Converted at the rate of another month, for want of a rate for the period.', (one) =>
      estimated.has(one),
    ),
    about('statedDiffers', "The source's own conversion is more than 2 % off the rate table.", ({ id }) =>
      warned.has(id),
    ),
    about('rivalsApart', 'Sources differ by more than 10 %.', (one) => apart.has(one)),
  ];
  const held = whichHold(matters, shown);
  return matters.filter((matter) => held.has(matter)).map((matter) => toFinding(matter, shown));
}

/** What investments can differ in or be. */
interface Matter {
  readonly kind: FindingKind;
  readonly text: string;
  readonly propertyOf: Property;
  /** So many different properties make it a finding. */
  readonly least: 1 | 2;
}

/** A property of an investment by which others may differ; null where it has none. */
type Property = (investment: Investment) => string | number | boolean | null;

/** Found where investments differ in a property; those without it are left aside. */
function mixed(kind: FindingKind, text: string, propertyOf: Property): Matter {
  return { kind, text, propertyOf, least: 2 };
}

function about(kind: FindingKind, text: string, isMeant: (investment: Investment) => boolean): Matter {
  return { kind, text, propertyOf: (investment) => isMeant(investment) || null, least: 1 };
}

/** The matters that hold of some investments. One pass for all: thousands of records are read from memory once. */
function whichHold(matters: readonly Matter[], shown: readonly Investment[]): ReadonlySet<Matter> {
  const held = new Set<Matter>();
  const firsts = new Map<Matter, ReturnType<Property>>();
  let open = matters;
  for (const investment of shown) {
    const before = held.size;
    for (const matter of open) {
      const own = matter.propertyOf(investment);
      if (own === null) continue;
      const first = firsts.get(matter);
      if (first === undefined) firsts.set(matter, own);
      if (matter.least === 1 || (first !== undefined && first !== own)) held.add(matter);
    }
    if (held.size > before) open = open.filter((matter) => !held.has(matter));
  }
  return held;
}

function toFinding({ kind, text, propertyOf }: Matter, shown: readonly Investment[]): Finding {
  let investments: readonly string[] | null = null;
  return {
    kind,
    text,
    get investments() {
      return (investments ??= shown.filter((one) => propertyOf(one) !== null).map(({ id }) => id));
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
