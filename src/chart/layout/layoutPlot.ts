import type { Figure } from '../figure';
import { tickFormat } from '../units';
import { bandOf } from './band';
import { columnNames, type ColumnNames } from './columnNames';
import { domainOf } from './domain';
import type { Frame } from './frame';
import { gapLabels } from './gapLabels';
import { rowNames } from './rowNames';
import { ASCENT, boundsOf, DESCENT, LINE_HEIGHT, textLine, widthOf, type Box, type TextLine } from './textLine';
import type { TypeScale } from './typeScale';
import {
  endLabels,
  labelRoom,
  labelSettings,
  segmentLabels,
  type LabelSetting,
  type SegmentLabel,
} from './valueLabels';

export interface PlotLayout {
  readonly frame: Frame;
  readonly texts: readonly TextLine[];
  readonly segments: readonly SegmentLabel[];
  /** False where cells without a figure could not be told so in their place. */
  readonly gapsLabelled: boolean;
}

/** Columns in `area`: ticks left, names below. Null where the plot would get less than `least` pixels of height. */
export function layoutColumns(figure: Figure, area: Box, least: number, type: TypeScale): PlotLayout | null {
  const top = area.y + type.tick.size * 0.5;
  // Settings of labels hardly ever change the step: names are set once, not six times (200 ms for 40 bars).
  const known = new Map<number, ColumnNames | null>();
  const namesAt = (step: number) => {
    const before = known.get(step);
    if (before !== undefined) return before;
    const found = columnNames(figure.indexes, step, area.y + area.height - top - least, type);
    known.set(step, found);
    return found;
  };
  return withLabels(figure, type, (setting) => {
    const domain = (height: number) =>
      domainOf(figure, height, type.tick.size * 4.4, (end) => labelRoom(figure, end, setting, type));
    const ticksFor = (height: number) => tickTexts(figure, domain(height));
    let [tickWidth, reach] = [0, 0];
    for (let round = 0; round < 4; round += 1) {
      const guess = ticksFor(area.height * 0.75);
      tickWidth = Math.max(tickWidth, ...guess.map((text) => widthOf({ text, suffix: '', ...type.tick })));
      const left = area.x + Math.max(tickWidth + 8 * type.k, reach);
      const width = area.x + area.width - left;
      const band = bandOf(width, figure.indexes.length, widestBand(figure, 150 * type.k, 64 * type.k));
      const names = namesAt(band.step);
      if (!names) return null;
      const overhang = Math.max(0, ...names.reach.map((each, index) => each - band.centreOf(index)));
      const needed = overhang > 0 ? overhang - type.pad * 0.4 : 0;
      if (needed > Math.max(tickWidth + 8 * type.k, reach) + 1 && round < 3) {
        if (needed > area.width * 0.24) return null;
        reach = needed;
        continue;
      }
      const height = area.y + area.height - names.height - top;
      const span = domain(height);
      const widest = Math.max(...tickTexts(figure, span).map((text) => widthOf({ text, suffix: '', ...type.tick })));
      if (widest > tickWidth + 0.5 && round < 3) {
        tickWidth = widest;
        continue;
      }
      const plot = { x: left, y: top, width, height };
      const frame: Frame = { plot, ...span, band, innerPadding: innerPadding(figure, band.width, type.k) };
      const ticks = columnTicks(figure, frame, span.step, type);
      return { frame, texts: [...ticks, ...names.place((index) => left + band.centreOf(index), top + height)] };
    }
    return null;
  });
}

