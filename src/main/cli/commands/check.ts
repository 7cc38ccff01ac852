import type { Dataset } from '../../../core/dataset/dataset';
import { tableNames } from '../../../core/dataset/tables';
import { Failure } from '../../../core/failure';
import type { AddCommand } from '../command';

interface Problem {
  readonly message: string;
  /** Table, record, field; or a file. */
  readonly path: readonly (string | number)[];
}

/** `check FILE`: validates the file and its history. */
export const checkCommand: AddCommand = (program, io, end) => {
  program
    .command('check <file>')
    .description('validate the file and its history; says what is wrong, with the record and field')
    .option('--json', 'for machines')
    .action(async (file: string, { json }: { json?: true }) => {
      const { dataset, problems } = await examine(file);
      if (problems.length > 0) end(1);
      const review = dataset === null ? [] : needingReview(dataset);
      if (json) {
        const counts = dataset && Object.fromEntries(tableNames.map((name) => [name, dataset[name].length]));
        const told = { ok: problems.length === 0, revision: dataset?.revision ?? null, counts, problems, review };
        io.out(`${JSON.stringify(told, null, 2)}\n`);
        return;
      }
      const { explain } = await import('../explain');
      for (const problem of problems) io.err(`${explain(problem)}\n`);
      if (dataset === null) return;
      for (const { path, text } of review) io.out(`needs review: ${path.join(' ')}: ${JSON.stringify(text)}\n`);
      const counts = tableNames.map((name) => `${dataset[name].length} ${name}`).join(', ');
      io.out(`${problems.length === 0 ? 'no problems' : 'readable'}: revision ${dataset.revision}, ${counts}\n`);
    });
};

async function examine(file: string): Promise<{ dataset: Dataset | null; problems: readonly Problem[] }> {
  const [{ readDataset }, { readFileHistory }] = await Promise.all([
    import('../../service/files/readDataset'),
    import('../../service/past/fileHistory'),
  ]);
  try {
    const { dataset, notices } = await readDataset(file);
    const { problem } = await readFileHistory(file);
    const messages = problem === null ? notices : [problem];
    return { dataset, problems: messages.map((message) => ({ message, path: [] })) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { damagedRecord } = await import('../damagedRecord');
    const record = await damagedRecord(file, error.path);
    const path = record === null ? error.path : [...error.path, record];
    return { dataset: null, problems: [{ message: error.message, path }] };
  }
}

/** The cells whose text could not be read. They are kept as typed, so the file itself is sound. */
function needingReview(dataset: Dataset): { path: readonly string[]; text: string }[] {
  return tableNames.flatMap((table) =>
    dataset[table].flatMap((record) => {
      const unread = 'unread' in record ? Object.entries(record.unread ?? {}) : [];
      return unread.map(([field, text]) => ({ path: [table, record.id, field], text }));
    }),
  );
}
