import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { monthIndex } from '../dataset/period';
import type { Investment } from '../dataset/records';
import type { Comparison } from './comparison';
import { isSingleAnonymous } from './witnesses';
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
  const pieces = comparison.bars.flatMap((bar) => comparison.piecesOf(bar));
  const shown = [...new Set(pieces.map(({ investment }) => investment))];
  const warned = new Set(comparison.warnings.map(({ investment }) => investment));
  const apart = new Set(comparison.rivalsApart);
  const estimated = new Set(
    pieces.filter(({ conversion }) => conversion.estimated).map(({ investment }) => investment),
  );
  return [
    ...mixed('planBesideActual', 'Plans stand beside money spent.', shown, ({ status }) =>
      status === 'planned' ? 'planned' : status === 'actual' ? 'actual' : null,
    ),
    ...mixed(
      'broaderBesideNarrower',
      'Broader categories stand beside narrower ones.',
      shown,
      categoryDepth(comparison),
    ),
    ...mixed('differentDefinitions', 'The figures are defined differently.', shown, ({ definition }) =>
      definition === undefined || definition.trim() === '' ? null : definition.trim().toLowerCase(),
    ),
    ...mixed('fiscalBesideCalendar', 'Fiscal years stand beside calendar years.', shown, fiscality(comparison)),
    ...mixed('differentLengths', 'The periods are of different length.', shown, lengthOf(comparison)),
    ...about(
      'lowerBounds',
      'Lower bounds: the true figures may be higher.',
      shown,
      ({ amount }) => amount?.qualifier === 'over',
    ),
    ...about('disputed', 'Disputed figures.', shown, ({ disputed }) => disputed !== undefined),
    ...about('singleAnonymous', 'Only unnamed people say so.', shown, (one) => isSingleAnonymous(dataset, one)),
    ...about('unsourced', 'No source is given.', shown, ({ citations }) => citations.length === 0),
    ...about(
      'estimatedConversion',
      'Converted at the rate of another month, for want of a rate for the period.',
      shown,
      (one) => estimated.has(one),
    ),
    ...about('statedDiffers', "The source's own conversion is more than 2 % off the rate table.", shown, ({ id }) =>
      warned.has(id),
    ),
    ...about('rivalsApart', 'Sources differ by more than 10 %.', shown, (one) => apart.has(one)),
  ];
}

/** A property of an investment by which others may differ; null where it has none. */
type Property = (investment: Investment) => string | number | null;

/** Found where investments differ in a property; those without it are left aside. */
function mixed(kind: FindingKind, text: string, shown: readonly Investment[], propertyOf: Property): Finding[] {
  let first: ReturnType<Property> = null;
  const isMixed = shown.some((investment) => {
    const own = propertyOf(investment);
    first ??= own;
    return own !== null && own !== first;
  });
  return isMixed ? [finding(kind, text, () => shown.filter((investment) => propertyOf(investment) !== null))] : [];
}

function about(
  kind: FindingKind,
  text: string,
  shown: readonly Investment[],
  isMeant: (investment: Investment) => boolean,
): Finding[] {
  return shown.some(isMeant) ? [finding(kind, text, () => shown.filter(isMeant))] : [];
}

function finding(kind: FindingKind, text: string, tell: () => readonly Investment[]): Finding {
  let investments: readonly string[] | null = null;
  return {
    kind,
    text,
    get investments() {
      return (investments ??= tell().map(({ id }) => id));
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
