import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BarShape } from '../../src/chart/BarShape';
import { ChartFigure } from '../../src/chart/ChartFigure';
import { type DrawnBar, MergedBars } from '../../src/chart/MergedBars';
import { layoutFigure } from '../../src/chart/layout/layoutFigure';
import { MOST_SHAPES, PlotBars } from '../../src/chart/PlotBars';
import { figureFrom } from '../gallery/spending';

function figureOf(count: number) {
  return figureFrom({
    look: { layout: 'horizontal', mode: 'stacked' },
    split: 'category:1',
    cells: Array.from({ length: count }, (_, i) => ({
      name: `Company ${i % 101}`,
      series: `Category ${Math.floor(i / 101)}`,
      bn: 1 + ((i * 7.31) % 40),
      period: '2024',
      statuses: [(['actual', 'planned', 'estimated'] as const)[i % 3] ?? 'actual'],
    })),
  });
}

/** The boxes of bars that paths hold. */
function boxesIn(svg: string): string[] {
  return [...svg.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.]+)v([\d.]+)H/g)].map(([, ...box]) => box.join(' '));
}

function escape(text = ''): string {
  return text.replace(/[()]/g, '\\$&');
}

describe('a figure of thousands of bars', () => {
  const many = MOST_SHAPES + 1;

  test('has one path for all bars of one paint, and each bar in its place', () => {
    const drawn = (count: number) => renderToStaticMarkup(<PlotBars layout={layoutFigure(figureOf(count))} />);
    const svg = drawn(many);
    expect(boxesIn(svg)).toHaveLength(many);
    expect(svg.match(/<path/g)?.length).toBeLessThan(many / 4);
    // One bar fewer, and each is a shape of its own.
    expect(drawn(MOST_SHAPES).match(/<rect/g)?.length).toBeGreaterThanOrEqual(MOST_SHAPES);
  });

  test('draws the areas and outlines that bars have one by one', () => {
    const { bars, theme } = figureOf(9);
    const drawn = bars.map((bar, i): DrawnBar => {
      const box = { x: i * 10.5, y: 2 + i, width: 8, height: 3 + i };
      return { bar, box, open: i % 2 === 0 ? 'right' : null };
    });
    const merged = renderToStaticMarkup(<MergedBars bars={drawn} theme={theme} k={1} />);
    const single = renderToStaticMarkup(
      drawn.map(({ bar, box, open }) => (
        <BarShape key={bar.key} box={box} texture={bar.texture} colour={bar.colour} theme={theme} k={1} open={open} />
      )),
    );
    const areas = [...single.matchAll(/<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)" fill="(.*?)"/g)];
    expect(areas).toHaveLength(bars.length);
    for (const [, x, y, width, height, fill] of areas)
      expect(merged).toMatch(new RegExp(`d="[^"]*M${x} ${y}h${width}v${height}H${x}z[^"]*" fill="${escape(fill)}"`));
    const outlines = [...single.matchAll(/<path d="(.*?)" fill="none" stroke="(.*?)"/g)];
    expect(outlines.length).toBeGreaterThan(0);
    for (const [, d, stroke] of outlines)
      expect(merged).toMatch(new RegExp(`d="[^"]*${d}[^"]*" fill="none" stroke="${stroke}"`));
  });

  test('has targets only for the bars that a key reaches, and for the selected one', () => {
    const figure = figureOf(many);
    const selected = figure.bars[500]?.key ?? '';
    const labelsIn = (svg: string) =>
      [...svg.matchAll(/role="button" aria-label="([^"]*)"/g)].map(([, label]) => label);
    const shown = labelsIn(
      renderToStaticMarkup(<ChartFigure figure={figure} selected={selected} onSelect={() => {}} />),
    );
    expect(shown).toHaveLength(5);
    expect(shown).toContain(figure.bars[500]?.description);
    const few = figureOf(MOST_SHAPES);
    expect(labelsIn(renderToStaticMarkup(<ChartFigure figure={few} onSelect={() => {}} />))).toHaveLength(MOST_SHAPES);
  });
});
