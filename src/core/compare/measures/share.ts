import { ONE } from '../../rates/exact';
import { type Money, nothing } from '../prepared/money';
import { type Explain, moneyText, ownMoney, plainNumber } from './explaining';
import type { MeasureRules } from './measureRules';
import { type MeasureContext, type MeasuredCell, SIDE_BY_SIDE, type TakeMeasure } from './measuring';
import { quotient } from './quotient';
import { sumsBy } from './sumsBy';

/** Percent of the index where the bars are split, else of all bars. */
export const share: MeasureRules = {
  ask: (context) => ({
    unit: '%',
    over: (cells) => takeShare(context, cells),
    perInvestment: null,
    explain: explainShare,
  }),
  needsTime: null,
  whyNotStacked: null,
};

const hundred = 100n * ONE;

function takeShare({ question }: MeasureContext, cells: readonly MeasuredCell[]): TakeMeasure {
  // A share of a total in which one thing is counted as often as it has rivals would be a false one.
  if (cells.some(({ isApart }) => isApart)) return () => ({ missing: SIDE_BY_SIDE });
  const groupOf = (cell: MeasuredCell) => (question.split ? cell.index.key : '');
  const totals = sumsBy(cells, groupOf);
  const open = openEndsBy(cells, groupOf);
  return (cell) => {
    const total = totals.get(groupOf(cell)) ?? nothing;
    const rest = restOf(open.get(groupOf(cell)) ?? noEnds, cell.money);
    if (total.point === 0n) return { missing: 'the total is zero' };
    // What stands alone is all of it, whatever bounds its figure has.
    if (isNothing(rest)) return { value: { ...nothing, point: hundred, low: hundred, high: hundred } };
    const { money } = cell;
    // A share grows with its own figure and shrinks with the others, so each end takes the other end of the rest.
    const value = quotient(money, total, 100);
    const low = money.low === null || rest.high === null ? null : part(money.low, rest.high);
    const high = money.high === null || rest.low === null ? null : part(money.high, rest.low);
    const [openAbove, openBelow] = [money.openAbove || rest.openBelow, money.openBelow || rest.openAbove];
    return { value: { point: value.point, low, high, openAbove, openBelow } };
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
  cells: readonly MeasuredCell[],
  groupOf: (cell: MeasuredCell) => string,
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

const explainShare: Explain = (story) => {
  const { comparison, amounts } = story;
  const isSplit = comparison.split !== null;
  const own = ownMoney(story);
  const totals = new Map<string, number>();
  for (const { index, point } of amounts.bars) {
    const key = isSplit ? index.key : '';
    totals.set(key, (totals.get(key) ?? 0) + point);
  }
  return (bar, result) => {
    const total = totals.get(isSplit ? bar.index.key : '') ?? 0;
    return [
      `Total of ${isSplit ? bar.index.label : 'all bars'}: ${moneyText(story, total)}`,
      `${plainNumber(story, own(bar))} ÷ ${plainNumber(story, total)} = ${result}`,
    ];
  };
};
