import type { Input } from '../../contract';
import type { Chart } from '../../core/dataset/question';

/** How a picture of a chart is wanted. */
export interface PictureChoices {
  readonly format: 'png' | 'svg';
  /** Pixels of the file for one pixel of the figure; an SVG has none. */
  readonly scale: number;
  readonly dark: boolean;
  readonly transparent: boolean;
}

/** What the host is asked for: the chart as it is on the screen, saved or not. */
export function pictureRequest(chart: Chart, choices: PictureChoices, locale: string): Input<'picture'> {
  return { chart, locale, ...choices };
}
