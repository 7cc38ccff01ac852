import { measureText, type Weight } from '../text/measureText';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of text at its place. Lengths are CSS pixels, angles degrees clockwise around (x, y). */
export interface TextLine {
  readonly text: string;
  /** Footnote numbers and the like, set after the text and kept out of its direction. */
  readonly suffix: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly angle: 0 | -45 | -90;
}

/** What a line needs beside its text and place. */
export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** From one baseline to the next, in type sizes. */
export const LINE_HEIGHT = 1.28;
/** How far letters reach above and below the baseline, in type sizes. */
export const ASCENT = 0.8;
export const DESCENT = 0.24;

export function textLine(text: string, x: number, y: number, style: Style, more: Partial<TextLine> = {}): TextLine {
  return { text, suffix: '', x, y, anchor: 'start', angle: 0, ...style, ...more };
}

export function widthOf(line: Pick<TextLine, 'text' | 'suffix' | 'size' | 'weight'>): number {
  return measureText(line.text + line.suffix, line.size, line.weight);
}

/** The four corners of a line's box, turned with it. */
export function cornersOf(line: TextLine): readonly (readonly [x: number, y: number])[] {
  const width = widthOf(line);
  const left = line.anchor === 'start' ? 0 : line.anchor === 'middle' ? -width / 2 : -width;
  const [top, bottom] = [-ASCENT * line.size, DESCENT * line.size];
  const radians = (line.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const corners = [
    [left, top],
    [left + width, top],
    [left + width, bottom],
    [left, bottom],
  ] as const;
  return corners.map(([x, y]) => [line.x + x * cos - y * sin, line.y + x * sin + y * cos] as const);
}

/** The upright box around a line. */
export function boundsOf(line: TextLine): Box {
  const corners = cornersOf(line);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether two upright boxes share more than an edge. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
