import { renderToStaticMarkup } from 'react-dom/server';
import { ChartFigure } from './ChartFigure';
import type { Figure } from './figure';

/** The picture as the text of an SVG file: whole in itself, the same text for the same figure. */
export function renderSvg(figure: Figure): string {
  return renderToStaticMarkup(<ChartFigure figure={figure} />);
}
