import {
  dataFormats,
  formats,
  type PictureFormat,
  pictureFormats,
  scales,
  titlesThatTake,
} from '../../../contract/formats';
import { layouts, modes } from '../../../core/dataset/question';
import { chartFile, type FileOptions, oneOf, scaleText, wantedFormat } from '../chartFile';
import type { LookOptions } from '../chartLook';
import type { AddCommand } from '../command';
import type { Io } from '../io';
import { onlyDay, type QuestionOptions, withQuestion } from '../questionOptions';

interface ChartOptions extends QuestionOptions, LookOptions, FileOptions {
  readonly out: string;
  readonly all?: true;
}

/** With --all every chart is one of these. */
const formatOfAll = 'png' satisfies PictureFormat;

/** `chart FILE --out X.png`: the picture. */
export const chartCommand: AddCommand = (program, io, end) => {
  const [picture, numbers] = [oneOf(pictureFormats, 'X.'), oneOf(dataFormats, 'X.')];
  const scaled = titlesThatTake('scale');
  withQuestion(
    program.command('chart <file>').description('the picture of a chart, or its numbers; --out is overwritten'),
  )
    .requiredOption('--out <path>', `where to: a picture ${picture}, its numbers ${numbers}; with --all a folder`)
    .option('--all', `every chart of the dataset, each in a ${formats[formatOfAll].title}`)
    .option('--size <size>', 'width x height in pixels: 1200x675')
    .option('--scale <factor>', `pixels of the ${scaled} for one of these, ${scaleText}`, String(scales.usual))
    .option('--dark', 'light on dark')
    .option('--transparent', 'without a background')
    .option('--title <text>', "the title; the dataset's for a question without a chart")
    .option('--subtitle <text>', 'the subtitle')
    .option('--layout <layout>', layouts.join('|'))
    .option('--mode <mode>', modes.join('|'))
    .option('--locale <tag>', 'how numbers are written, BCP 47', 'en')
    .action((file: string, options: ChartOptions) =>
      options.all ? drawAll(file, options, io, end) : drawOne(file, options, io, end),
    );
};

type End = Parameters<AddCommand>[2];

async function drawOne(file: string, options: ChartOptions, io: Io, end: End): Promise<void> {
  const format = wantedFormat(options.out);
  const [{ readDataset }, { readQuestion }, { dressed }, { writeWhole }, { knownDataset }] = await Promise.all([
    import('../../service/files/readDataset'),
    import('../readQuestion'),
    import('../chartLook'),
    import('../../service/export/writeWhole'),
    import('../knownDataset'),
  ]);
  const now = await readDataset(file);
  const { knownOn } = readQuestion(now.dataset, onlyDay(options)).question;
  const { dataset } = await knownDataset(file, now.dataset, knownOn, io, end);
  const chart = dressed(dataset, readQuestion(dataset, options), options);
  const { bytes } = await chartFile(dataset, chart, format, options);
  await writeWhole(options.out, bytes);
  io.out(`${options.out}\n`);
}

async function drawAll(file: string, options: ChartOptions, io: Io, end: End): Promise<void> {
  const [{ readDataset }, { dressed }, { writeWhole }, { knownDataset }, { join, parse }] = await Promise.all([
    import('../../service/files/readDataset'),
    import('../chartLook'),
    import('../../service/export/writeWhole'),
    import('../knownDataset'),
    import('node:path'),
  ]);
  const { dataset } = await readDataset(file);
  const taken = new Set<string>();
  for (const [place, saved] of dataset.charts.entries()) {
    const chart = dressed(dataset, { chart: saved, question: saved.question }, options);
    const known = await knownDataset(file, dataset, chart.question.knownOn, io, end);
    const { name, bytes } = await chartFile(known.dataset, chart, formatOfAll, options);
    const stem = parse(name).name;
    // Whatever the case: on some disks `A.png` and `a.png` are one file.
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem} ${n}.${formatOfAll}`;
    taken.add(free.toLowerCase());
    const path = join(options.out, free);
    await writeWhole(path, bytes);
    io.err(`${place + 1} of ${dataset.charts.length}\n`);
    io.out(`${path}\n`);
  }
}
