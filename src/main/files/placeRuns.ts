import { measureText, type Weight } from '../../chart/text/measureText';
import { escapeXml, unescapeXml } from './escapeXml';
import { type FontRun, fontRuns } from './fontRuns';
import { advanceIn, fallbackWeight, type PictureFont } from './pictureFonts';

export interface PlacedRuns {
  readonly svg: string;
  /** The fonts that it asks for. */
  readonly fonts: ReadonlySet<PictureFont>;
}

export interface PlaceOptions {
  /** Where our fonts lie. */
  readonly folder: string;
  /** How wide texts are in the system's fonts, as multiples of the type size. */
  readonly systemWidths: (texts: readonly string[]) => ReadonlyMap<string, number>;
}

/**
 * A picture in which each text names the fonts of its characters, and has those of each font at a place of their own. Left
 * to itself the rasteriser gives a whole line to a font that has all of it, the system's before ours, and draws boxes from
 * the first character on that no font has.
 *
 * @param svg as `renderSvg` writes it: the attributes of a text stand in one element, and it holds nothing but characters.
 */
export function placeRuns(svg: string, { folder, systemWidths }: PlaceOptions): PlacedRuns {
  const lines = new Map<string, readonly FontRun[]>();
  for (const [, , content = ''] of svg.matchAll(texts)) {
    if (!lines.has(content)) lines.set(content, fontRuns(unescapeXml(content), folder));
  }
  const mixed = [...lines]
    .filter(([content, runs]) => runs.length > 1 && !turns.test(content))
    .flatMap(([, runs]) => runs);
  const foreign = new Set(mixed.filter(({ font }) => font === 'system').map(({ text }) => text));
  const widths = systemWidths([...foreign]);
  const widthOf = ({ text, font }: FontRun, size: number, weight: Weight) => {
    if (font === 'Inter') return measureText(text, size, weight);
    return size * (font === 'system' ? (widths.get(text) ?? 0) : advanceIn(font, text, folder));
  };
  return {
    fonts: new Set([...lines.values()].flat().map(({ font }) => font)),
    svg: svg.replace(texts, (whole, start: string, content: string) => {
      const runs = lines.get(content) ?? [];
      if (turns.test(content) || runs.every(({ font }) => font === 'Inter')) return whole;
      return runs.length === 1 ? start + runs.map((run) => span(run)).join('') : placeLine(start, runs, widthOf);
    }),
  };
}

/** Marks that turn what follows them around, whose order only the whole line tells: it is left to the rasteriser. */
const turns = /[\u202A-\u202E\u2066-\u2069]/u;

const texts = /(<text [^>]*>)([^<]*)(?=<\/text>)/g;

function placeLine(
  start: string,
  runs: readonly FontRun[],
  widthOf: (run: FontRun, size: number, weight: Weight) => number,
): string {
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(start)?.[1];
  const size = Number(attribute('font-size'));
  const weight = weightOf(attribute('font-weight'));
  const widths = runs.map((run) => widthOf(run, size, weight));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const before = { start: 0, middle: whole / 2, end: whole }[attribute('text-anchor') ?? 'start'] ?? 0;
  let x = Number(attribute('x')) - before;
  const spans = runs.map((run, i) => {
    const placed = span(run, x);
    x += widths[i] ?? 0;
    return placed;
  });
  return start.replace(/ text-anchor="[^"]*"/, '') + spans.join('');
}

/** A run in its font. Those that ship in one weight ask for it, so that no other font of the name is nearer. */
function span({ text, font }: FontRun, x?: number): string {
  const place = x === undefined ? '' : ` x="${Math.round(x * 100) / 100}"`;
  const own = font === 'Inter' || font === 'system' ? '' : ` font-family="${font}" font-weight="${fallbackWeight}"`;
  return `<tspan${place}${own}>${escapeXml(text)}</tspan>`;
}

function weightOf(text: string | undefined): Weight {
  return text === '600' ? 600 : text === '500' ? 500 : 400;
}
