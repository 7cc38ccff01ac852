import type { Figure } from '../figure';
import { mix, contrast } from '../colours';
import { endsOf, tipOf, type End } from './domain';
import { placeBars, slotStart, slotWidth, valueAt, type BarPlace, type Frame } from './frame';
import { ASCENT, boundsOf, boxesMeet, DESCENT, textLine, widthOf, type Box, type TextLine } from './textLine';
import { resized, type TypeScale } from './typeScale';

/** How the labels at the ends of bars are set. */
export interface LabelSetting {
  readonly factor: number;
  readonly angle: 0 | -90;
}

/** Of more bars than this no setting has room for all labels: the largest are tried, in the smallest size. */
const MANY_BARS = 300;
const MOST_LABELS = 100;

/** From the calmest setting to the last resort, in which those that collide are left out. */
export function labelSettings(figure: Figure): readonly LabelSetting[] {
  if (figure.bars.length > MANY_BARS) return [{ factor: 0.8, angle: 0 }];
  const level = [1, 0.9, 0.8].map((factor) => ({ factor, angle: 0 as const }));
  if (figure.layout === 'horizontal') return level;
  return [...level, ...[0.9, 0.8, 0.7].map((factor) => ({ factor, angle: -90 as const }))];
}

/** The arrow of a lower bound, the cap of an upper one: pixels beyond the end of the bar. */
function markRoom(end: End, k: number): number {
  return end.bound === 'lower' ? 15 * k : end.low !== null || end.high !== null || end.bound === 'upper' ? 3 * k : 0;
}

/** The pixels that an end's mark and label need beyond its tip. */
export function labelRoom(figure: Figure, end: End, setting: LabelSetting, type: TypeScale): number {
  const mark = markRoom(end, type.k);
  if (!figure.labels) return mark + 2 * type.k;
  const style = resized(type.value, setting.factor);
  const along = figure.layout === 'horizontal' || setting.angle !== 0;
  const length = along ? widthOf({ text: end.label, suffix: '', ...style }) : style.size * (ASCENT + DESCENT);
  return mark + length + 6 * type.k;
}

/** The labels at the ends, those of the largest values first; `complete` is false where some had to be left out. */
export function endLabels(
  figure: Figure,
  frame: Frame,
  setting: LabelSetting,
  type: TypeScale,
  obstacles: readonly Box[],
): { readonly lines: readonly TextLine[]; readonly complete: boolean } {
  if (!figure.labels) return { lines: [], complete: true };
  const style = resized(type.value, setting.factor);
  const barsNear = createBarsNear(figure, frame);
  const taken: Box[] = [...obstacles];
  const lines: TextLine[] = [];
  const sorted = [...endsOf(figure)].sort((a, b) => b.value - a.value);
  const ends = figure.bars.length > MANY_BARS ? sorted.slice(0, MOST_LABELS) : sorted;
  let complete = ends.length === sorted.length;
  for (const end of ends) {
    const line = labelAt(figure, frame, end, setting, style, type.k);
    const box = widened(boundsOf(line), 1.5 * type.k);
    const inside = box.x >= frame.plot.x - 2 && box.x + box.width <= frame.plot.x + frame.plot.width + type.pad * 0.9;
    const free =
      !taken.some((other) => boxesMeet(box, other)) &&
      !barsNear(box).some((place) => meetsBar(figure, frame, box, place, end, type.k));
    if (inside && free) {
      lines.push(line);
      taken.push(box);
    } else complete = false;
  }
  return { lines, complete };
}

/**
 * Finds the bars that may lie under a box, by the place on the axis of names: of thousands a label is near a few. A band more
 * on each side, whatever doubles round.
 */
function createBarsNear(figure: Figure, frame: Frame): (box: Box) => readonly BarPlace[] {
  const { plot, band } = frame;
  const at: BarPlace[][] = figure.indexes.map(() => []);
  for (const place of placeBars(figure, frame)) at[place.bar.index]?.push(place);
  return ({ x, y, width, height }) => {
    const [from, to] =
      figure.layout === 'horizontal' ? [y - plot.y, y + height - plot.y] : [x - plot.x, x + width - plot.x];
    const [first, last] = [Math.floor(from / band.step) - 2, Math.ceil(to / band.step) + 1];
    return at.slice(Math.max(0, first), Math.max(0, last)).flat();
  };
}

function widened(box: Box, by: number): Box {
  return { ...box, x: box.x - by, width: box.width + by * 2 };
}

