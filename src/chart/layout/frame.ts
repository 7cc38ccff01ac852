import type { Figure, FigureBar } from '../figure';
import type { Band } from './band';
import type { Box } from './textLine';

/** The plot: where it lies, which values it spans, where its bands stand. */
export interface Frame {
  readonly plot: Box;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly band: Band;
  /** Pixels between the bars of a group. */
  readonly innerPadding: number;
}

export interface BarPlace {
  readonly bar: FigureBar;
  readonly box: Box;
}

/** Where a value lies along its axis, in canvas pixels: x in rows, y in columns. */
export function valueAt(figure: Figure, frame: Frame, value: number): number {
  const share = (value - frame.min) / (frame.max - frame.min);
  return figure.layout === 'horizontal'
    ? frame.plot.x + share * frame.plot.width
    : frame.plot.y + (1 - share) * frame.plot.height;
}

/** The pixels that each bar of a group, or each stack, has across the axis of names. */
export function slotWidth(figure: Figure, { band, innerPadding }: Pick<Frame, 'band' | 'innerPadding'>): number {
  const side = figure.mode === 'stacked' ? 1 : figure.series.length;
  return Math.max(0, (band.width - innerPadding * (side - 1)) / side);
}

/** The start, along the axis of names, of the slot of a series. */
export function slotStart(figure: Figure, frame: Frame, index: number, series: number): number {
  const { plot, band, innerPadding } = frame;
  const from = figure.layout === 'horizontal' ? plot.y : plot.x;
  const side = figure.mode === 'stacked' ? 0 : series;
  return from + band.startOf(index) + side * (slotWidth(figure, frame) + innerPadding);
}

/** The boxes of all bars, in the order of series as they are stacked; nivo's arithmetic again, without a DOM. */
export function placeBars(figure: Figure, frame: Frame): BarPlace[] {
  const ends = { below: new Float64Array(figure.indexes.length), above: new Float64Array(figure.indexes.length) };
  const thickness = slotWidth(figure, frame);
  return [...figure.bars]
    .sort((a, b) => a.series - b.series)
    .map((bar) => {
      const stacks = bar.value < 0 ? ends.below : ends.above;
      const from = figure.mode === 'stacked' ? (stacks[bar.index] ?? 0) : 0;
      stacks[bar.index] = from + bar.value;
      const [a, b] = [valueAt(figure, frame, from), valueAt(figure, frame, from + bar.value)];
      const across = slotStart(figure, frame, bar.index, bar.series);
      const [start, length] = [Math.min(a, b), Math.abs(a - b)];
      const box =
        figure.layout === 'horizontal'
          ? { x: start, y: across, width: length, height: thickness }
          : { x: across, y: start, width: thickness, height: length };
      return { bar, box };
    });
}
