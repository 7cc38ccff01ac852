import { Resvg } from '@resvg/resvg-js';
import { accessSync } from 'node:fs';
import { join } from 'node:path';
import { hasGlyph } from '../../chart/text/measureText';
import { encodePng } from './encodePng';

export interface PngOptions {
  /** Pixels of the PNG for one CSS pixel of the SVG. */
  readonly scale: number;
  /** The folder `resources`, in which our fonts lie. */
  readonly resources: string;
}

/**
 * Draws an SVG as PNG in the fonts that ship. The system's fonts are looked at only where Inter lacks a character: that
 * takes 10 to 25 ms, and our own pictures shall look alike on every machine.
 *
 * @throws where our fonts cannot be read: a picture without its text is worse than none.
 */
export function renderPng(svg: string, { scale, resources }: PngOptions): Uint8Array {
  const fontFiles = ['Regular', 'Medium', 'SemiBold'].map((weight) => join(resources, 'fonts', `Inter-${weight}.ttf`));
  for (const file of fontFiles) accessSync(file);
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles,
      loadSystemFonts: [...new Set(svg)].some((char) => !hasGlyph(char)),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  });
  const { pixels, width, height } = resvg.render();
  return encodePng(pixels, width, height);
}