/** Rows in `area`: ticks above, names left. Null where names do not fit their rows. */
export function layoutRows(figure: Figure, area: Box, least: number, type: TypeScale): PlotLayout | null {
  const tickHeight = type.tick.size * LINE_HEIGHT + 3 * type.k;
  const top = area.y + tickHeight;
  const height = area.height - tickHeight;
  if (height < least) return null;
  const band = bandOf(height, figure.indexes.length, widestBand(figure, 58 * type.k, 30 * type.k));
  const names = rowNames(figure.indexes, band.step, area.width, type);
  if (!names) return null;
  const left = area.x + names.width + 12 * type.k;
  return withLabels(figure, type, (setting) => {
    const width = area.x + area.width - left - type.pad * 0.3;
    if (width < area.width * 0.2) return null;
    for (const spacing of [6.5, 9, 13, 20, 40]) {
      const span = domainOf(figure, width, type.tick.size * spacing, (end) => labelRoom(figure, end, setting, type));
      const frame: Frame = {
        plot: { x: left, y: top, width, height },
        ...span,
        band,
        innerPadding: innerPadding(figure, band.width, type.k),
      };
      const ticks = rowTicks(figure, frame, span.step, type);
      if (spacing < 40 && collide(ticks)) continue;
      return { frame, texts: [...ticks, ...names.place(band.centreOf, area.x, top)] };
    }
    return null;
  });
}

/** Nothing to draw: the plot says so, without an axis that would measure nothing. */
export function layoutEmpty(_figure: Figure, area: Box, _least: number, type: TypeScale): PlotLayout {
  const centre = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  return {
    frame: { plot: area, min: 0, max: 1, ticks: [], band: bandOf(area.width, 0, area.width), innerPadding: 0 },
    texts: [textLine('No figures to show', centre.x, centre.y, type.subtitle, { anchor: 'middle' })],
    segments: [],
    gapsLabelled: true,
  };
}

/** Takes the first setting of labels in which none has to be left out, else the smallest level one without those. */
function withLabels(
  figure: Figure,
  type: TypeScale,
  lay: (setting: LabelSetting) => Pick<PlotLayout, 'frame' | 'texts'> | null,
): PlotLayout | null {
  let last: PlotLayout | null = null;
  for (const setting of labelSettings(figure)) {
    const laid = lay(setting);
    if (!laid) continue;
    const gaps = gapLabels(figure, laid.frame, type);
    const labels = endLabels(figure, laid.frame, setting, type, gaps.lines.map(boundsOf));
    const plot = {
      frame: laid.frame,
      texts: [...laid.texts, ...gaps.lines, ...labels.lines],
      segments: segmentLabels(figure, laid.frame, type),
      gapsLabelled: gaps.complete,
    };
    if (labels.complete) return plot;
    if (setting.angle === 0) last = plot;
  }
  return last;
}

function tickTexts(
  figure: Figure,
  { ticks, step }: { readonly ticks: readonly number[]; readonly step: number },
): string[] {
  const format = tickFormat(figure.locale, step / figure.divisor);
  return ticks.map((tick) => format(tick / figure.divisor));
}

function columnTicks(figure: Figure, frame: Frame, step: number, type: TypeScale): TextLine[] {
  const { plot, min, max, ticks } = frame;
  const middle = type.tick.size * ((ASCENT - DESCENT) / 2 + 0.08);
  return tickTexts(figure, { ticks, step }).map((text, i) => {
    const y = plot.y + ((max - (ticks[i] ?? 0)) / (max - min)) * plot.height;
    return textLine(text, plot.x - 8 * type.k, y + middle, type.tick, { anchor: 'end' });
  });
}

function rowTicks(figure: Figure, frame: Frame, step: number, type: TypeScale): TextLine[] {
  const { plot, min, max, ticks } = frame;
  return tickTexts(figure, { ticks, step }).map((text, i) => {
    const x = plot.x + (((ticks[i] ?? 0) - min) / (max - min)) * plot.width;
    return textLine(text, x, plot.y - 6 * type.k, type.tick, { anchor: 'middle' });
  });
}

function collide(lines: readonly TextLine[]): boolean {
  return lines.some((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && next.x - line.x < (widthOf(line) + widthOf(next)) / 2 + line.size * 0.8;
  });
}

/** The most that a band may take: one bar alone is not a wall. */
function widestBand(figure: Figure, first: number, more: number): number {
  return first + (figure.mode === 'stacked' ? 0 : (figure.series.length - 1) * more);
}

function innerPadding(figure: Figure, bandWidth: number, k: number): number {
  const each = bandWidth / Math.max(1, figure.series.length);
  return figure.mode === 'stacked' ? 0 : each > 12 * k ? 2 * k : each > 4 ? 1 : 0;
}
