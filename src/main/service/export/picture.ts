import { compare } from '../../../core/compare/compare';
import type { Dataset } from '../../../core/dataset/dataset';
import type { RateTable } from '../../../core/rates/rateTable';
import type { Checked } from '../handlers';
import type { MadeFile } from './madeFile';
import { shipped } from '../resources';
import { safeFileName } from './safeFileName';

/** Draws a chart of a dataset: the same comparison and the same figure as on the screen. */
export async function drawPicture(dataset: Dataset, rates: RateTable, input: Checked<'picture'>): Promise<MadeFile> {
  const { chart, format, scale, dark, transparent, locale } = input;
  // Drawing brings React with it, which nobody should wait for who only wants to see a table.
  const [{ figureOf }, { renderSvg }] = await Promise.all([
    import('../../../chart/figureOf'),
    import('../../../chart/renderSvg'),
  ]);
  const comparison = compare(dataset, chart.question, rates);
  const svg = renderSvg(figureOf(dataset, chart, comparison, { locale, dark, transparent }));
  const name = safeFileName(chart.look.title || chart.name, 'chart');
  if (format === 'svg') return { name: `${name}.svg`, mime: 'image/svg+xml', bytes: Buffer.from(svg) };
  const { renderPng } = await import('../../files/renderPng');
  return {
    name: `${name}.png`,
    mime: 'image/png',
    bytes: Buffer.from(renderPng(svg, { scale, resources: shipped('resources') })),
  };
}
