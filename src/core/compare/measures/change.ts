import { dimensionWords } from '../../dataset/dimensions';
import { ONE } from '../../rates/exact';
import type { Bar } from '../comparison';
import { timesShown, usualTime } from '../dimensions/askedDimensions';
import { type Explain, measuredFigureText, ownMoney, plainNumber } from './explaining';
import type { MeasureRules } from './measureRules';
import { type MeasureContext, type MeasuredCell, SIDE_BY_SIDE, type TakeMeasure } from './measuring';
import { quotient } from './quotient';

/** Percent more than the calendar or fiscal year before. */
export const change: MeasureRules = {
  ask: (context) => ({
    unit: '%',
    over: (cells) => takeChange(context, cells),
    perInvestment: null,
    explain: explainChange,
  }),
  needsTime: `a change on the ${dimensionWords[usualTime].noun} before`,
  whyNotStacked: 'Changes do not add up.',
};

const hundred = 100n * ONE;

function takeChange({ question }: MeasureContext, cells: readonly MeasuredCell[]): TakeMeasure {
  const [time] = timesShown(question);
  if (!time) throw new Error('a change without places in time');
  const { isIndex, scale, words } = time;
  const placeOf = (cell: MeasuredCell) => (isIndex ? cell.index : cell.series)?.key ?? '';
  const keyAt = (place: string, { index, series }: MeasuredCell) => `${place} ${(isIndex ? series : index)?.key ?? ''}`;
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

const explainChange: Explain = (story) => {
  const { amounts, comparison } = story;
  const [time] = timesShown(comparison);
  if (!time) return () => [];
  const { isIndex, scale, words } = time;
  const own = ownMoney(story);
  const placeOf = ({ index, series }: Bar) => (isIndex ? index : series)?.key ?? '';
  const keyAt = (place: string | null, { index, series }: Bar) => `${place} ${(isIndex ? series : index)?.key ?? ''}`;
  const bars = new Map(amounts.bars.map((bar) => [keyAt(placeOf(bar), bar), bar]));
  return (bar, result) => {
    const before = bars.get(keyAt(scale.before(placeOf(bar)), bar));
    if (!before) return [];
    const place = isIndex ? before.index : before.series;
    return [
      `The ${words.noun} before, ${place?.label ?? ''}: ${measuredFigureText(story, before)}`,
      `${plainNumber(story, own(bar))} ÷ ${plainNumber(story, before.point)} − 1 = ${result}`,
    ];
  };
};
