import { type AddCommand } from '../command';
import { onlyDay, type QuestionOptions, withQuestion } from '../questionOptions';

/** `compare FILE`: the numbers behind a chart. */
export const compareCommand: AddCommand = (program, io, end) => {
  withQuestion(program.command('compare <file>').description('the numbers behind a chart'))
    .option('--json', 'for machines')
    .action(async (file: string, { json, ...options }: QuestionOptions & { json?: true }) => {
      const [{ readDataset }, { readRates }, { compare }, { readQuestion }, { knownDataset }] = await Promise.all([
        import('../../service/files/readDataset'),
        import('../../service/rates'),
        import('../../../core/compare/compare'),
        import('../readQuestion'),
        import('../knownDataset'),
      ]);
      const now = await readDataset(file);
      const { knownOn } = readQuestion(now.dataset, onlyDay(options)).question;
      const { dataset, reach } = await knownDataset(file, now.dataset, knownOn, io, end);
      // A company that was removed since may be asked for by its name.
      const { question, chart } = readQuestion(dataset, options);
      const rates = await readRates();
      const comparison = compare(dataset, question, rates);
      if (json) {
        const [{ comparisonJson }, { annotate }] = await Promise.all([
          import('../../../core/explain/comparisonJson'),
          import('../../../core/notes/annotate'),
        ]);
        const told = annotate(dataset, comparison, { sort: 'table', locale: 'en', accepted: chart?.accepted });
        io.out(`${JSON.stringify(comparisonJson(dataset, comparison, rates, told), null, 2)}\n`);
        return;
      }
      const { comparisonText } = await import('../comparisonText');
      io.out(comparisonText(dataset, comparison, reach));
    });
};
