import type { HistoryEntry } from '../../store/history/historyLine';
import type { RecordEntry } from '../../service/past/recordHistory';
import type { AddCommand } from '../command';

/** `history FILE`: who changed what, when. */
export const historyCommand: AddCommand = (program, io, end) => {
  program
    .command('history <file>')
    .description('who changed what, when; oldest first')
    .option('--record <id>', 'only what changed this record, with each field before and after')
    .option('--json', 'for machines')
    .action(async (file: string, { record, json }: { record?: string; json?: true }) => {
      const [{ readDataset }, { readFileHistory }, { alignedTable }] = await Promise.all([
        import('../../service/files/readDataset'),
        import('../../service/past/fileHistory'),
        import('../alignedTable'),
      ]);
      // The history of a file that is no dataset is not looked for.
      await readDataset(file);
      const { entries, problem } = await readFileHistory(file);
      if (problem !== null) {
        io.err(`${problem}\n`);
        end(1);
      }

      if (record !== undefined) {
        const { readRecordSteps } = await import('../../service/past/recordHistory');
        const steps = await readRecordSteps(file, record);
        io.out(json ? `${JSON.stringify(steps.map(stepJson), null, 2)}\n` : await recordText(steps));
        return;
      }
      if (json) {
        const told = entries.map((entry) => ({
          ...headOf(entry),
          edits: entry.change.edits,
          inverse: entry.inverse.edits,
        }));
        io.out(`${JSON.stringify(told, null, 2)}\n`);
        return;
      }
      if (entries.length === 0) {
        io.out('no changes\n');
        return;
      }
      const rows = entries.map((entry) => {
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

function headOf({ kind, revision, time, user, label }: HistoryEntry) {
  return { revision, time, user, kind, what: kind === 'change' ? label : `${kind}: ${label}` };
}

/** JSON has no undefined: a field that was not there is null. */
function stepJson({ fields, ...step }: RecordEntry) {
  return {
    ...step,
    fields: fields.map(({ field, old, new: now }) => ({ field, old: old ?? null, new: now ?? null })),
  };
}

/** Each change of a record as a line, with its fields below it. */
async function recordText(steps: readonly RecordEntry[]): Promise<string> {
  if (steps.length === 0) return 'no changes\n';
  const { terminalLine } = await import('../alignedTable');
  return steps
    .map(({ revision, time, user, what, did, fields }) => {
      const head = `${revision}  ${time}  ${terminalLine(user)}  ${terminalLine(what)} (${did})\n`;
      const lines = fields.map(({ field, old, new: now }) => terminalLine(`${field}: ${said(old)} -> ${said(now)}`));
      return head + lines.map((line) => `    ${line}\n`).join('');
    })
    .join('');
}

function said(value: unknown): string {
  if (value === undefined) return '(nothing)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
