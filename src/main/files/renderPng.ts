import { Resvg } from '@resvg/resvg-js';
import { join } from 'node:path';
import { encodePng } from './encodePng';
import { fontFiles } from './fontFiles';

export interface PngOptions {
  /** Pixels of the PNG for one CSS pixel of the SVG. */
  readonly scale: number;
  /** The folder `resources`, in which our fonts lie. */
  readonly resources: string;
}

/**
 * Draws an SVG as PNG in the fonts that ship. The system's fonts are looked at only where Inter lacks a character, and
 * last: that takes 10 to 25 ms, and our own pictures shall look alike on every machine. A character that no font has
 * is drawn as a box.
 *
 * @throws where our fonts cannot be read: a picture without its text is worse than none.
 */
export function renderPng(svg: string, { scale, resources }: PngOptions): Uint8Array {
  const fonts = fontFiles(join(resources, 'fonts'), svg);
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [...fonts.files],
      loadSystemFonts: fonts.foreign,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  });
  const { pixels, width, height } = resvg.render();
  return encodePng(pixels, width, height);
}
