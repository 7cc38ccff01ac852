import type { AddCommand } from '../command';

/** `new FILE`: makes a dataset, and never overwrites one. */
export const newCommand: AddCommand = (program, io) => {
  program
    .command('new <file>')
    .description('make a dataset; an existing file is never overwritten')
    .option('--sample', 'with the sample: ByteDance, Microsoft and Alphabet')
    .option('--title <title>', 'what the dataset is called')
    .action(async (file: string, { sample, title }: { sample?: true; title?: string }) => {
      const [{ makeDataset }, { datasetName }] = await Promise.all([
        import('../../service/files/makeDataset'),
        import('../../service/files/openFile'),
      ]);
      const path = await makeDataset(file, {
        sample: sample === true,
        title: title ?? (sample ? undefined : datasetName(file)),
      });
      io.out(`made ${path}\n`);
    });
};
