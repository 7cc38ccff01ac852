import type { Figure, Texture } from '../figure';
import { wrapText } from '../text/wrapText';
import { ASCENT, LINE_HEIGHT, textLine, widthOf, type Box, type TextLine } from './textLine';
import type { TypeScale } from './typeScale';

/** What stands before a legend's word: a piece of bar, or a mark as it is drawn at bars. */
type Sign =
  | { readonly kind: 'fill'; readonly texture: Texture; readonly colour: string }
  | { readonly kind: 'mark'; readonly mark: 'lower' | 'upper' | 'range' | 'disputed' };

export interface LegendItem {
  /** Items of one group stand closer together. */
  readonly group: 'series' | 'texture' | 'mark';
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
  none: 'Status not given',
  mixed: 'More than one status',
};

const markWords = { lower: 'At least', upper: 'At most', range: 'Range', disputed: 'Disputed' } as const;

const statusWords: ReadonlyMap<string, string> = new Map(Object.entries(textureWords));

/** What the reader must be told: colours, then textures [M1], then the marks in use [M2, M3]. */
export function legendItems(figure: Figure): LegendItem[] {
  return [...seriesItems(figure), ...textureItems(figure), ...markItems(figure)];
}

function isSplit({ series }: Figure): boolean {
  return series.length > 1 || (series[0]?.name ?? '') !== '';
}

function seriesItems(figure: Figure): LegendItem[] {
  if (!isSplit(figure)) return [];
  const textures = figure.series.map(() => new Set<Texture>());
  for (const bar of figure.bars) textures[bar.series]?.add(bar.texture);
  return figure.series.map(({ key, name, colour }, place) => {
    const [texture = 'actual', ...others] = textures[place] ?? [];
    return {
      group: 'series',
      sign: { kind: 'fill', texture: others.length > 0 ? 'actual' : texture, colour },
      words: statusWords.get(key) ?? (name || '(no name)'),
    };
  });
}

function textureItems(figure: Figure): LegendItem[] {
  const { bars, series, theme } = figure;
  const used = (Object.keys(textureWords) as Texture[]).filter((texture) =>
    bars.some((bar) => bar.texture === texture),
  );
  const saidBySeries = isSplit(figure) && series.every(({ key }) => statusWords.has(key));
  if (saidBySeries || used.every((texture) => texture === 'actual')) return [];
  const colours = new Set(bars.map((bar) => bar.colour));
  const [only = theme.soft] = colours;
  return used.map((texture) => ({
    group: 'texture',
    sign: { kind: 'fill', texture, colour: colours.size === 1 ? only : theme.soft },
    words: textureWords[texture],
  }));
}

function markItems({ bars }: Figure): LegendItem[] {
  const used = {
    lower: bars.some((bar) => bar.bound === 'lower'),
    upper: bars.some((bar) => bar.bound === 'upper'),
    range: bars.some((bar) => bar.low !== null || bar.high !== null),
    disputed: bars.some((bar) => bar.disputed),
  };
  return (['lower', 'upper', 'range', 'disputed'] as const)
    .filter((mark) => used[mark])
    .map((mark) => ({ group: 'mark', sign: { kind: 'mark', mark }, words: markWords[mark] }));
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
  let before: LegendItem['group'] | undefined;
  for (const { group, sign, words } of items) {
    if (before !== undefined && before !== group && left > x) left += itemGap * 0.8;
    before = group;
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
