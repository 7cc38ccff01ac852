import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBars } from '../../src/chart/layout/frame';
import { layoutFigure } from '../../src/chart/layout/layoutFigure';
import { renderSvg } from '../../src/chart/renderSvg';
import { figureFrom, type Cell } from '../gallery/spending';

const cells: Cell[] = ['Alphabet', 'Meta', 'Oracle'].flatMap((name, i) => [
  { name, series: 'a', bn: 10 + i },
  { name, series: 'b', bn: 5 * i + 1 },
  ...(i === 1 ? [] : [{ name, series: 'c', bn: 3 }]),
]);

describe('renderSvg', () => {
  test.each([
    ['vertical', 'grouped'],
    ['vertical', 'stacked'],
    ['horizontal', 'grouped'],
    ['horizontal', 'stacked'],
  ] as const)('nivo draws the bars where the layout says: %s, %s', (layout, mode) => {
    const figure = figureFrom({ cells, split: 'category:1', look: { layout, mode } });
    const laid = layoutFigure(figure);
    const svg = renderSvg(figure);
    const [, left = 0, top = 0] = (/translate\(([\d.]+),([\d.]+)\)/.exec(svg) ?? []).map(Number);
    const drawn = [
      ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="(#\w+)">/g),
    ].map(([, x, y, width, height, colour]) => ({
      x: left + Number(x),
      y: top + Number(y),
      width: Number(width),
      height: Number(height),
      colour,
    }));
    for (const { bar, box } of placeBars(laid.figure, laid.frame)) {
      const same = drawn.find(
        (rect) =>
          rect.colour === bar.colour &&
          // A hair of paper parts the segments of a stack.
          (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(rect[side] - box[side]) < 1.1),
      );
      expect(same, `${bar.description}: ${JSON.stringify(box)}`).toBeDefined();
    }
  });

  test('a file is whole in itself: no script, no reference, no style, nothing to click', () => {
    const svg = renderSvg(figureFrom({ cells, split: 'category:1' }));
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="675" viewBox="0 0 1200 675"/,
    );
    expect(svg).not.toMatch(/<script|<style|<foreignObject|<image|href=|class=|style=|tabindex|role="button"| on\w+=/i);
    expect(svg.replace('http://www.w3.org/2000/svg', '').replace('http://www.w3.org/2000/svg', '')).not.toContain('//');
  });

  test('the same figure gives the same text', () => {
    const figure = figureFrom({ cells, split: 'category:1' });
    expect(renderSvg(figure)).toBe(renderSvg(figure));
  });

  test('hostile text stands as typed, and only as text', () => {
    const names = ['<img src=x onerror=alert(1)>', '__proto__', 'constructor', ']]>&amp;"\'', '\u202Egnp.exe'];
    const svg = renderSvg(figureFrom({ cells: names.map((name, i) => ({ name, bn: i + 1 })) }));
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => unescape(text));
    const all = texts.join('\n');
    for (const part of ['<img src=x', '__proto__', 'constructor', ']]>&amp;"\'', '\u202Egnp.exe'])
      expect(all).toContain(part);
    expect(svg).not.toContain('<img');
  });

  test('any text makes a well-formed file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (name) => {
        const svg = renderSvg(
          figureFrom({ cells: [{ name, bn: 1 }], look: { title: name, subtitle: name, notes: name } }),
        );
        // Characters that XML 1.0 forbids.
        expect(svg).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u);
        expect(svg).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 60 },
    );
  });

  test('[M1] each status has its texture, named in the legend', () => {
    const svg = renderSvg(
      figureFrom({
        cells: [
          { name: 'A', bn: 3 },
          { name: 'B', bn: 2, statuses: ['estimated'] },
          { name: 'C', bn: 1, statuses: ['planned'] },
        ],
      }),
    );
    for (const word of ['Actual', 'Estimated', 'Planned']) expect(svg).toContain(`>${word}</text>`);
    expect(svg).toContain('url(#outlay-estimated-');
    expect(svg).toContain('stroke-dasharray');
  });

  test('[M2] [M3] bounds and disputes are marked and explained', () => {
    const svg = renderSvg(
      figureFrom({
        cells: [
          { name: 'A', bn: 3, high: null, marks: ['lowerBound', 'disputed'] },
          { name: 'B', bn: 2, low: null, marks: ['upperBound'] },
          { name: 'C', bn: 1, marks: ['about'] },
        ],
      }),
    );
    for (const text of ['≥3', '≤2', '~1', 'At least', 'At most', 'Disputed']) expect(svg).toContain(`>${text}</text>`);
    expect(svg).toMatch(/>A\u00a0†/);
  });
});

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
