import { Resvg } from '@resvg/resvg-js';
import { join } from 'node:path';
import { encodePng } from './encodePng';
import { fontFiles } from './pictureFonts';
import { placeRuns } from './placeRuns';
import { systemWidths } from './systemWidths';

export interface PngOptions {
  /** Pixels of the PNG for one CSS pixel of the SVG. */
  readonly scale: number;
  /** The folder `resources`, in which our fonts lie. */
  readonly resources: string;
}

/**
 * Draws an SVG as PNG in the fonts that ship, so that it looks alike on every machine. The system's fonts are read only
 * where a character stands in it that none of ours has, and draw only that: to read them takes 10 to 25 ms, more where
 * there are hundreds. A character that no font has is drawn as a box.
 *
 * @throws where our fonts cannot be read: a picture without its text is worse than none.
 */
export function renderPng(svg: string, { scale, resources }: PngOptions): Uint8Array {
  const folder = join(resources, 'fonts');
  const inter = fontFiles(new Set(), folder);
  const placed = placeRuns(svg, { folder, systemWidths: (texts) => systemWidths(texts, inter) });
  const resvg = new Resvg(placed.svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: fontFiles(placed.fonts, folder),
      loadSystemFonts: placed.fonts.has('system'),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  });
  const { pixels, width, height } = resvg.render();
  return encodePng(pixels, width, height);
}
