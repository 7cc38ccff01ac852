import type { ReactElement } from 'react';
import type { Figure } from './figure';
import { endsOf, tipOf, type End } from './layout/domain';
import { slotStart, slotWidth, valueAt, type Frame } from './layout/frame';
import { round } from './textures';

/** What stands at the ends of bars [M2]: the arrow of a lower bound, the cap of an upper one, whiskers. */
export function EndMarks({
  figure,
  frame,
  k,
}: {
  readonly figure: Figure;
  readonly frame: Frame;
  readonly k: number;
}): ReactElement {
  const rows = figure.layout === 'horizontal';
  const width = slotWidth(figure, frame);
  const marks = endsOf(figure).flatMap((end) => {
    const centre = slotStart(figure, frame, end.index, 'series' in end ? end.series : 0) + width / 2;
    const d = pathOf(end, centre, width, k, (value) => valueAt(figure, frame, value), rows);
    return d === '' ? [] : [d];
  });
  if (marks.length === 0) return <></>;
  const d = marks.join('');
  const line = Math.max(0.8, 1.5 * k);
  return (
    <>
      <path d={d} fill="none" stroke={figure.theme.paper} strokeWidth={round(line * 2.6)} strokeOpacity={0.75} />
      <path d={d} fill="none" stroke={figure.theme.text} strokeWidth={round(line)} />
    </>
  );
}

function pathOf(
  end: End,
  centre: number,
  width: number,
  k: number,
  at: (value: number) => number,
  rows: boolean,
): string {
  const half = Math.min(width * 0.36, 8 * k);
  const away = rows ? 1 : -1;
  // Points are (along the values, across the bars); rows and columns differ only here.
  const point = (along: number, across: number) =>
    rows ? `${round(along)} ${round(across)}` : `${round(across)} ${round(along)}`;
  const cap = (along: number, reach: number) => `M${point(along, centre - reach)}L${point(along, centre + reach)}`;
  let d = '';
  if (end.low !== null || end.high !== null) {
    const [low, high] = [at(end.low ?? end.value), at(end.high ?? end.value)];
    d += `M${point(low, centre)}L${point(high, centre)}`;
    if (end.low !== null) d += cap(low, half);
    if (end.high !== null) d += cap(high, half);
  }
  if (end.bound === 'lower') {
    const [foot, head] = [at(tipOf(end)) + away * 2.5 * k, at(tipOf(end)) + away * 13.5 * k];
    const barb = Math.min(4 * k, Math.max(1.5, width * 0.45));
    d += `M${point(foot, centre)}L${point(head, centre)}`;
    d += `M${point(head - away * barb, centre - barb)}L${point(head, centre)}L${point(head - away * barb, centre + barb)}`;
  }
  if (end.bound === 'upper') d += cap(at(end.value), Math.min(width * 0.5 + 4 * k, width * 0.7));
  return d;
}
