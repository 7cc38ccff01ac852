import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { monthIndex } from '../dataset/period';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import type { Comparison, Part } from './comparison';
import { isSingleAnonymous } from './witnesses';
import { isFiscalYear } from './words';

export interface Finding {
  readonly kind: FindingKind;
  /** Plain words, a sentence. */
  readonly text: string;
  /** The investments that it is about, in the order of the bars. */
  readonly investments: readonly string[];
}

/** [L1] What a reader of this chart could be misled by, one finding of a kind. */
export function findingsOf(dataset: Dataset, comparison: Comparison): readonly Finding[] {
  const parts = comparison.bars.flatMap(({ from }) => from);
  const ids = [...new Set(parts.map(({ investment }) => investment))];
  const shown = ids.flatMap((id) => recordOf(dataset.investments, id) ?? []);
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
    ...conversions(comparison, parts),
    ...rivalsApart(comparison),
  ];
}

type Property = (investment: Investment) => string | null;

/** Found where investments differ in a property; those without it are left aside. */
function mixed(kind: FindingKind, text: string, shown: readonly Investment[], propertyOf: Property): Finding[] {
  const having = shown.filter((investment) => propertyOf(investment) !== null);
  if (new Set(having.map(propertyOf)).size < 2) return [];
  return [{ kind, text, investments: having.map(({ id }) => id) }];
}

function about(
  kind: FindingKind,
  text: string,
  shown: readonly Investment[],
  isMeant: (investment: Investment) => boolean,
): Finding[] {
  const meant = shown.filter(isMeant);
  return meant.length === 0 ? [] : [{ kind, text, investments: meant.map(({ id }) => id) }];
}

/** Where category is a grouping, the chart itself tells broader from narrower. */
function categoryDepth({ by, split }: Comparison): Property {
  if (by.startsWith('category:') || split?.startsWith('category:')) return () => null;
  return ({ category }) => String(category.split('/').filter((step) => step.trim() !== '').length);
}

/** In months. Spread over its months, all that is a year or longer is alike in each year: only shorter ones differ. */
function lengthOf({ question: { calendar } }: Comparison): Property {
  return ({ period }) => {
    if (period?.start === undefined) return null;
    const months = monthIndex(period.end) - monthIndex(period.start) + 1;
    return String(calendar === 'calendarised' ? Math.min(months, 12) : months);
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

function conversions({ bars, warnings }: Comparison, parts: readonly Part[]): Finding[] {
  const marked = bars.filter(({ marks }) => marks.includes('estimatedConversion')).flatMap(({ from }) => from);
  const estimated = marked.filter(({ rateOrigin }) => rateOrigin !== 'none' && rateOrigin !== 'stated');
  const inBars = new Set(parts.map(({ investment }) => investment));
  const off = warnings.filter(({ investment }) => inBars.has(investment));
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  const found: Finding[] = [];
  if (estimated.length > 0) {
    found.push({
      kind: 'estimatedConversion',
      text: 'Converted at the rate of another month, for want of a rate for the period.',
      investments: unique(estimated.map(({ investment }) => investment)),
    });
  }
  if (off.length > 0) {
    found.push({
      kind: 'statedDiffers',
      text: "The source's own conversion is more than 2 % off the rate table.",
      investments: unique(off.map(({ investment }) => investment)),
    });
  }
  return found;
}

function rivalsApart({ bars }: Comparison): Finding[] {
  const apart = bars.filter(
    ({ marks, low, high, point }) =>
      marks.includes('rivals') && low !== null && high !== null && high - low > Math.abs(point) / 10,
  );
  if (apart.length === 0) return [];
  const investments = [...new Set(apart.flatMap(({ from }) => from.map(({ investment }) => investment)))];
  return [{ kind: 'rivalsApart', text: 'Sources differ by more than 10 %.', investments }];
}
