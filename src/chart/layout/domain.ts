import type { Figure, FigureBar, FigureTotal } from '../figure';
import { ticksOf } from './ticks';

/** What stands at the end of a bar or a stack: its value, whisker and label. */
export type End = FigureBar | FigureTotal;

/** The ends that carry labels and marks: those of the bars side by side, or of whole stacks. */
export function endsOf(figure: Figure): readonly End[] {
  return figure.mode === 'stacked' ? figure.totals : figure.bars;
}

/** The farthest value that is drawn for an end. */
export function tipOf(end: End): number {
  return end.value < 0 ? Math.min(end.value, end.low ?? end.value) : Math.max(end.value, end.high ?? end.value);
}

/**
 * The values that the axis spans: zero always, every bar and whisker, and beyond each end the pixels that its marks and its
 * label need. `room` gives these, `length` is the axis's.
 */
export function domainOf(
  figure: Figure,
  length: number,
  spacing: number,
  room: (end: End) => number,
): { readonly min: number; readonly max: number; readonly ticks: readonly number[]; readonly step: number } {
  const ends = endsOf(figure);
  let [lowest, highest] = [0, 0];
  for (const end of ends) {
    lowest = Math.min(lowest, tipOf(end), end.low ?? 0);
    highest = Math.max(highest, tipOf(end), end.high ?? 0);
  }
  const most = highest === 0 && lowest === 0 ? 1 : highest;
  const { values: round, step } = ticksOf(lowest, most, Math.max(2, Math.floor(length / spacing)));
  // A tick far beyond the longest bar would only make all of them shorter.
  const values = (round.at(-1) ?? 0) > most + step * 0.6 && round.length > 2 ? round.slice(0, -1) : round;
  const [first = 0, last = 1] = [values[0], values.at(-1)];
  let [min, max] = [first, Math.max(last, most)];
  // Room at both ends asks for a longer axis, which in turn makes each pixel worth more: a few rounds settle it.
  const reaches = ends.map((end) => ({ beyond: tipOf(end), pixels: Math.min(room(end), length * 0.45) }));
  for (let turn = 0; turn < 4; turn += 1) {
    const perPixel = (max - min) / length;
    for (const { beyond, pixels } of reaches) {
      if (beyond >= 0) max = Math.max(max, min + ((beyond - min) * length) / (length - pixels));
      else min = Math.min(min, beyond - pixels * perPixel);
    }
  }
  return { min, max, ticks: values, step };
}
