import { Bar, type BarCustomLayerProps } from '@nivo/bar';
import type { ReactElement } from 'react';
import { BarShape } from './BarShape';
import { type DrawnBar, MergedBars } from './MergedBars';
import type { Figure, FigureBar } from './figure';
import { placeBars } from './layout/frame';
import type { FigureLayout } from './layout/layoutFigure';
import type { Box } from './layout/textLine';
import { patternsOf } from './textures';

/** A row of nivo's data: places only, never typed text, so that no name can be mistaken for a property. */
type Row = Record<string, number | string>;

interface PlotBarsProps {
  readonly layout: FigureLayout;
  /** Whether the bars stand where the layout says rather than where nivo finds the same places. */
  readonly isLarge?: boolean;
}

/** The bars, their grid and their textures, by nivo; placed as the layout says. */
export function PlotBars({ layout, isLarge = layout.figure.bars.length > MANY_BARS }: PlotBarsProps): ReactElement {
  const { figure, frame, width, height, type } = layout;
  const { plot } = frame;
  const rows = figure.layout === 'horizontal';
  const placed = isLarge ? placedByLayout(layout) : null;
  const firsts = firstSegments(figure);
  const BarLayer = ({ bars }: BarCustomLayerProps<Row>) => {
    const drawn = (placed ?? placedByNivo(figure, bars)).map(({ key, bar, box }): DrawnBar & { key: string } => {
      const { x, y, width: across, height: along } = box;
      return {
        key,
        bar,
        box: parted({ x, y, width: Math.max(0, across), height: Math.max(0, along) }, figure, firsts.has(bar)),
        open: bar.bound === 'lower' ? (rows ? 'right' : 'top') : null,
      };
    });
    if (drawn.length > MOST_SHAPES) return <MergedBars bars={drawn} theme={figure.theme} k={type.k} />;
    return (
      <>
        {drawn.map(({ key, bar, box, open }) => (
          <BarShape
            key={key}
            box={box}
            texture={bar.texture}
            colour={bar.colour}
            theme={figure.theme}
            k={type.k}
            open={open}
          />
        ))}
      </>
    );
  };
  return (
    <Bar<Row>
      data={isLarge ? oneBar : dataOf(figure)}
      keys={isLarge ? ['s0'] : figure.series.map((_, place) => `s${place}`)}
      indexBy="index"
      width={width}
      height={height}
      margin={{ top: plot.y, left: plot.x, right: width - plot.x - plot.width, bottom: height - plot.y - plot.height }}
      layout={rows ? 'horizontal' : 'vertical'}
      groupMode={figure.mode}
      padding={frame.band.padding}
      innerPadding={frame.innerPadding}
      valueScale={{ type: 'linear', min: frame.min, max: frame.max, nice: false, round: false }}
      indexScale={{ type: 'band', round: false }}
      axisTop={null}
      axisRight={null}
      axisBottom={null}
      axisLeft={null}
      enableGridX={rows}
      enableGridY={!rows}
      {...(rows ? { gridXValues: [...frame.ticks] } : { gridYValues: [...frame.ticks] })}
      enableLabel={false}
      isInteractive={false}
      animate={false}
      renderWrapper={false}
      role="presentation"
      defs={patternsOf(figure, type.k)}
      theme={{ background: 'none', grid: { line: { stroke: figure.theme.grid, strokeWidth: 1 } } }}
      layers={['grid', BarLayer]}
    />
  );
}

/**
 * Of more bars than this nivo draws the grid only: it makes four springs for each, also where nothing moves, which takes twice as
 * long as the drawing. A chart under the table is drawn after each edit.
 */
const MANY_BARS = 20;

/** More bars than this are no shapes of their own: nobody takes one of thousands out of a picture. */
export const MOST_SHAPES = 1_000;

/** Without any bar nivo defines no textures. */
const oneBar: Row[] = [{ index: 'i0', s0: 0 }];

interface Placed {
  /** `s1.i20`: series and index by their places. */
  readonly key: string;
  readonly bar: FigureBar;
  /** From the corner of the plot. */
  readonly box: Box;
}

function placedByNivo({ bars }: Figure, drawn: BarCustomLayerProps<Row>['bars']): Placed[] {
  const barAt = new Map(bars.map((bar) => [keyOf(bar), bar]));
  return drawn.flatMap(({ key, x, y, width, height }) => {
    const bar = barAt.get(key);
    return bar ? [{ key, bar, box: { x, y, width, height } }] : [];
  });
}

/** The same places in the same order: series by series, in rows from the bottom up. */
function placedByLayout({ figure, frame }: FigureLayout): Placed[] {
  const places = placeBars(figure, { ...frame, plot: { ...frame.plot, x: 0, y: 0 } });
  const turn = figure.layout === 'horizontal' ? -1 : 1;
  return places
    .sort((a, b) => a.bar.series - b.bar.series || (a.bar.index - b.bar.index) * turn)
    .map(({ bar, box }) => ({ key: keyOf(bar), bar, box }));
}

function keyOf({ series, index }: FigureBar): string {
  return `s${series}.i${index}`;
}

/** Missing bars are absent keys. nivo lists rows from the bottom up; the picture from the top down. */
function dataOf(figure: Figure): Row[] {
  const data: Row[] = figure.indexes.map((_, place) => ({ index: `i${place}` }));
  for (const bar of figure.bars) {
    const row = data[bar.index];
    if (row) row[`s${bar.series}`] = bar.value;
  }
  return figure.layout === 'horizontal' ? data.reverse() : data;
}

/** The segments with which stacks begin. */
function firstSegments({ bars, indexes }: Figure): ReadonlySet<FigureBar> {
  const firsts: (FigureBar | undefined)[] = indexes.map(() => undefined);
  for (const bar of bars) if (bar.series < (firsts[bar.index]?.series ?? Infinity)) firsts[bar.index] = bar;
  return new Set(firsts.filter((bar) => bar !== undefined));
}

/** A hair of paper between the segments of a stack. */
function parted(box: Box, figure: Figure, isFirst: boolean): Box {
  if (figure.mode !== 'stacked' || isFirst) return box;
  const hair = Math.min(1, (figure.layout === 'horizontal' ? box.width : box.height) * 0.3);
  return figure.layout === 'horizontal'
    ? { ...box, x: box.x + hair, width: box.width - hair }
    : { ...box, height: box.height - hair };
}
