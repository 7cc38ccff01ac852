import type { ReactElement } from 'react';
import type { Theme } from './colours';
import type { Texture } from './figure';
import type { Box } from './layout/textLine';
import { outlineWidth, paintOf, round } from './textures';

export interface BarShapeProps {
  readonly box: Box;
  readonly texture: Texture;
  readonly colour: string;
  readonly theme: Theme;
  readonly k: number;
  /** The side that is left open: a bound's end [M2]. */
  readonly open?: 'top' | 'right' | null;
}

/** A piece of bar in its status's texture; the outline lies inside the box, so that the end is where the value is. */
export function BarShape({ box, texture, colour, theme, k, open = null }: BarShapeProps): ReactElement {
  const paint = paintOf(texture, colour, theme, k);
  const stroke = strokeOf(box, k);
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(round) as [number, number, number, number];
  const area = <rect x={x} y={y} width={width} height={height} fill={paint.fill} />;
  if (paint.stroke === null || stroke <= 0) return area;
  return (
    <>
      {area}
      <path
        d={barOutline(box, stroke, open)}
        fill="none"
        stroke={paint.stroke}
        strokeWidth={round(stroke)}
        strokeDasharray={paint.dashes ?? undefined}
        strokeLinecap={paint.dashes ? 'round' : undefined}
      />
    </>
  );
}

/** The width of a bar's outline, of which there must be room for two. */
export function strokeOf({ width, height }: Box, k: number): number {
  return Math.min(outlineWidth(k), width / 2, height / 2);
}

/** The outline of a bar, inside its box. */
export function barOutline({ x, y, width, height }: Box, stroke: number, open: BarShapeProps['open']): string {
  const half = stroke / 2;
  const [left, top, right, bottom] = [x + half, y + half, x + width - half, y + height - half].map(round);
  if (open === 'top') return `M${left} ${top}V${bottom}H${right}V${top}`;
  if (open === 'right') return `M${right} ${top}H${left}V${bottom}H${right}`;
  return `M${left} ${bottom}V${top}H${right}V${bottom}Z`;
}
