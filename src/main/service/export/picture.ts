import { canTake, formats, type PictureFormat } from '../../../contract/formats';
import { compare } from '../../../core/compare/compare';
import type { Dataset } from '../../../core/dataset/dataset';
import type { RateTable } from '../../../core/rates/rateTable';
import type { Checked } from '../handlers';
import { shipped } from '../resources';
import type { MadeFile } from './madeFile';
import { safeFileName } from './safeFileName';

/** Makes the bytes of a file of a drawn figure. */
type PictureWriter = (svg: string, options: { readonly scale: number }) => Promise<Uint8Array>;

const pictureWriters = {
  png: async (svg, { scale }) => {
    const { renderPng } = await import('../../files/renderPng');
    return renderPng(svg, { scale, resources: shipped('resources') });
  },
  svg: async (svg) => Buffer.from(svg),
} satisfies Record<PictureFormat, PictureWriter>;

/** Draws a chart of a dataset: the same comparison and the same figure as on the screen. */
export async function drawPicture(dataset: Dataset, rates: RateTable, input: Checked<'picture'>): Promise<MadeFile> {
  const { chart, format, scale, dark, transparent, locale } = input;
  // Drawing brings React with it, which nobody should wait for who only wants to see a table.
  const [{ figureOf }, { renderSvg }] = await Promise.all([
    import('../../../chart/figureOf'),
    import('../../../chart/renderSvg'),
  ]);
  const comparison = compare(dataset, chart.question, rates);
  const look = {
    locale,
    dark: dark && canTake(format, 'dark'),
    transparent: transparent && canTake(format, 'transparent'),
  };
  const svg = renderSvg(figureOf(dataset, chart, comparison, look));
  return {
    name: `${safeFileName(chart.look.title || chart.name, 'chart')}.${format}`,
    mime: formats[format].mime,
    bytes: Buffer.from(await pictureWriters[format](svg, { scale })),
  };
}
