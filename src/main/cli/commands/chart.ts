import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import type { MadeFile } from '../../service/export/madeFile';
import type { AddCommand } from '../command';
import { type Io, WrongUsage } from '../io';
import { onlyDay, type QuestionOptions, withQuestion } from '../questionOptions';

interface ChartOptions extends QuestionOptions {
  readonly out: string;
  readonly all?: true;
  readonly size?: string;
  readonly scale?: string;
  readonly dark?: true;
  readonly transparent?: true;
  readonly title?: string;
  readonly subtitle?: string;
  readonly layout?: string;
  readonly mode?: string;
  readonly locale: string;
}

/** `chart FILE --out X.png`: the picture. */
export const addChart: AddCommand = (program, io, end) => {
  withQuestion(
    program.command('chart <file>').description('the picture of a chart, or its numbers; --out is overwritten'),
  )
    .requiredOption(
      '--out <path>',
      'where to: a picture X.png or X.svg, its numbers X.csv or X.json; with --all a folder',
    )
    .option('--all', 'every chart of the dataset, each in a PNG')
    .option('--size <size>', 'width x height in pixels: 1200x675')
    .option('--scale <factor>', 'pixels of the PNG for one of these, 0.5 to 8', '2')
    .option('--dark', 'light on dark')
    .option('--transparent', 'without a background')
    .option('--title <text>', "the title; the dataset's for a question without a chart")
    .option('--subtitle <text>', 'the subtitle')
    .option('--layout <layout>', 'vertical|horizontal')
    .option('--mode <mode>', 'grouped|stacked')
    .option('--locale <tag>', 'how numbers are written, BCP 47', 'en')
    .action((file: string, options: ChartOptions) =>
      options.all ? drawAll(file, options, io, end) : drawOne(file, options, io, end),
    );
};

type End = Parameters<AddCommand>[2];

async function drawOne(file: string, options: ChartOptions, io: Io, end: End): Promise<void> {
  const format = formatOf(options.out);
  const [{ readDataset }, { readQuestion }, { writeWhole }, { knownDataset }] = await Promise.all([
    import('../../service/files/readDataset'),
    import('../readQuestion'),
    import('../../service/export/writeWhole'),
    import('../knownDataset'),
  ]);
  const now = await readDataset(file);
  const { knownOn } = readQuestion(now.dataset, onlyDay(options)).question;
  const { dataset } = await knownDataset(file, now.dataset, knownOn, io, end);
  const asked = readQuestion(dataset, options);
  const chart = await dressed(dataset, asked.chart, asked.question, options);
  const { bytes } = isData(format)
    ? await tabulate(dataset, chart, format, options)
    : await draw(dataset, chart, format, options);
  await writeWhole(options.out, bytes);
  io.out(`${options.out}\n`);
}

const formats = ['png', 'svg', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

function formatOf(out: string): Format {
  const end = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase();
  const format = formats.find((one) => one === end);
  if (format) return format;
  throw new WrongUsage(`--out cannot be ${JSON.stringify(out)}: it ends in .png, .svg, .csv or .json`);
}

function isData(format: Format): format is 'csv' | 'json' {
  return format === 'csv' || format === 'json';
}

/** The numbers behind a chart. */
async function tabulate(
  dataset: Dataset,
  chart: Chart,
  format: 'csv' | 'json',
  { locale }: ChartOptions,
): Promise<MadeFile> {
  const [{ chartData }, { readRates }] = await Promise.all([
    import('../../service/export/chartData'),
    import('../../service/rates'),
  ]);
  return chartData(dataset, await readRates(), { chart, format, locale });
}

async function drawAll(file: string, options: ChartOptions, io: Io, end: End): Promise<void> {
  const [{ readDataset }, { writeWhole }, { knownDataset }, { join, parse }] = await Promise.all([
    import('../../service/files/readDataset'),
    import('../../service/export/writeWhole'),
    import('../knownDataset'),
    import('node:path'),
  ]);
  const { dataset } = await readDataset(file);
  const taken = new Set<string>();
  for (const [place, saved] of dataset.charts.entries()) {
    const chart = await dressed(dataset, saved, saved.question, options);
    const known = await knownDataset(file, dataset, chart.question.knownOn, io, end);
    const { name, bytes } = await draw(known.dataset, chart, 'png', options);
    const stem = parse(name).name;
    // Whatever the case: on some disks `A.png` and `a.png` are one file.
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem} ${n}.png`;
    taken.add(free.toLowerCase());
    const path = join(options.out, free);
    await writeWhole(path, bytes);
    io.err(`${place + 1} of ${dataset.charts.length}\n`);
    io.out(`${path}\n`);
  }
}

/** The chart with the looks that the shell asked for. */
async function dressed(
  dataset: Dataset,
  saved: Chart | null,
  question: Chart['question'],
  options: ChartOptions,
): Promise<Chart> {
  const { Look } = await import('../../../core/dataset/question');
  const { title, subtitle, layout, mode } = options;
  const asked = { title, subtitle, layout, mode, ...sizeOf(options.size) };
  const chosen = Object.entries(asked).filter(([, value]) => value !== undefined);
  // Statuses and what overlaps stand side by side all the same.
  const plain = { title: dataset.settings.title, mode: question.split === undefined ? 'grouped' : 'stacked' };
  const look = Look.safeParse({ ...(saved?.look ?? plain), ...Object.fromEntries(chosen) });
  if (!look.success) {
    const [issue] = look.error.issues;
    throw new WrongUsage(`--${nameOf(issue?.path[0])}: ${issue?.message ?? ''}`);
  }
  return { id: saved?.id ?? 'cha_asked', name: saved?.name ?? dataset.settings.title, question, look: look.data };
}

function nameOf(field: PropertyKey | undefined): string {
  return field === 'width' || field === 'height' ? 'size' : String(field);
}

function sizeOf(size: string | undefined): { width?: number; height?: number } {
  if (size === undefined) return {};
  const [, width, height] = /^(\d{1,5})[x×](\d{1,5})$/i.exec(size) ?? [];
  if (width === undefined || height === undefined) {
    throw new WrongUsage(`--size cannot be ${JSON.stringify(size)}: it is width x height, as 1200x675`);
  }
  return { width: Number(width), height: Number(height) };
}

async function draw(dataset: Dataset, chart: Chart, format: 'png' | 'svg', options: ChartOptions): Promise<MadeFile> {
  const [{ drawPicture }, { readRates }] = await Promise.all([
    import('../../service/export/picture'),
    import('../../service/rates'),
  ]);
  const scale = Number(options.scale);
  if (!(scale >= 0.5 && scale <= 8)) {
    throw new WrongUsage(`--scale cannot be ${JSON.stringify(options.scale)}: it is 0.5 to 8`);
  }
  const { dark = false, transparent = false, locale } = options;
  return drawPicture(dataset, await readRates(), { chart, format, scale, dark, transparent, locale });
}
