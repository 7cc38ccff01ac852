import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/chart/figure';
import { layoutFigure, type FigureLayout } from '../../../src/chart/layout/layoutFigure';
import { boundsOf, type TextLine } from '../../../src/chart/layout/textLine';
import { figureFrom, type Cell } from '../../gallery/spending';
import { overlap } from './turnedBoxes';

const marksOf = {
  none: [],
  lowerBound: ['lowerBound'],
  upperBound: ['upperBound'],
  about: ['about'],
  rivals: ['rivals'],
} as const;

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ   &.-é中ж';
const nameOf = (longest: number) =>
  fc
    .string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: longest })
    .filter((name) => name.trim() !== '');

const cellOf = (longest: number) =>
  fc.record({
    name: nameOf(longest),
    bn: fc.double({ min: 0, max: 900, noNaN: true }),
    mark: fc.constantFrom('none', 'lowerBound', 'upperBound', 'about', 'rivals'),
    status: fc.constantFrom('actual', 'estimated', 'planned'),
    period: fc.constantFrom('2024', 'FY2024', '2025'),
  });

/** Figures of 1 to 40 names, 1 to 12 series, any layout and size, with footnotes and sources. */
const figures = fc
  .record({
    cells: fc.array(cellOf(60), { minLength: 1, maxLength: 40 }),
    series: fc.integer({ min: 0, max: 12 }),
    gaps: fc.integer({ min: 2, max: 7 }),
    look: fc.record({
      title: fc.string({ unit: fc.constantFrom(...letters), maxLength: 200 }),
      subtitle: fc.string({ unit: fc.constantFrom(...letters), maxLength: 200 }),
      notes: fc.string({ unit: fc.constantFrom(...letters), maxLength: 300 }),
      layout: fc.constantFrom('vertical', 'horizontal'),
      mode: fc.constantFrom('grouped', 'stacked'),
      width: fc.integer({ min: 320, max: 2400 }),
      height: fc.integer({ min: 240, max: 2000 }),
    }),
    footnotes: fc.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 160 }), {
      maxLength: 30,
    }),
  })
  .map(({ cells, series, gaps, look, footnotes }) => {
    const bars = cells.flatMap(({ name, bn, mark, status, period }, i): Cell[] => {
      const own: Cell = {
        name: `${name}${i}`,
        bn,
        marks: marksOf[mark],
        statuses: [status],
        period,
        ...(mark === 'lowerBound' ? { high: null } : mark === 'upperBound' ? { low: null } : {}),
        ...(mark === 'rivals' ? { low: bn * 0.7, high: bn * 1.2 } : {}),
      };
      if (series === 0) return [own];
      return Array.from({ length: series }, (_, j) => ({
        ...own,
        series: `Series ${j}`,
        bn: (bn * (j + 1)) / series,
      })).filter((_, j) => j === 0 || (i + j) % gaps !== 0);
    });
    const figure = figureFrom({ cells: bars, look, ...(series > 0 ? { split: 'category:1' } : {}) });
    return withFootnotes(figure, footnotes);
  });

describe('layoutFigure', () => {
  test('no two texts overlap and none leaves the canvas, whatever the figure', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        expect(problemsOf(layoutFigure(figure))).toEqual([]);
      }),
      { numRuns: 150, seed: 20250124 },
    );
  });

  test('every name and footnote is set whole', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const written = layoutFigure(figure).texts.map(({ text }) => text);
        const bare = (text: string) => text.replace(/\s/g, '');
        const all = bare(written.join(''));
        for (const { name } of figure.indexes) expect(all).toContain(bare(name));
        for (const { text } of figure.footnotes) expect(all).toContain(bare(text));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('names of 500 characters are set whole: the picture grows rather than cut them', () => {
    const cells = Array.from({ length: 12 }, (_, i) => ({ name: `${i} `.padEnd(500, 'Wide words '), bn: i + 1 }));
    for (const layout of ['vertical', 'horizontal'] as const) {
      const laid = layoutFigure(figureFrom({ cells, look: { layout } }));
      expect(problemsOf(laid)).toEqual([]);
    }
  });

  test('forty names of sixty characters fit 1200 x 675 without growing', () => {
    const cells = Array.from({ length: 40 }, (_, i) => ({
      name: `Company number ${i} `.padEnd(60, 'with long words '),
      bn: 40 - i,
    }));
    for (const layout of ['vertical', 'horizontal'] as const) {
      const laid = layoutFigure(figureFrom({ cells, look: { layout } }));
      expect(laid.height).toBe(675);
      expect(problemsOf(laid)).toEqual([]);
    }
  });

  test('the plot keeps at least a third of the height that was asked for', () => {
    const footnotes = Array.from({ length: 40 }, (_, i) => `Footnote ${i} says something at some length, as they do.`);
    const laid = layoutFigure(withFootnotes(figureFrom({ cells: [{ name: 'One', bn: 1 }] }), footnotes));
    expect(laid.frame.plot.height).toBeGreaterThan(675 / 3 - 20);
  });

  test('[C9] a gap says so in its place, or in the legend where there is no room', () => {
    const cells = (count: number): Cell[] =>
      Array.from({ length: count }, (_, i) => [
        { name: `Company ${i}`, series: 'a', bn: 5 },
        ...(i % 2 ? [{ name: `Company ${i}`, series: 'b', bn: 4 }] : []),
      ]).flat();
    const wordsOf = (count: number) =>
      layoutFigure(figureFrom({ cells: cells(count), split: 'category:1' })).texts.map(({ text }) => text);
    expect(wordsOf(4).filter((text) => text === 'no figure')).toHaveLength(2);
    expect(wordsOf(40).filter((text) => text === 'no figure' || text === 'No bar: no figure').length).toBeGreaterThan(
      0,
    );
  });

  test('a question without an answer says so', () => {
    const { texts } = layoutFigure(figureFrom({ cells: [] }));
    expect(texts.map(({ text }) => text)).toContain('No figures to show');
  });
});

function withFootnotes(figure: Figure, footnotes: readonly string[]): Figure {
  return {
    ...figure,
    footnotes: footnotes.map((text, i) => ({ n: i + 1, text: text.trim() || 'note' })),
    indexes: figure.indexes.map((index, i) => ({
      ...index,
      markers: footnotes.length > 0 ? [(i % footnotes.length) + 1] : [],
    })),
    sources: footnotes.length > 0 ? 'Sources: The Daily Ledger, 24 Jan 2025; Financial Times, 23 Jan 2025' : '',
  };
}

function problemsOf({ texts, segments, width, height }: FigureLayout): string[] {
  const lines: readonly TextLine[] = [...texts, ...segments.map(({ line }) => line)].filter(({ text }) => text !== '');
  const problems = lines
    .filter((line) => {
      const box = boundsOf(line);
      return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
    })
    .map((line) => `outside: ${line.text}`);
  for (const [i, a] of lines.entries()) {
    for (const b of lines.slice(i + 1)) if (overlap(a, b)) problems.push(`overlap: ${a.text} | ${b.text}`);
  }
  return problems;
}
