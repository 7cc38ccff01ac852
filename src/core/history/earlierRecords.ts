import type { Change, Edit } from '../change/change';
import type { Dataset } from '../dataset/dataset';
import { type ComparedTable, comparedTables, type TableName, type Tables } from '../dataset/tables';
import { chainedTables, chainOf, referencesOf } from '../dataset/references';
import { recordOf } from '../dataset/rowIndex';
import { isSameValue } from '../dataset/isSameValue';
import type { EarlierRecord } from './earlierRecord';

/** Records as they stood at an earlier time, by table and id; null: it was not there, and was entered later. */
export type Then = ReadonlyMap<string, EarlierRecord | null>;

/**
 * How the records that were touched since a time stood then.
 *
 * @param inverses - What takes back each change since, the newest first.
 */
export function takenBack(inverses: Iterable<Change>): Then {
  const then = new Map<string, EarlierRecord | null>();
  // What an older change found stands for what the newer ones found.
  for (const { edits } of inverses) for (const edit of edits) takeBack(then, edit);
  return then;
}

/** The same over a longer time: what was touched by the older changes, and what only the newer ones touched. */
export function takenBackFurther(newer: Then, older: Then): Then {
  return older.size === 0 ? newer : newer.size === 0 ? older : new Map([...newer, ...older]);
}

/**
 * The records that stood otherwise than they stand now, removed ones among them, as they stood. What was entered later is not
 * among them: it stands as it stands now.
 *
 * Where changes are missing, what would refer to a record that is not there, or make sources based on each other in a
 * circle, is left as it is now.
 */
export function earlierRecords(now: Dataset, then: Then): readonly EarlierRecord[] {
  const found = [...then.values()].flatMap((earlier) => {
    if (!earlier || isSameValue(recordNow(now, earlier.table, earlier.record.id), earlier.record)) return [];
    return [earlier];
  });
  return whole(now, found);
}

type Row = Tables[TableName];

function takeBack(then: Map<string, EarlierRecord | null>, edit: Edit): void {
  if (edit.kind === 'settings' || !isCompared(edit.table)) return;
  const key = keyOf(edit.table, edit.kind === 'put' ? edit.record.id : edit.id);
  // A put's table and record belong together by the schema of changes.
  then.set(key, edit.kind === 'put' ? ({ table: edit.table, record: edit.record } as EarlierRecord) : null);
}

/** Those of the records that can stand together among the others as they are now. */
function whole(now: Dataset, records: readonly EarlierRecord[]): readonly EarlierRecord[] {
  let kept = records;
  for (;;) {
    const put = new Map(kept.map(({ table, record }) => [keyOf(table, record.id), record]));
    const recordAt = (table: TableName, id: string): Row | undefined =>
      put.get(keyOf(table, id)) ?? recordOf<Row>(now[table], id);
    const clear = new Set<string>();
    const next = kept.filter(({ table, record }) => {
      const leads = referencesOf(table, record).every(({ to, id }) => recordAt(to, id));
      const next = (id: string) => chainAt(table, recordAt(table, id));
      return leads && (!chainedTables.includes(table) || !isInCircle(record.id, next, clear));
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** The record of its own table to which a record refers. */
function chainAt(table: TableName, record: Row | undefined): string | undefined {
  return record && chainOf(table, record)?.id;
}

/** `clear`: records that are known to lead into no circle, so that a long chain of them is walked once. */
function isInCircle(start: string, next: (id: string) => string | undefined, clear: Set<string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined && !clear.has(at); at = next(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  for (const at of seen) clear.add(at);
  return false;
}

function recordNow(now: Dataset, table: ComparedTable, id: string): Row | undefined {
  return recordOf<Row>(now[table], id);
}

function isCompared(table: TableName): table is ComparedTable {
  return comparedTables.some((one) => one === table);
}

function keyOf(table: TableName, id: string): string {
  return `${table} ${id}`;
}
