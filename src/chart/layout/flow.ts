import { measureText } from '../text/measureText';
import { wrapText } from '../text/wrapText';
import { ASCENT, LINE_HEIGHT, textLine, type Style, type TextLine } from './textLine';

export interface Flowed {
  readonly lines: readonly TextLine[];
  readonly height: number;
}

/** A paragraph from (x, y), its top, wrapped to `width`; a marker before it hangs in an indent of its own. */
export function paragraph(text: string, x: number, y: number, width: number, style: Style, marker = ''): Flowed {
  if (text === '') return { lines: [], height: 0 };
  const indent = marker === '' ? 0 : measureText(`${marker}\u2002`, style.size, style.weight);
  const lineHeight = style.size * LINE_HEIGHT;
  const baseline = (row: number) => y + row * lineHeight + style.size * (ASCENT + (LINE_HEIGHT - 1) / 2);
  const lines = wrapText(text, style.size, style.weight, width - indent).lines.map((line, row) =>
    textLine(line, x + indent, baseline(row), style),
  );
  return {
    lines: marker === '' ? lines : [textLine(marker, x, baseline(0), style), ...lines],
    height: (lines.length || 1) * lineHeight,
  };
}

/** Paragraphs under each other, or in columns of equal width, read down and then across, where there are many. */
export function columns(
  items: readonly { readonly text: string; readonly marker?: string }[],
  box: { readonly x: number; readonly y: number; readonly width: number },
  style: Style,
): Flowed {
  const gutter = style.size * 2.5;
  const most = Math.min(4, Math.max(1, Math.floor((box.width + gutter) / (style.size * 28 + gutter))));
  const flow = (count: number) => flowInto(items, box, style, count, gutter);
  let best = flow(1);
  for (let count = 2; count <= Math.min(most, Math.ceil(items.length / 2)); count += 1) {
    const next = flow(count);
    if (next.height < best.height) best = next;
  }
  return best;
}

function flowInto(
  items: readonly { readonly text: string; readonly marker?: string }[],
  box: { readonly x: number; readonly y: number; readonly width: number },
  style: Style,
  count: number,
  gutter: number,
): Flowed {
  const width = (box.width - gutter * (count - 1)) / count;
  const gap = style.size * 0.25;
  const blocks = items.map(({ text, marker }) => paragraph(text, 0, 0, width, style, marker));
  const total = blocks.reduce((sum, block) => sum + block.height + gap, 0);
  const lines: TextLine[] = [];
  let [column, y, tallest] = [0, 0, 0];
  for (const block of blocks) {
    if (y > 0 && column < count - 1 && y + block.height / 2 > total / count) [column, y] = [column + 1, 0];
    const [x, top] = [box.x + column * (width + gutter), box.y + y];
    lines.push(...block.lines.map((line) => ({ ...line, x: line.x + x, y: line.y + top })));
    y += block.height + gap;
    tallest = Math.max(tallest, y - gap);
  }
  return { lines, height: tallest };
}
