import type { Dataset } from '../dataset/dataset';
import { type TableName, tableNames, type Tables } from '../dataset/tables';
import { recordOf } from '../dataset/rowIndex';
import { isSameValue } from '../dataset/isSameValue';
import type { Change, Edit, Put } from './change';

/**
 * The change that makes of one dataset another: the other's settings and records, in the other's order; for going back to an
 * earlier version, or over to a version that another program has written. Null where there is nothing to change. Revisions
 * and ids of the datasets are not looked at.
 */
export function changeBetween(current: Dataset, other: Dataset, label: string): Change | null {
  const edits: Edit[] = [];
  if (!isSameValue(current.settings, other.settings)) edits.push({ kind: 'settings', settings: other.settings });
  for (const table of tableNames) addEdits(edits, table, current[table], other[table]);
  return edits.length === 0 ? null : { label, edits };
}

/** How many records of each table a change adds, changes and removes; one that only moves is none of them. */
export function countChange(before: Dataset, change: Change): ReadonlyMap<TableName, ChangeCounts> {
  const after = new Map<TableName, Map<string, Row | null>>();
  for (const edit of change.edits) {
    if (edit.kind === 'settings') continue;
    const records = after.get(edit.table) ?? new Map<string, Row | null>();
    after.set(edit.table, records);
    if (edit.kind === 'put') records.set(edit.record.id, edit.record);
    else records.set(edit.id, null);
  }
  return new Map([...after].map(([table, records]) => [table, countsOf(before[table], records)]));
}

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

type Row = Tables[TableName];

function countsOf(rows: readonly Row[], records: ReadonlyMap<string, Row | null>): ChangeCounts {
  let [added, changed, removed] = [0, 0, 0];
  for (const [id, record] of records) {
    const before = recordOf(rows, id);
    if (!before) added += record ? 1 : 0;
    else if (!record) removed += 1;
    else if (!isSameValue(before, record)) changed += 1;
  }
  return { added, changed, removed };
}

/** First what goes or moves is removed, then what stays is changed in its place, then the rest put where the other has it. */
function addEdits(edits: Edit[], table: TableName, rows: readonly Row[], wanted: readonly Row[]): void {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const staying = increasing(wanted.map(({ id }) => places.get(id) ?? -1));
  const stays = new Set(staying.map((at) => wanted[at]?.id));
  for (const { id } of rows) if (!stays.has(id)) edits.push({ kind: 'remove', table, id });
  for (const at of staying) {
    const record = wanted[at] as Row;
    if (!isSameValue(record, recordOf(rows, record.id))) edits.push({ kind: 'put', table, record } as Put);
  }
  wanted.forEach((record, at) => {
    if (!stays.has(record.id)) edits.push({ kind: 'put', table, record, at } as Put);
  });
}

/** Where in a list the longest increasing sequence stands; negative numbers are left out. */
function increasing(values: readonly number[]): number[] {
  /** Where the lowest end of a sequence of each length stands. */
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, at) => {
    if (value < 0) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = at;
  });
  const found: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) found.push(at);
  return found.reverse();
}
