import type { ReactElement } from 'react';
import { barOutline, strokeOf } from './BarShape';
import type { Theme } from './colours';
import type { FigureBar } from './figure';
import type { Box } from './layout/textLine';
import { type Paint, paintOf, round } from './textures';

/** A bar and the box that it fills. */
export interface DrawnBar {
  readonly bar: FigureBar;
  readonly box: Box;
  /** The side that is left open: a bound's end [M2]. */
  readonly open: 'top' | 'right' | null;
}

interface MergedBarsProps {
  readonly bars: readonly DrawnBar[];
  readonly theme: Theme;
  readonly k: number;
}

/** Bars as one path for all of one paint: thousands of shapes take a page longer to hold than to draw. */
export function MergedBars({ bars, theme, k }: MergedBarsProps): ReactElement {
  return (
    <>
      {[...mergedBy(bars, theme, k)].map(([key, { paint, stroke, areas, outlines }]) => (
        <g key={key}>
          <path d={areas} fill={paint.fill} />
          {outlines === '' ? null : (
            <path
              d={outlines}
              fill="none"
              stroke={paint.stroke ?? 'none'}
              strokeWidth={stroke}
              strokeDasharray={paint.dashes ?? undefined}
              strokeLinecap={paint.dashes ? 'round' : undefined}
            />
          )}
        </g>
      ))}
    </>
  );
}

interface Merged {
  readonly paint: Paint;
  readonly stroke: number;
  areas: string;
  outlines: string;
}

function mergedBy(bars: readonly DrawnBar[], theme: Theme, k: number): ReadonlyMap<string, Merged> {
  const groups = new Map<string, Merged>();
  for (const { bar, box, open } of bars) {
    const inset = strokeOf(box, k);
    const stroke = round(inset);
    const key = `${bar.texture} ${bar.colour} ${stroke}`;
    let group = groups.get(key);
    if (!group) {
      group = { paint: paintOf(bar.texture, bar.colour, theme, k), stroke, areas: '', outlines: '' };
      groups.set(key, group);
    }
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(round);
    group.areas += `M${x} ${y}h${width}v${height}H${x}z`;
    if (group.paint.stroke !== null && stroke > 0) group.outlines += barOutline(box, inset, open);
  }
  return groups;
}
