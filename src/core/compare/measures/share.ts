import type { Question } from '../../dataset/question';
import { ONE } from '../../rates/exact';
import { type Money, nothing } from '../prepared/money';
import { type Explain, moneyText, plainNumber } from './explaining';
import type { MeasureRules } from './measureRules';
import { type MeasureContext, type MeasuredPart, SIDE_BY_SIDE, type TakeMeasure } from './measuring';
import { quotient } from './quotient';
import { sumsBy } from './sumsBy';
import { createPlaceOfTotal, timeOfTotals } from './timeCompared';

/**
 * [D14] Percent of all bars; where years (or quarters) and something else tell the bars apart, of each year. A period that is longer
 * is its own total.
 */
export const share: MeasureRules = {
  ask: (context) => ({
    unit: '%',
    caption: captionOf(context.question),
    baseQuestion: null,
    over: (cells) => takeShare(context, cells),
    leftReason: 'noBase',
    perInvestment: null,
    explain: explainShare,
  }),
  needsTime: null,
  whyNotStacked: null,
};

const hundred = 100n * ONE;

function takeShare<Part extends MeasuredPart>(
  { question }: MeasureContext,
  cells: readonly MeasuredPart[],
): TakeMeasure<Part> {
  // A share of a total in which one thing is counted as often as it has rivals would be a false one.
  if (cells.some(({ isApart }) => isApart)) return () => ({ missing: SIDE_BY_SIDE });
  const placeOf = createPlaceOfTotal(question);
  const groupOf = (cell: MeasuredPart) => placeOf(cell)?.key ?? '';
  const totals = sumsBy(cells, groupOf);
  const open = openEndsBy(cells, groupOf);
  return (cell) => {
    const total = totals.get(groupOf(cell)) ?? nothing;
    const rest = restOf(open.get(groupOf(cell)) ?? noEnds, cell.money);
    if (total.point === 0n) return { missing: 'the total is zero' };
    // What stands alone is all of it, whatever bounds its figure has.
    if (isNothing(rest)) return { value: { ...nothing, point: hundred, low: hundred, high: hundred }, base: total };
    const { money } = cell;
    // A share grows with its own figure and shrinks with the others, so each end takes the other end of the rest.
    const value = quotient(money, total, 100);
    const low = money.low === null || rest.high === null ? null : part(money.low, rest.high);
    const high = money.high === null || rest.low === null ? null : part(money.high, rest.low);
    const [openAbove, openBelow] = [money.openAbove || rest.openBelow, money.openBelow || rest.openAbove];
    return { value: { point: value.point, low, high, openAbove, openBelow }, base: total };
  };
}

function isNothing({ low, high, openAbove, openBelow }: Omit<Money, 'point'>): boolean {
  return low === 0n && high === 0n && !openAbove && !openBelow;
}

/** `own` as percent of itself and the rest. */
function part(own: bigint, rest: bigint): bigint {
  const total = own + rest;
  const money = { ...nothing, point: own };
  return total === 0n ? 0n : quotient(money, { ...nothing, point: total }, 100).point;
}

/** The ends of several amounts: sums of those that are known, and how many are not known or open. */
interface Ends {
  readonly low: bigint;
  readonly high: bigint;
  readonly noLow: number;
  readonly noHigh: number;
  readonly openAbove: number;
  readonly openBelow: number;
}

const noEnds: Ends = { low: 0n, high: 0n, noLow: 0, noHigh: 0, openAbove: 0, openBelow: 0 };

function openEndsBy(
  cells: readonly MeasuredPart[],
  groupOf: (cell: MeasuredPart) => string,
): ReadonlyMap<string, Ends> {
  const found = new Map<string, Ends>();
  for (const cell of cells) {
    const { low, high, openAbove, openBelow } = cell.money;
    const known = found.get(groupOf(cell)) ?? noEnds;
    found.set(groupOf(cell), {
      low: known.low + (low ?? 0n),
      high: known.high + (high ?? 0n),
      noLow: known.noLow + Number(low === null),
      noHigh: known.noHigh + Number(high === null),
      openAbove: known.openAbove + Number(openAbove),
      openBelow: known.openBelow + Number(openBelow),
    });
  }
  return found;
}

/** What the others come to: a figure's own bound says nothing of them. */
function restOf(all: Ends, own: Money): Omit<Money, 'point'> {
  return {
    low: all.noLow > Number(own.low === null) ? null : all.low - (own.low ?? 0n),
    high: all.noHigh > Number(own.high === null) ? null : all.high - (own.high ?? 0n),
    openAbove: all.openAbove > Number(own.openAbove),
    openBelow: all.openBelow > Number(own.openBelow),
  };
}

function captionOf(question: Question): string {
  const time = timeOfTotals(question);
  return time ? `% of each ${time.words.noun}’s total` : '% of the total';
}

const explainShare: Explain = (story) => {
  const placeOf = createPlaceOfTotal(story.comparison);
  return (bar, result) => {
    const { own, base } = story.moneyBehind(story.comparison, bar);
    if (!base) return [];
    const whose = placeOf(bar)?.label ?? 'all bars';
    return [
      `Total of ${whose}: ${moneyText(story, base.point)}`,
      `${plainNumber(story, own.point)} ÷ ${plainNumber(story, base.point)} = ${result}`,
    ];
  };
};
