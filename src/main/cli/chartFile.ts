import {
  type DataFormat,
  type Format,
  formatNames,
  formatOfPath,
  isPicture,
  type PictureFormat,
  scales,
} from '../../contract/formats';
import type { Dataset } from '../../core/dataset/dataset';
import type { Chart } from '../../core/dataset/question';
import type { MadeFile } from '../service/export/madeFile';
import { WrongUsage } from './io';

/** What a shell gave of the file that a chart is written to, as text. */
export interface FileOptions {
  readonly scale?: string;
  readonly dark?: true;
  readonly transparent?: true;
  readonly locale: string;
}

/** What `--scale` can be, in words. */
export const scaleText = `${scales.least} to ${scales.most}`;

/** @throws {WrongUsage} where a path does not end as a format does. */
export function wantedFormat(out: string): Format {
  const format = formatOfPath(out);
  if (format) return format;
  throw new WrongUsage(`--out cannot be ${JSON.stringify(out)}: it ends in ${oneOf(formatNames, '.')}`);
}

/** The endings of formats in words: `X.png or X.svg`. */
export function oneOf(names: readonly Format[], before: string): string {
  // British English has no comma before the last.
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names.map((name) => before + name));
}

/** A chart's picture, or the numbers behind it. */
export function chartFile(dataset: Dataset, chart: Chart, format: Format, options: FileOptions): Promise<MadeFile> {
  return isPicture(format) ? draw(dataset, chart, format, options) : tabulate(dataset, chart, format, options);
}

async function draw(dataset: Dataset, chart: Chart, format: PictureFormat, options: FileOptions): Promise<MadeFile> {
  const [{ drawPicture }, { readRates }] = await Promise.all([
    import('../service/export/picture'),
    import('../service/rates'),
  ]);
  const scale = Number(options.scale);
  if (!(scale >= scales.least && scale <= scales.most)) {
    throw new WrongUsage(`--scale cannot be ${JSON.stringify(options.scale)}: it is ${scaleText}`);
  }
  const { dark = false, transparent = false, locale } = options;
  return drawPicture(dataset, await readRates(), { chart, format, scale, dark, transparent, locale });
}

async function tabulate(
  dataset: Dataset,
  chart: Chart,
  format: DataFormat,
  { locale }: FileOptions,
): Promise<MadeFile> {
  const [{ chartData }, { readRates }] = await Promise.all([
    import('../service/export/chartData'),
    import('../service/rates'),
  ]);
  return chartData(dataset, await readRates(), { chart, format, locale });
}
