import type { AddCommand } from '../command';
import { inputLines } from '../inputLines';

interface Options {
  readonly as: string;
  readonly locale: string;
  readonly currency?: string;
  readonly country?: string;
  readonly fiscalYearEnd?: string;
  readonly json?: true;
}

/** `read [TEXT...]`: reads text as a cell would, an answer a line. */
export const readCommand: AddCommand = (program, io, end) => {
  program
    .command('read [text...]')
    .description('read text as a cell would, an answer a line; without TEXT one a line from standard input')
    .requiredOption('--as <kind>', 'amount, period or date')
    .option('--locale <tag>', 'where the text was written, BCP 47', 'en')
    .option('--currency <code>', "the row's currency")
    .option('--country <code>', "the company's country")
    .option('--fiscal-year-end <month>', "the month in which the company's fiscal year ends, 1 to 12")
    .option('--json', 'for machines: an object a line')
    .action(async (texts: readonly string[], { as, json, ...options }: Options) => {
      const { readingContextOf, textReader } = await import('../textReader');
      const read = textReader(as, readingContextOf(options));
      for await (const text of texts.length > 0 ? texts : inputLines(io.input())) {
        const { told, line } = read(text);
        if (!told.ok) end(1);
        io.out(`${json ? JSON.stringify(told) : line}\n`);
      }
    });
};
