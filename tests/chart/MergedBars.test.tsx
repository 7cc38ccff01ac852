import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ChartFigure } from '../../src/chart/ChartFigure';
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
