import type { AddCommand } from '../command';

/** `edit FILE --change C.json`: applies one change. */
export const editCommand: AddCommand = (program, io) => {
  program
    .command('edit <file>')
    .description('apply one change, as a whole or not at all; prints its revision once it is on the disk')
    .requiredOption('--change <file>', 'the change as JSON: { "label": "...", "edits": [ ... ] }')
    .option('--json', 'for machines')
    .action(async (file: string, { change: from, json }: { change: string; json?: true }) => {
      const [{ readChange }, { editFile }] = await Promise.all([
        import('../../service/files/readChange'),
        import('../../service/files/editFile'),
      ]);
      const change = await readChange(from);
      const { revision, notices } = await editFile(file, change, { env: io.env, now: io.now });
      for (const notice of notices) io.err(`${notice}\n`);
      io.out(json ? `${JSON.stringify({ revision })}\n` : `revision ${revision}: ${change.label}\n`);
    });
};
