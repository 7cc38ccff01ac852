import type { Figure } from '../figure';
import { slotStart, slotWidth, valueAt, type Frame } from './frame';
import { ASCENT, DESCENT, textLine, widthOf, type TextLine } from './textLine';
import type { TypeScale } from './typeScale';

const WORDS = 'no figure';

/** Says `no figure` where a cell has none [C9]; `complete` is false where there is no room and the legend must say it. */
export function gapLabels(
  figure: Figure,
  frame: Frame,
  type: TypeScale,
): { readonly lines: readonly TextLine[]; readonly complete: boolean } {
  const gaps = gapsOf(figure);
  const { size } = type.gap;
  const [thickness, length] = [
    size * (ASCENT + DESCENT),
    widthOf({ text: WORDS, suffix: '', ...type.gap }) + 6 * type.k,
  ];
  const slot = slotWidth(figure, frame);
  const middle = size * ((ASCENT - DESCENT) / 2 + 0.08);
  const zero = valueAt(figure, frame, 0);
  const rows = figure.layout === 'horizontal';
  const beyond = rows ? frame.plot.x + frame.plot.width - zero : zero - frame.plot.y;
  const level = !rows && slot >= length;
  if (gaps.length > 0 && !level && (slot < thickness || beyond < length)) return { lines: [], complete: false };
  const lines = gaps.map(({ index, series }) => {
    const centre = slotStart(figure, frame, index, series) + slot / 2;
    const away = 5 * type.k;
    if (rows) return textLine(WORDS, zero + away, centre + middle, type.gap);
    if (level) return textLine(WORDS, centre, zero - away - size * DESCENT, type.gap, { anchor: 'middle' });
    return textLine(WORDS, centre + middle, zero - away, type.gap, { angle: -90 });
  });
  return { lines, complete: true };
}

/** The cells without a bar: of every series where bars stand side by side, of whole stacks where they are stacked. */
function gapsOf(figure: Figure): { readonly index: number; readonly series: number }[] {
  const stacked = figure.mode === 'stacked';
  const present = new Set(figure.bars.map((bar) => `${bar.index} ${stacked ? 0 : bar.series}`));
  const series = stacked ? [0] : figure.series.map((_, place) => place);
  return figure.indexes.flatMap((_, index) =>
    series.filter((place) => !present.has(`${index} ${place}`)).map((place) => ({ index, series: place })),
  );
}
