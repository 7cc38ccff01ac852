import { Resvg } from '@resvg/resvg-js';
import { escapeXml } from './escapeXml';

/**
 * How far each of some texts reaches in the fonts of the system, as a multiple of the type size. Nothing knows before they
 * are drawn which fonts that will be: all are drawn in one go, as fonts are read anew each time.
 *
 * @param fontFiles Inter's, for what no font has
 */
export function systemWidths(texts: readonly string[], fontFiles: readonly string[]): ReadonlyMap<string, number> {
  if (texts.length === 0) return new Map();
  const lines = texts.map(
    (text, i) => `<text id="t${i}" font-family="Inter" font-size="1000">${escapeXml(text)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${lines.join('')}</svg>`;
  const font = { fontFiles: [...fontFiles], loadSystemFonts: true, defaultFontFamily: 'Inter' };
  const drawn = new Resvg(svg, { font }).toString();
  return new Map(texts.map((text, i) => [text, rightmost(groupOf(drawn, `t${i}`)) / 1000]));
}

/** The outlines that stand for a text: those of each font are a path, and each text with ink a group of them. */
function groupOf(drawn: string, id: string): string {
  return drawn.split(`<g id="${id}"`)[1]?.split('</g>')[0] ?? '';
}

/** The rightmost point of outlines, whose coordinates are absolute and come in pairs. */
function rightmost(paths: string): number {
  let most = 0;
  for (const [, outline = ''] of paths.matchAll(/ d="([^"]*)"/g)) {
    for (const [, x] of outline.matchAll(/(-?[\d.]+) -?[\d.]+/g)) most = Math.max(most, Number(x));
  }
  return most;
}
