import { recordOf, rowOf } from '../dataset/rowIndex';
import { cellKey } from '../compare/cellKey';
import { leftOf, partsOf } from '../compare/bars/behind';
import { indexBeside } from '../compare/bars/indexBeside';
import type { Bar, Left } from '../compare/comparison';
import type { LeftReason } from '../compare/vocabulary';
import { leftOrder, leftWordsOf } from '../compare/leftWords';
import type { Explaining } from './explaining';
import { sinceText } from '../words/knownWords';
import { createPlacer } from '../compare/dimensions/placer';
import { standingOf } from '../compare/prepared/standing';
import { resolutions } from '../compare/rivals/resolutions';
import { sourceLine } from '../notes/sourceLines';
import { createWhyFiltered } from '../compare/rules/whyFiltered';
import { oneLine } from '../words/inWords';

/** An investment that would belong to a bar and is not in it, and why. */
export interface ExplainedLeft {
  readonly investment: string;
  readonly reason: LeftReason;
  readonly text: string;
}

/** What was left out of a bar: the first of it, what is nearest to the bar before what was not asked for. */
export interface LeftOfBar {
  readonly left: readonly ExplainedLeft[];
  /** So many more were left out than `left` names. */
  readonly unlisted: number;
}

/** So many are named; a list of thousands is not read, and `leftOf` the comparison has them all. */
const MOST = 100;

/** What bears on the figure comes first, what was not asked for last. */
const ranks = new Map(leftOrder.map((reason, rank) => [reason, rank]));

/**
 * Finds what was left out of a bar: what gave way to an investment in it, is part of it or has it as its part, and whatever
 * else would stand in its place on both dimensions.
 */
export function createLeftFinder(
  about: Explaining,
  explainLeft: (left: Left) => ExplainedLeft,
): (bar: Bar) => LeftOfBar {
  const { dataset, comparison } = about;
  const left = leftOf(comparison);
  const placesOf = createPlacer(dataset, comparison.question);
  const here = new Map<string, Set<Left>>();
  const add = (key: string, one: Left) => {
    const known = here.get(key);
    if (known) known.add(one);
    else here.set(key, new Set([one]));
  };
  for (const one of left) {
    if (one.by !== undefined) add(one.by, one);
    const { indexes, series } = placesOf(rowOf(dataset.investments, one.investment));
    for (const index of indexes) for (const other of series ?? [null]) add(placeKey(index, other), one);
  }
  return (bar) => {
    const keys = [placeKeyOf(about, bar), ...new Set(partsOf(comparison, bar).map(({ investment }) => investment))];
    const found = new Set(keys.flatMap((key) => [...(here.get(key) ?? [])]));
    const ordered = [...found].sort((a, b) => (ranks.get(a.reason) ?? 0) - (ranks.get(b.reason) ?? 0));
    return {
      left: ordered.slice(0, MOST).map(explainLeft),
      unlisted: Math.max(0, ordered.length - MOST),
    };
  };
}

/** The place of a bar as that of an investment; a rival with a bar of its own has its id behind the key. */
function placeKeyOf({ comparison }: Explaining, bar: Bar): string {
  return placeKey(indexBeside(comparison, bar), bar.series?.key ?? null);
}

function placeKey(index: string, series: string | null): string {
  return cellKey({ index: { key: index, label: '' }, series: series === null ? null : { key: series, label: '' } });
}

/** Makes the explainer of what is in no bar. */
export function createLeftExplainer(about: Explaining): (left: Left) => ExplainedLeft {
  const why = createWhyLeft(about);
  const { whole, comparison, locale } = about;
  return (left) => {
    const since = sinceText(whole, left.investment, comparison.question.knownOn, locale);
    return {
      investment: left.investment,
      reason: left.reason,
      text: `${about.stated(left.investment)}: ${why(left)}${since === null ? '' : `; ${since}`}`,
    };
  };
}

function createWhyLeft(about: Explaining): (left: Left) => string {
  const { comparison, figure } = about;
  let whyFiltered: ((investment: string) => string | null) | null = null;
  return ({ investment, reason, by, detail }) => {
    const { said } = leftWordsOf(reason, comparison.question);
    switch (reason) {
      case 'rival':
        return by === undefined ? said : `${whyRival(about, investment, by, detail)}; shown: ${figure(by)}`;
      case 'status':
        return by === undefined ? said : `${said}; shown: ${figure(by)}`;
      case 'covered':
        return by === undefined ? said : `it is part of ${figure(by)}`;
      case 'overlaps':
      case 'partsExceed':
        return by === undefined ? said : `${said}; shown: ${figure(by)}`;
      case 'noRate':
      case 'noMetric':
      case 'noBase':
      case 'partialYear':
        return detail === undefined ? said : `${said}: ${detail}`;
      case 'unreadable':
        return detail === undefined ? said : `${said}: ${oneLine(detail, 120)}`;
      case 'noPeriod':
        return detail ?? said;
      case 'superseded':
        return whySuperseded(about, investment) ?? said;
      case 'tooLong':
        return said;
      case 'filtered':
        whyFiltered ??= createWhyFiltered(about.dataset, comparison.question, about.book);
        return `${said}: ${detail ?? whyFiltered(investment) ?? 'the question leaves it out'}`;
    }
  };
}

/** By which later source a figure is superseded; null where its own source withdrew it. */
function whySuperseded({ dataset, locale }: Explaining, investment: string): string | null {
  const superseded = recordOf(dataset.investments, investment)?.superseded;
  const source = typeof superseded === 'object' ? recordOf(dataset.sources, superseded.source) : undefined;
  return source ? `superseded: corrected or withdrawn by ${sourceLine(source, locale)}` : null;
}

/** [C4] Why a rival lost to the one that stands. */
function whyRival(
  { dataset, comparison, locale }: Explaining,
  investment: string,
  by: string,
  detail: string | undefined,
): string {
  const { choosing } = resolutions[comparison.question.rivals];
  const isAdopted = recordOf(dataset.investments, by)?.adopted !== undefined;
  // Where each has a bar none is lost but to an adopted one.
  if (isAdopted || !choosing) return 'a rival: another figure was adopted';
  if (detail !== undefined) return `a rival: ${detail}`;
  const rowOfId = (id: string) => rowOf(dataset.investments, id);
  return choosing.whyLost({ standing: standingOf(dataset), row: rowOfId(investment), by: rowOfId(by), locale });
}