function labelAt(
  figure: Figure,
  frame: Frame,
  end: End,
  setting: LabelSetting,
  style: TypeScale['value'],
  k: number,
): TextLine {
  const tip = valueAt(figure, frame, tipOf(end));
  const series = 'series' in end ? end.series : 0;
  const centre = slotStart(figure, frame, end.index, series) + slotWidth(figure, frame) / 2;
  const away = markRoom(end, k) + 4 * k;
  const middle = style.size * ((ASCENT - DESCENT) / 2 + 0.08);
  const negative = end.value < 0;
  if (figure.layout === 'horizontal') {
    return textLine(end.label, negative ? tip - away : tip + away, centre + middle, style, {
      anchor: negative ? 'end' : 'start',
    });
  }
  if (setting.angle === 0) {
    const y = negative ? tip + away + style.size * ASCENT : tip - away - style.size * (DESCENT - 0.14);
    return textLine(end.label, centre, y, style, { anchor: 'middle' });
  }
  const y = negative ? tip + away : tip - away;
  return textLine(end.label, centre + middle, y, style, { anchor: negative ? 'end' : 'start', angle: -90 });
}

/** Whether a label would lie on a bar or on its whisker or arrow; its own does not count, for it stands beyond that. */
function meetsBar(figure: Figure, frame: Frame, label: Box, { bar, box }: BarPlace, own: End, k: number): boolean {
  if (bar === own || (figure.mode === 'stacked' && bar.index === own.index)) return false;
  const tip = valueAt(figure, frame, tipOf(bar));
  const room = markRoom(bar, k);
  if (figure.mode === 'stacked') return boxesMeet(label, box);
  if (figure.layout === 'horizontal') {
    const reach = Math.max(box.x + box.width, tip + room);
    return boxesMeet(label, { ...box, width: reach - box.x });
  }
  const top = Math.min(box.y, tip - room);
  return boxesMeet(label, { ...box, y: top, height: box.y + box.height - top });
}

/** A label inside a segment of a stack, on a plate where its texture would make it hard to read. */
export interface SegmentLabel {
  readonly line: TextLine;
  readonly plate: Box | null;
}

/** The labels of the segments that have room for them. */
export function segmentLabels(figure: Figure, frame: Frame, type: TypeScale): SegmentLabel[] {
  if (!figure.labels || figure.mode !== 'stacked') return [];
  const alone = new Map<number, number>();
  for (const { index } of figure.bars) alone.set(index, (alone.get(index) ?? 0) + 1);
  const style = resized(type.value, 0.92);
  return placeBars(figure, frame).flatMap(({ bar, box }) => {
    // A stack of one segment says the same at its end.
    if ((alone.get(bar.index) ?? 0) < 2) return [];
    const crossed = isCrossed(figure, frame, bar.index, box);
    const restless = crossed || bar.texture === 'estimated' || bar.texture === 'none' || bar.texture === 'mixed';
    const colour = bar.texture === 'actual' && !crossed ? readableOn(bar.colour, figure) : figure.theme.text;
    const line = textLine(
      bar.label,
      box.x + box.width / 2,
      box.y + box.height / 2 + style.size * ((ASCENT - DESCENT) / 2 + 0.08),
      { size: style.size, weight: 500, colour },
      { anchor: 'middle' },
    );
    const text = boundsOf(line);
    const margin = 3 * type.k;
    if (text.width + margin * 2 > box.width || text.height + margin > box.height) return [];
    const plate = { x: text.x - margin, y: text.y, width: text.width + margin * 2, height: text.height };
    return [{ line, plate: restless ? plate : null }];
  });
}

/** Whether the whisker of the whole stack runs through a segment. */
function isCrossed(figure: Figure, frame: Frame, index: number, box: Box): boolean {
  const end = endsOf(figure).find((one) => one.index === index);
  if (!end || (end.low === null && end.high === null)) return false;
  const ends = [end.low ?? end.value, end.high ?? end.value].map((value) => valueAt(figure, frame, value));
  const [from, to] = figure.layout === 'horizontal' ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
  return Math.min(...ends) < to && Math.max(...ends) > from;
}

function readableOn(colour: string, { theme }: Figure): string {
  const candidates = [theme.paper, theme.text, mix('#000000', colour, 0.9)];
  return candidates.sort((a, b) => contrast(b, colour) - contrast(a, colour))[0] ?? theme.text;
}
