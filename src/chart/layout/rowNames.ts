import type { FigureIndex } from '../figure';
import { blocksOf, nameBlock } from './nameLines';
import { ASCENT, DESCENT, LINE_HEIGHT, textLine, type TextLine } from './textLine';
import { resized, type TypeScale } from './typeScale';

/** The names left of rows. */
export interface RowNames {
  readonly width: number;
  readonly place: (centreOf: (index: number) => number, left: number, top: number) => TextLine[];
}

/** The narrowest column, in the largest type, in which every name stands whole within its row; null where none does. */
export function rowNames(
  indexes: readonly FigureIndex[],
  step: number,
  width: number,
  type: TypeScale,
): RowNames | null {
  for (const factor of [1, 0.9, 0.8, 0.72]) {
    const [name, period] = [resized(type.name, factor), resized(type.period, factor)];
    if (step * 0.96 < name.size * (ASCENT + DESCENT)) continue;
    const lineHeight = name.size * LINE_HEIGHT * 0.94;
    for (const share of [0.16, 0.22, 0.28, 0.35, 0.42]) {
      const heightOf = (lines: number) => (lines - 1) * lineHeight + name.size * (ASCENT + DESCENT);
      const blocks = blocksOf(
        indexes,
        (index) => nameBlock(index, name, period, width * share),
        ({ lines, broken }) => heightOf(lines.length) <= step * 0.96 && !(broken && share < 0.42),
      );
      if (!blocks) continue;
      return {
        width: Math.max(...blocks.map((block) => block.width)),
        place: (centreOf, left, top) =>
          blocks.flatMap((block, index) => {
            const first = top + centreOf(index) - heightOf(block.lines.length) / 2 + name.size * ASCENT;
            return block.lines.map(({ text, suffix, style }, row) =>
              textLine(text, left, first + row * lineHeight, style, { suffix }),
            );
          }),
      };
    }
  }
  return null;
}
