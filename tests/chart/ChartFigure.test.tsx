import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ChartFigure } from '../../src/chart/ChartFigure';
import { figureFrom } from '../gallery/spending';

const figure = figureFrom({
  cells: [
    { name: 'Alphabet', bn: 50, period: '2024' },
    {
      name: 'ByteDance',
      bn: 20.64,
      high: null,
      marks: ['lowerBound', 'disputed'],
      statuses: ['planned'],
      period: '2025',
    },
  ],
});

describe('ChartFigure', () => {
  test('each bar is a button that says its number in words; one of them is in the tab order', () => {
    const markup = renderToStaticMarkup(<ChartFigure figure={figure} onSelect={() => undefined} />);
    const buttons = markup.match(/<rect[^>]*role="button"[^>]*>/g) ?? [];
    expect(buttons).toHaveLength(2);
    expect(buttons[0]).toContain('aria-label="Alphabet, 2024: 50 US$ bn, actual"');
    expect(buttons[1]).toContain('aria-label="ByteDance, 2025: at least 20.64 US$ bn, planned, disputed"');
    expect(buttons.map((button) => /tabindex="(-?\d)"/i.exec(button)?.[1])).toEqual(['0', '-1']);
  });

  test('the selected bar is pressed and takes the tab', () => {
    const key = figure.bars[1]?.key ?? null;
    const markup = renderToStaticMarkup(<ChartFigure figure={figure} selected={key} onSelect={() => undefined} />);
    const pressed = /<rect[^>]*aria-pressed="true"[^>]*>/.exec(markup)?.[0];
    expect(pressed).toContain('ByteDance');
    expect(pressed).toMatch(/tabindex="0"/i);
  });

  test('a figure that nobody can select from is one picture with a name', () => {
    const markup = renderToStaticMarkup(<ChartFigure figure={figure} />);
    expect(markup).toMatch(/^<svg[^>]*role="img" aria-label="Chart/);
    expect(markup).not.toContain('role="button"');
  });
});
