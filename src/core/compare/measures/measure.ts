import type { Dataset } from '../../dataset/dataset';
import { dimensionWords } from '../../dataset/dimensions';
import type { Measure, Question } from '../../dataset/question';
import { recordOf } from '../../dataset/rowIndex';
import { ONE } from '../../rates/exact';
import type { Cell } from '../bars/cell';
import { groupsBy, timesShown, usualTime } from '../dimensions/askedDimensions';
import type { MetricBook } from './metricBook';
import { addMoney, type Money, nothing } from '../prepared/money';
import { quotient } from './quotient';

/** What a cell comes to by the question's measure: a value, or why there is none, in plain English. */
export type Measured = { readonly value: Money } | { readonly missing: string };

/** What measures need to know beside the cell itself. */
export interface MeasureContext {
  readonly dataset: Dataset;
  readonly question: Question;
  /** Where the question divides by a metric. */
  readonly metrics: MetricBook | null;
  readonly cells: readonly Cell[];
}

/** How cells are measured, and the unit in which that counts. */
export interface Measuring {
  readonly unit: string;
  readonly take: (cell: Cell) => Measured;
}

/**
 * [C8] How a question's measure is taken; null where it asks for the amount, which is the money itself.
 *
 * `share`: percent of the index where the bars are split, else of all bars. `change`: percent more than the calendar or fiscal
 * year before; it needs years as bars or segments. `per:METRIC`: spending ÷ that metric of the same companies and periods,
 * percent where the metric is money. `multiple:COMPANY`: times the baseline company's figure in the same place. What is
 * measured by a bound is a bound; where there is nothing to measure by, there is no value.
 */
export function createMeasure(context: MeasureContext): Measuring | null {
  const { measure } = context.question;
  if (measure === 'amount') return null;
  if (measure === 'share') return { unit: '%', take: createShare(context) };
  if (measure === 'change') return { unit: '%', take: createChange(context) };
  if (context.metrics) return context.metrics;
  return { unit: '×', take: createMultiple(context, measure.slice('multiple:'.length)) };
}

/** The name of the metric that a measure divides by; null where it is another measure. */
export function metricNameOf(measure: Measure): string | null {
  return measure.startsWith('per:') ? measure.slice('per:'.length) : null;
}

/** Where rivals all have bars of their own there is no one figure to measure, or to measure by. */
const SIDE_BY_SIDE = 'rival figures stand side by side: choose a rule that gives one figure for each thing';

function createShare({ question, cells }: MeasureContext): Measuring['take'] {
  // A share of a total in which one thing is counted as often as it has rivals would be a false one.
  if (cells.some(({ isApart }) => isApart)) return () => ({ missing: SIDE_BY_SIDE });
  const groupOf = (cell: Cell) => (question.split ? cell.index.key : '');
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

function openEndsBy(cells: readonly Cell[], groupOf: (cell: Cell) => string): ReadonlyMap<string, Ends> {
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

function createChange({ question, cells }: MeasureContext): Measuring['take'] {
  const [time] = timesShown(question);
  if (!time) {
    const { noun, nouns } = dimensionWords[usualTime];
    return () => ({ missing: `a change on the ${noun} before needs ${nouns} as bars or segments` });
  }
  const { isIndex, scale, words } = time;
  const placeOf = (cell: Cell) => (isIndex ? cell.index : cell.series)?.key ?? '';
  const keyAt = (place: string, { index, series }: Cell) => `${place} ${(isIndex ? series : index)?.key ?? ''}`;
  const figures = new Map(cells.map((cell) => [keyAt(placeOf(cell), cell), cell.money]));
  return (cell) => {
    if (cell.isApart) return { missing: SIDE_BY_SIDE };
    const before = scale.before(placeOf(cell));
    if (before === null) return { missing: `a period longer than a ${words.noun} has no ${words.noun} before` };
    const base = figures.get(keyAt(before, cell));
    if (!base) return { missing: `no figure for ${before} to compare with` };
    if (base.point === 0n) return { missing: `the figure for ${before} is zero` };
    const ratio = quotient(cell.money, base, 100);
    const less = (end: bigint | null) => (end === null ? null : end - hundred);
    return { value: { ...ratio, point: ratio.point - hundred, low: less(ratio.low), high: less(ratio.high) } };
  };
}

const hundred = 100n * ONE;

function createMultiple({ dataset, question, cells }: MeasureContext, company: string): Measuring['take'] {
  // The place of a cell apart from the company: what the baseline shares with those that are measured by it.
  const isIndex = groupsBy({ by: question.by }, 'company');
  const isCompanyAsked = groupsBy(question, 'company');
  const placeOf = ({ index, series }: Cell) => (isIndex ? series : index)?.key ?? '';
  const isBaseline = ({ index, series }: Cell) => (isIndex ? index : series)?.key === company;
  const baselines = isCompanyAsked ? sumsBy(cells.filter(isBaseline), placeOf) : null;
  const name = recordOf(dataset.companies, company)?.name ?? company;
  const isBaselineApart = cells.some(({ isApart, index }) => isApart && index.key.startsWith(`${company} `));
  return (cell) => {
    const base = baselines ? baselines.get(placeOf(cell)) : ownShare(cell, company);
    if (!base && (cell.isApart || isBaselineApart)) return { missing: SIDE_BY_SIDE };
    if (!base) return { missing: `no figure for ${name} to compare with` };
    if (base.point === 0n) return { missing: `the figure for ${name} is zero` };
    // A company is once itself, whatever bounds its figure has.
    if (isCompanyAsked && isBaseline(cell)) return { value: { ...nothing, point: ONE, low: ONE, high: ONE } };
    return { value: quotient(cell.money, base, 1) };
  };
}

/** What one company has in a cell. */
function ownShare({ pieces }: Cell, company: string): Money | undefined {
  const own = pieces.filter(({ investment }) => investment.company === company);
  if (own.length === 0) return undefined;
  const sum = own.reduce((total, { money }) => addMoney(total, money()), nothing);
  // What is left of a whole is never less than nothing.
  return sum.low !== null && sum.low < 0n ? { ...sum, low: 0n } : sum;
}

function sumsBy(cells: readonly Cell[], groupOf: (cell: Cell) => string): ReadonlyMap<string, Money> {
  const sums = new Map<string, Money>();
  for (const cell of cells) {
    const group = groupOf(cell);
    const sum = sums.get(group);
    sums.set(group, sum ? addMoney(sum, cell.money) : cell.money);
  }
  return sums;
}
