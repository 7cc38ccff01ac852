import { Resvg } from '@resvg/resvg-js';
import { join } from 'node:path';

export interface PngOptions {
  /** Pixels of the PNG for one CSS pixel of the SVG. */
  readonly scale: number;
  /** The folder `resources`, in which our fonts lie. */
  readonly resources: string;
}

/** Draws an SVG as PNG in the fonts that ship; the system's are asked only for characters that Inter lacks. */
export function renderPng(svg: string, { scale, resources }: PngOptions): Uint8Array {
  const fontFiles = ['Regular', 'Medium', 'SemiBold'].map((weight) => join(resources, 'fonts', `Inter-${weight}.ttf`));
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: true, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  });
  return resvg.render().asPng();
}
