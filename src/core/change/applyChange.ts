import type { Dataset } from '../dataset/dataset';
import type { TableName, Tables } from '../dataset/tables';
import { checkAllReferences, createReferenceCheck, referredTables } from '../dataset/references';
import { carryIndex, recordOf, rowOf } from '../dataset/rowIndex';
import { Failure } from '../failure';
import type { Change, Edit } from './change';

export interface Applied {
  /** The dataset after the change, one revision on. */
  readonly dataset: Dataset;
  /** The change that takes this one back: applied, it gives the same records in the same places. */
  readonly inverse: Change;
}

/**
 * Applies a change as a whole, or not at all. The dataset that was given stays as it is.
 *
 * @throws {Failure} `notFound` where a record to remove is not there; `badInput` where the dataset after it would refer to
 * a record that does not exist. The path names table, id and field.
 */
export function applyChange(dataset: Dataset, change: Change): Applied {
  const inverse: Edit[] = [];
  let next = dataset;
  for (const run of runsOf(change.edits)) next = applyRun(next, run, inverse);
  checkReferences(dataset, next, change.edits);
  return {
    dataset: { ...next, revision: dataset.revision + 1 },
    inverse: { label: change.label, edits: inverse.reverse() },
  };
}

type Row = Tables[TableName];
type RunKind = 'put' | 'insert' | 'remove' | 'settings';

interface Run {
  readonly kind: RunKind;
  readonly table: TableName | undefined;
  readonly edits: Edit[];
}

/** Edits that follow each other in one table and of one kind, so that a large batch costs one pass over its table. */
function runsOf(edits: readonly Edit[]): Run[] {
  const runs: Run[] = [];
  for (const edit of edits) {
    const kind = edit.kind === 'put' && edit.at !== undefined ? 'insert' : edit.kind;
    const table = edit.kind === 'settings' ? undefined : edit.table;
    const last = runs.at(-1);
    if (last && last.kind === kind && last.table === table) last.edits.push(edit);
    else runs.push({ kind, table, edits: [edit] });
  }
  return runs;
}

function applyRun(dataset: Dataset, { kind, table, edits }: Run, inverse: Edit[]): Dataset {
  if (table === undefined) return settle(dataset, edits, inverse);
  const rows: readonly Row[] = dataset[table];
  switch (kind) {
    case 'put':
      return { ...dataset, [table]: putRows(table, rows, edits, inverse) };
    case 'insert':
      return { ...dataset, [table]: insertRows(table, rows, edits, inverse) };
    case 'remove':
      return { ...dataset, [table]: removeRows(table, rows, edits, inverse) };
    case 'settings':
      return dataset;
  }
}

function settle(dataset: Dataset, edits: readonly Edit[], inverse: Edit[]): Dataset {
  let { settings } = dataset;
  for (const edit of edits) {
    if (edit.kind !== 'settings') continue;
    inverse.push({ kind: 'settings', settings });
    settings = edit.settings;
  }
  return { ...dataset, settings };
}

function putRows(table: TableName, rows: readonly Row[], edits: readonly Edit[], inverse: Edit[]): readonly Row[] {
  const next = rows.slice();
  const appended = new Map<string, number>();
  for (const edit of edits) {
    if (edit.kind !== 'put') continue;
    const { id } = edit.record;
    const row = appended.get(id) ?? rowOf(rows, id);
    const before = next[row];
    if (before) {
      inverse.push(putOf(table, before));
      next[row] = edit.record;
    } else {
      inverse.push({ kind: 'remove', table, id });
      appended.set(id, next.push(edit.record) - 1);
    }
  }
  carryIndex(rows, next);
  return next;
}

/** Checks that what was put refers to records that exist, and that nothing still refers to what was removed. */
function checkReferences(before: Dataset, after: Dataset, edits: readonly Edit[]): void {
  const check = createReferenceCheck(after);
  for (const edit of edits) {
    if (edit.kind !== 'put') continue;
    const record = recordOf<Row>(after[edit.table], edit.record.id);
    if (record) check(edit.table, record);
  }
  const isLess = (table: TableName) => before[table] !== after[table];
  const removed = new Set(edits.map((edit) => (edit.kind === 'remove' ? edit.table : null)));
  if (referredTables.some((table) => removed.has(table)) && referredTables.some(isLess)) checkAllReferences(after);
}

/** Puts new records at given places, each place counted in the table as the records before it have left it. */
function insertRows(table: TableName, rows: readonly Row[], edits: readonly Edit[], inverse: Edit[]): readonly Row[] {
  const wanted = edits.flatMap((edit) =>
    edit.kind === 'put' && edit.at !== undefined ? [{ record: edit.record, at: edit.at }] : [],
  );
  const ascending = wanted.every(({ at }, i) => at > (wanted[i - 1]?.at ?? -1));
  const isNew = wanted.every(({ record }) => rowOf(rows, record.id) < 0);
  const isOnce = new Set(wanted.map(({ record }) => record.id)).size === wanted.length;
  if (!ascending || !isNew || !isOnce) {
    return wanted.reduce<readonly Row[]>((table_, { record, at }) => {
      if (rowOf(table_, record.id) >= 0) {
        return putRows(table, table_, [putOf(table, record)], inverse);
      }
      inverse.push({ kind: 'remove', table, id: record.id });
      return [...table_.slice(0, at), record, ...table_.slice(at)];
    }, rows);
  }
  const next: Row[] = [];
  let from = 0;
  for (const { record, at } of wanted) {
    while (next.length < at && from < rows.length) next.push(rows[from++] as Row);
    next.push(record);
    inverse.push({ kind: 'remove', table, id: record.id });
  }
  while (from < rows.length) next.push(rows[from++] as Row);
  return next;
}

function removeRows(table: TableName, rows: readonly Row[], edits: readonly Edit[], inverse: Edit[]): readonly Row[] {
  const places = edits.map((edit) => {
    const id = edit.kind === 'remove' ? edit.id : '';
    const row = rowOf(rows, id);
    if (row < 0) throw new Failure('notFound', `no such record: ${id}`, [table, id]);
    return row;
  });
  const gone = new Set(places);
  // The inverse is read from its end: first places last, so that each record finds its old place.
  for (const row of [...gone].sort((a, b) => b - a)) {
    inverse.push({ ...putOf(table, rows[row] as Row), at: row });
  }
  return rows.filter((_, row) => !gone.has(row));
}

/** A put whose table and record are known to belong together. */
function putOf(table: TableName, record: Row): Edit & { kind: 'put' } {
  return { kind: 'put', table, record } as Edit & { kind: 'put' };
}
