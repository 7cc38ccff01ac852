import { Status } from '../../core/dataset/records';
import type { Figure, Texture } from '../figure';
import { wrapText } from '../text/wrapText';
import { ASCENT, LINE_HEIGHT, textLine, widthOf, type Box, type TextLine } from './textLine';
import type { TypeScale } from './typeScale';

/** What stands before a legend's word: a piece of bar, or a mark as it is drawn at bars. */
export type Sign =
  | { readonly kind: 'fill'; readonly texture: Texture; readonly colour: string }
  | { readonly kind: 'mark'; readonly mark: 'lower' | 'upper' | 'range' | 'disputed' };

export interface LegendItem {
  readonly sign: Sign | null;
  readonly words: string;
}

export interface PlacedSign {
  readonly sign: Sign;
  readonly box: Box;
}

export interface Legend {
  readonly lines: readonly TextLine[];
  readonly signs: readonly PlacedSign[];
  readonly height: number;
}

const textureWords: Readonly<Record<Texture, string>> = {
  actual: 'Actual',
  estimated: 'Estimated',
  planned: 'Planned',
  mixed: 'More than one status',
};

/** What the reader must be told: colours, then textures [M1], then the marks in use [M2, M3]. */
export function legendItems(figure: Figure): LegendItem[] {
  const { bars, series, theme } = figure;
  const items: LegendItem[] = [];
  const texturesOf = (place: number) => [
    ...new Set(bars.filter((bar) => bar.series === place).map((bar) => bar.texture)),
  ];
  const named = series.length > 1 || (series[0]?.name ?? '') !== '';
  if (named) {
    series.forEach(({ name, colour }, place) => {
      const [texture = 'actual', ...others] = texturesOf(place);
      items.push({
        sign: { kind: 'fill', texture: others.length > 0 ? 'actual' : texture, colour },
        words: name || '(no name)',
      });
    });
  }
  const textures = (['actual', 'estimated', 'planned', 'mixed'] as const).filter((texture) =>
    bars.some((bar) => bar.texture === texture),
  );
  const colour = named ? theme.soft : (series[0]?.colour ?? theme.soft);
  const saidByColour = named && series.every(({ key }) => Status.safeParse(key).success);
  if (!saidByColour && textures.some((texture) => texture !== 'actual')) {
    for (const texture of textures)
      items.push({ sign: { kind: 'fill', texture, colour }, words: textureWords[texture] });
  }
  if (bars.some((bar) => bar.bound === 'lower'))
    items.push({ sign: { kind: 'mark', mark: 'lower' }, words: 'At least' });
  if (bars.some((bar) => bar.bound === 'upper'))
    items.push({ sign: { kind: 'mark', mark: 'upper' }, words: 'At most' });
  if (bars.some((bar) => bar.low !== null || bar.high !== null)) {
    items.push({ sign: { kind: 'mark', mark: 'range' }, words: 'Range' });
  }
  if (bars.some((bar) => bar.disputed)) items.push({ sign: { kind: 'mark', mark: 'disputed' }, words: 'Disputed' });
  return items;
}

/** Sets the items in rows from (x, y), its top. */
export function layoutLegend(
  items: readonly LegendItem[],
  x: number,
  y: number,
  width: number,
  type: TypeScale,
): Legend {
  if (items.length === 0) return { lines: [], signs: [], height: 0 };
  const { k, legend: style } = type;
  const [signWidth, signGap, itemGap] = [22 * k, 7 * k, 20 * k];
  const lineHeight = style.size * LINE_HEIGHT * 1.08;
  const lines: TextLine[] = [];
  const signs: PlacedSign[] = [];
  let [left, top, rowHeight] = [x, y, 0];
  for (const { sign, words } of items) {
    const indent = sign ? signWidth + signGap : 0;
    const wrapped = wrapText(words, style.size, style.weight, width - indent).lines;
    const set = wrapped.map((line, row) =>
      textLine(line, 0, row * lineHeight + lineHeight / 2 + style.size * (ASCENT / 2 - 0.04), style),
    );
    const itemWidth = indent + Math.max(0, ...set.map(widthOf));
    if (left > x && left + itemWidth > x + width) [left, top, rowHeight] = [x, top + rowHeight, 0];
    const at = { x: left, y: top };
    if (sign) {
      const height = style.size * 0.92;
      signs.push({ sign, box: { x: at.x, y: at.y + (lineHeight - height) / 2, width: signWidth, height } });
    }
    lines.push(...set.map((line) => ({ ...line, x: at.x + indent, y: line.y + at.y })));
    rowHeight = Math.max(rowHeight, set.length * lineHeight);
    left += itemWidth + itemGap;
  }
  return { lines, signs, height: top + rowHeight - y };
}
