import type { FigureIndex } from '../figure';
import { blocksOf, nameBlock, type NameBlock } from './nameLines';
import { ASCENT, DESCENT, LINE_HEIGHT, textLine, type TextLine } from './textLine';
import { resized, type TypeScale } from './typeScale';

/** How the names under columns are set: level, slanted or upright, and how much room that takes. */
export interface ColumnNames {
  readonly height: number;
  /** How far names reach left of their column's centre, by index: slanted ones do. */
  readonly reach: readonly number[];
  /** The lines, given each column's centre and the bottom of the plot. */
  readonly place: (centreOf: (index: number) => number, bottom: number) => TextLine[];
}

/**
 * Finds the calmest setting in which every name stands whole within its step: level in full size, level and smaller,
 * slanted, upright. Null where nothing fits into `tallest`.
 */
export function columnNames(
  indexes: readonly FigureIndex[],
  step: number,
  tallest: number,
  type: TypeScale,
): ColumnNames | null {
  for (const factor of [1, 0.92, 0.84]) {
    const level = levelNames(indexes, step, tallest, type, factor);
    if (level) return level;
  }
  for (const factor of [0.92, 0.84, 0.76]) {
    const turned =
      turnedNames(indexes, step, tallest, type, factor, -45) ?? turnedNames(indexes, step, tallest, type, factor, -90);
    if (turned) return turned;
  }
  return null;
}

function levelNames(
  indexes: readonly FigureIndex[],
  step: number,
  tallest: number,
  type: TypeScale,
  factor: number,
): ColumnNames | null {
  const [name, period] = [resized(type.name, factor), resized(type.period, factor)];
  if (step < name.size * 2) return null;
  const lineHeight = name.size * LINE_HEIGHT;
  const gap = type.k * 6;
  const heightOf = (rows: number) => gap + rows * lineHeight;
  const blocks = blocksOf(
    indexes,
    (index) => nameBlock(index, name, period, step - name.size * 0.7),
    ({ lines, broken }) => !broken && lines.length <= 6 && heightOf(lines.length) <= tallest,
  );
  if (!blocks) return null;
  const height = heightOf(Math.max(1, ...blocks.map((block) => block.lines.length)));
  if (height > tallest) return null;
  return {
    height,
    reach: indexes.map(() => 0),
    place: (centreOf, bottom) =>
      blocks.flatMap((block, index) =>
        block.lines.map(({ text, suffix, style }, row) =>
          textLine(text, centreOf(index), bottom + gap + name.size * ASCENT + row * lineHeight, style, {
            suffix,
            anchor: 'middle',
          }),
        ),
      ),
  };
}

/** Names that read upwards and end under their column; several lines stand side by side. */
function turnedNames(
  indexes: readonly FigureIndex[],
  step: number,
  tallest: number,
  type: TypeScale,
  factor: number,
  angle: -45 | -90,
): ColumnNames | null {
  const [name, period] = [resized(type.name, factor), resized(type.period, factor)];
  const [sin, cos] = angle === -45 ? [Math.SQRT1_2, Math.SQRT1_2] : [1, 0];
  const lineHeight = name.size * (ASCENT + DESCENT);
  const rows = Math.floor((step * sin - 1) / lineHeight);
  const gap = type.k * 7;
  const thickness = (block: NameBlock) => block.lines.length * lineHeight;
  const longest = (tallest - gap - rows * lineHeight * cos) / sin;
  if (rows < 1 || longest < name.size * 3) return null;

  const setWith = (width: number, isFit: (block: NameBlock) => boolean) =>
    blocksOf(
      indexes,
      (index) => nameBlock(index, name, period, width),
      (block) => block.lines.length <= rows && isFit(block),
    );
  let blocks = setWith(longest, () => true);
  if (!blocks) return null;
  // Where the longest line breaks no word, a shorter one must not either.
  const breaks = blocks.some((block) => block.broken);
  let [low, high] = [name.size * 3, longest];
  while (high - low > name.size) {
    const middle = (low + high) / 2;
    const shorter = setWith(middle, ({ broken }) => breaks || !broken);
    if (shorter) [blocks, high] = [shorter, middle];
    else low = middle;
  }
  const extent = Math.max(...blocks.map((block) => block.width * sin + thickness(block) * cos));
  return {
    height: gap + extent,
    reach: blocks.map((block) => block.width * cos + (thickness(block) * sin) / (angle === -45 ? 1 : 2)),
    place: (centreOf, bottom) =>
      blocks.flatMap((block, index) =>
        block.lines.map(({ text, suffix, style }, row) => {
          // Lines stand beside each other at right angles to the reading direction, centred on the column.
          const middle = (row - (block.lines.length - 1) / 2) * lineHeight + (name.size * (ASCENT - DESCENT)) / 2;
          const sink = angle === -45 ? (thickness(block) / 2) * cos : 0;
          const [x, y] = [centreOf(index) + middle * sin, bottom + gap + sink + middle * cos];
          return textLine(text, x, y, style, { suffix, anchor: 'end', angle });
        }),
      ),
  };
}
