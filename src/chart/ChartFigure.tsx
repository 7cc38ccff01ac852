import type { ReactElement } from 'react';
import { BarTargets } from './BarTargets';
import { EndMarks } from './EndMarks';
import type { Figure } from './figure';
import { valueAt } from './layout/frame';
import { layoutFigure } from './layout/layoutFigure';
import { LegendSigns } from './LegendSigns';
import { PlotBars } from './PlotBars';
import { fontFamily } from './text/fontFamily';
import { TextLines } from './TextLines';
import { round } from './textures';

export interface ChartFigureProps {
  readonly figure: Figure;
  /** The key of the selected bar (`barKeyOf`). */
  readonly selected?: string | null;
  /** Makes the bars reachable by pointer and keyboard; exported pictures have none of it. */
  readonly onSelect?: (barKey: string) => void;
}

/** A whole picture as one SVG: the same on the screen and in files. */
export function ChartFigure({ figure: asked, selected = null, onSelect }: ChartFigureProps): ReactElement {
  const layout = layoutFigure(asked);
  const { figure, width, height, frame, type } = layout;
  const { theme } = figure;
  const zero = round(valueAt(figure, frame, 0));
  const { plot } = frame;
  const baseline =
    figure.layout === 'horizontal'
      ? { x1: zero, x2: zero, y1: round(plot.y), y2: round(plot.y + plot.height) }
      : { x1: round(plot.x), x2: round(plot.x + plot.width), y1: zero, y2: zero };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={fontFamily}
      role={onSelect ? 'group' : 'img'}
      aria-label={figure.title}
    >
      {theme.background ? <rect width={width} height={height} fill={theme.background} /> : null}
      <PlotBars layout={layout} />
      <EndMarks figure={figure} frame={frame} k={type.k} />
      <line {...baseline} stroke={theme.baseline} strokeWidth={1} />
      <LegendSigns signs={layout.signs} theme={theme} k={type.k} />
      <TextLines lines={layout.texts} />
      {layout.segments.map(({ plate }, i) =>
        plate ? (
          <rect
            key={i}
            x={round(plate.x)}
            y={round(plate.y)}
            width={round(plate.width)}
            height={round(plate.height)}
            rx={2}
            fill={theme.paper}
            fillOpacity={0.92}
          />
        ) : null,
      )}
      <TextLines lines={layout.segments.map(({ line }) => line)} />
      {onSelect ? <BarTargets layout={layout} selected={selected} onSelect={onSelect} /> : null}
    </svg>
  );
}
