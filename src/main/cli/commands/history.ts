import type { Edit } from '../../../core/change/change';
import type { HistoryEntry } from '../../service/fileHistory';
import type { AddCommand } from '../command';

/** `history FILE`: who changed what, when. */
export const addHistory: AddCommand = (program, io, end) => {
  program
    .command('history <file>')
    .description('who changed what, when; oldest first')
    .option('--record <id>', 'only what changed this record')
    .option('--json', 'for machines')
    .action(async (file: string, { record, json }: { record?: string; json?: true }) => {
      const [{ readDataset }, { readFileHistory }, { alignedTable }] = await Promise.all([
        import('../../service/readDataset'),
        import('../../service/fileHistory'),
        import('../alignedTable'),
      ]);
      // The history of a file that is no dataset is not looked for.
      await readDataset(file);
      const { entries, problem } = await readFileHistory(file);
      if (problem !== null) {
        io.err(`${problem}\n`);
        end(1);
      }
      const found = entries.filter(({ change }) => record === undefined || change.edits.some(touches(record)));
      if (json) {
        const told = found.map((entry) => ({
          ...headOf(entry),
          edits: entry.change.edits,
          inverse: entry.inverse.edits,
        }));
        io.out(`${JSON.stringify(told, null, 2)}\n`);
        return;
      }
      if (found.length === 0) {
        io.out('no changes\n');
        return;
      }
      const rows = found.map((entry) => {
        const { revision, time, user, what } = headOf(entry);
        return [String(revision), time, user, what, String(entry.change.edits.length)];
      });
      io.out(
        alignedTable(
          [
            { title: 'revision', align: 'right' },
            { title: 'time', align: 'left' },
            { title: 'who', align: 'left' },
            { title: 'what', align: 'left' },
            { title: 'edits', align: 'right' },
          ],
          rows,
        ),
      );
    });
};

function touches(id: string): (edit: Edit) => boolean {
  return (edit) => (edit.kind === 'put' ? edit.record.id === id : edit.kind === 'remove' && edit.id === id);
}

function headOf({ kind, revision, time, user, label }: HistoryEntry) {
  return { revision, time, user, kind, what: kind === 'change' ? label : `${kind}: ${label}` };
}
