import type { Conflict, Side } from '../../../core/merge/conflict';
import type { Taken } from '../../../core/merge/mergeDatasets';
import type { MergedFile } from '../../service/merge/mergeFile';
import type { AddCommand } from '../command';
import { WrongUsage } from '../io';

interface Options {
  readonly dryRun?: true;
  readonly prefer?: string;
  readonly json?: true;
}

/** `merge FILE OTHER`: brings another copy of the same dataset in, record by record, in one change. */
export const mergeCommand: AddCommand = (program, io, end) => {
  program
    .command('merge <file> <other>')
    .description(
      'bring in another copy of the same dataset, record by record, in one change;\nwhere both have changed the same field, nothing is written without --prefer',
    )
    .option('--dry-run', 'say what would come in, and write nothing')
    .option('--prefer <side>', 'mine or theirs: whose version stands where both have changed the same field')
    .option('--json', 'for machines')
    .action(async (file: string, other: string, { dryRun, prefer, json }: Options) => {
      const side = sideOf(prefer);
      const { mergeFile } = await import('../../service/merge/mergeFile');
      const merged = await mergeFile(file, other, { dryRun: dryRun === true, prefer: side, env: io.env, now: io.now });
      for (const notice of merged.notices) io.err(`${notice}\n`);
      const isOpen = side === null && merged.conflicts.length > 0;
      if (isOpen) end(1);
      if (json) io.out(`${JSON.stringify(toldOf(merged), null, 2)}\n`);
      else io.out(await textOf(merged, { dryRun: dryRun === true, side }));
      if (isOpen && !json) io.err('nothing was written: decide with --prefer mine or --prefer theirs\n');
    });
};

function sideOf(prefer: string | undefined): Side | null {
  if (prefer === undefined || prefer === 'mine' || prefer === 'theirs') return prefer ?? null;
  throw new WrongUsage(`--prefer is mine or theirs, not ${prefer}`);
}

function toldOf({ base, counts, conflicts, revision }: MergedFile) {
  return {
    base: { how: base.how, revision: base.dataset?.revision ?? null },
    counts,
    // Undefined would be no key at all.
    conflicts: conflicts.map(({ mine = null, theirs = null, ...where }) => ({ ...where, mine, theirs })),
    revision,
  };
}

async function textOf(
  { base, counts, conflicts, revision }: MergedFile,
  { dryRun, side }: { readonly dryRun: boolean; readonly side: Side | null },
): Promise<string> {
  const lines = [baseText(base), `from theirs: ${takenText(counts.theirs)}`, `only in mine: ${takenText(counts.mine)}`];
  if (counts.held > 0) lines.push(`kept because something still refers to it: ${counts.held}`);
  lines.push(`conflicts: ${counts.conflicts}${counts.conflicts > 0 && side ? `, decided for ${side}` : ''}`);
  const table = conflicts.length > 0 ? await conflictTable(conflicts) : '';
  return `${lines.join('\n')}\n${table}${ending({ dryRun, revision, isOpen: side === null && conflicts.length > 0 })}`;
}

function baseText({ how, dataset }: MergedFile['base']): string {
  if (how === 'none') return 'compared with nothing: no version is known that both have';
  const closest =
    how === 'closest' ? 'the version closest to theirs, which came without a history' : 'the last that both have';
  return `compared with revision ${dataset?.revision ?? 0}, ${closest}`;
}

function takenText({ added, changed, removed }: Taken): string {
  return `${added} added, ${changed} changed, ${removed} removed`;
}

function ending({
  dryRun,
  revision,
  isOpen,
}: {
  readonly dryRun: boolean;
  readonly revision: number | null;
  readonly isOpen: boolean;
}): string {
  if (revision !== null) return `revision ${revision}\n`;
  if (isOpen) return '';
  return dryRun ? 'nothing was written: a dry run\n' : 'nothing to do\n';
}

async function conflictTable(conflicts: readonly Conflict[]): Promise<string> {
  const { alignedTable } = await import('../alignedTable');
  const rows = conflicts.map(({ table, id, field, mine, theirs }) => [
    table,
    id,
    field ?? '(record)',
    valueText(mine),
    valueText(theirs),
  ]);
  const titles = ['table', 'record', 'field', 'mine', 'theirs'];
  return alignedTable(
    titles.map((title) => ({ title, align: 'left' })),
    rows,
  );
}

function valueText(value: unknown): string {
  if (value === undefined) return '(nothing)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
