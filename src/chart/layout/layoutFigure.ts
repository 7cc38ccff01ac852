import { keep } from '../../core/keep';
import type { Figure } from '../figure';
import { layoutColumns, layoutEmpty, layoutRows, type PlotLayout } from './layoutPlot';
import { columns, paragraph, type Flowed } from './flow';
import { layoutLegend, legendItems, type LegendItem, type PlacedSign } from './legend';
import { LINE_HEIGHT, type TextLine } from './textLine';
import { scalesFor, typeScale, type TypeScale } from './typeScale';

/** Every place in a picture. Pixels from the upper left corner of the canvas. */
export interface FigureLayout extends PlotLayout {
  readonly width: number;
  /** The height asked for, or more where the texts could not be set whole in it. */
  readonly height: number;
  readonly type: TypeScale;
  /** All texts but those on the bars (`segments`). */
  readonly texts: readonly TextLine[];
  readonly signs: readonly PlacedSign[];
  /** How the bars are laid out after all: columns too many for their names become rows. */
  readonly figure: Figure;
}

/** The plot never gets less than this share of the height that was asked for. */
const LEAST_PLOT = 0.35;

/**
 * Lays a figure out without a DOM. Nothing is cut and nothing overlaps: what is too much for the canvas is wrapped, turned
 * and set in smaller type; at the smallest type the picture grows in height.
 */
export const layoutFigure = keep(findLayout);

function findLayout(figure: Figure): FigureLayout {
  const scales = scalesFor(figure.width, figure.height);
  const items = legendItems(figure);
  for (const k of scales) {
    const layout = attempt(figure, figure.height, k, items);
    if (layout) return layout;
  }
  const smallest = scales.at(-1) ?? 1;
  for (let height = figure.height; height < 400_000; height *= 1.15) {
    const layout = attempt(figure, Math.ceil(height), smallest, items);
    if (layout) return layout;
    const rows =
      figure.layout === 'vertical' && attempt({ ...figure, layout: 'horizontal' }, Math.ceil(height), smallest, items);
    if (rows) return rows;
  }
  throw new Error(
    `a figure that cannot be laid out: ${figure.indexes.length} bars in ${figure.width} x ${figure.height}`,
  );
}

function attempt(figure: Figure, height: number, k: number, items: readonly LegendItem[]): FigureLayout | null {
  const whole = attemptWith(figure, height, k, items);
  // Where gaps have no room for their words, the legend says what a missing bar means [C9].
  if (whole && !whole.gapsLabelled) {
    return attemptWith(figure, height, k, [...items, { group: 'mark', sign: null, words: 'No bar: no figure' }]);
  }
  return whole;
}

function attemptWith(figure: Figure, height: number, k: number, items: readonly LegendItem[]): FigureLayout | null {
  const type = typeScale(k, figure.theme);
  const { pad } = type;
  const width = figure.width - pad * 2;
  const title = paragraph(figure.title, pad, pad * 0.82, width, type.title);
  let y = pad * 0.82 + title.height + (title.height > 0 ? 3 * k : 0);
  const subtitle = paragraph(figure.subtitle, pad, y, width, type.subtitle);
  y += subtitle.height + 10 * k;
  const legend = layoutLegend(items, pad, y, width, type);
  y += legend.height + (legend.height > 0 ? 9 * k : 0);
  const unit = paragraph(figure.indexes.length === 0 ? '' : figure.unit, pad, y, width, type.unit);
  y += unit.height + 7 * k;

  const footer = layoutFooter(figure, height, width, type);
  const bottom = footer.top - 14 * k;
  const area = { x: pad, y, width, height: bottom - y };
  const least = figure.height * LEAST_PLOT;
  if (area.height < least) return null;
  const lay = figure.indexes.length === 0 ? layoutEmpty : figure.layout === 'horizontal' ? layoutRows : layoutColumns;
  const plot = lay(figure, area, least, type);
  if (!plot) return null;
  return {
    ...plot,
    figure,
    width: figure.width,
    height,
    type,
    texts: [...title.lines, ...subtitle.lines, ...legend.lines, ...unit.lines, ...plot.texts, ...footer.lines],
    signs: legend.signs,
  };
}

/** Notes, footnotes and the source line, set up from the lower edge. */
function layoutFooter(
  figure: Figure,
  height: number,
  width: number,
  type: TypeScale,
): Flowed & { readonly top: number } {
  const { pad, note, k } = type;
  const box = { x: pad, width };
  const blocks = [
    (y: number) =>
      columns(
        figure.notes.map((text) => ({ text })),
        { ...box, y },
        note,
      ),
    (y: number) =>
      columns(
        figure.footnotes.map(({ n, text }) => ({ text, marker: String(n) })),
        { ...box, y },
        note,
      ),
    (y: number) => paragraph(figure.sources, pad, y, width, note),
  ];
  const gap = 5 * k;
  const heights = blocks.map((block) => block(0).height);
  const total = heights.reduce((sum, each) => sum + (each > 0 ? each + gap : 0), 0);
  const top = height - pad * 0.72 - total;
  let y = top;
  const lines = blocks.flatMap((block, i) => {
    const set = block(y);
    y += (heights[i] ?? 0) > 0 ? set.height + gap : 0;
    return set.lines;
  });
  return { lines, height: total, top: total > 0 ? top : top + note.size * (LINE_HEIGHT - 1) };
}
