interface HasId {
  readonly id: string;
}

/*
 * Ids to places, kept beside each table without being part of it. Tables are never changed in place, so the index of a
 * table stays true for it; `carryIndex` lets the next table share it when no record has moved. Places are checked against
 * the table itself, so an index that has grown for a later table is still right for an earlier one.
 */
const indexes = new WeakMap<readonly HasId[], Map<string, number>>();

/** The place of a record in a table, or -1. Constant time once the table has been asked. */
export function rowOf(table: readonly HasId[], id: string): number {
  const row = indexOf(table).get(id);
  return row !== undefined && table[row]?.id === id ? row : -1;
}

/** The record with an id, or undefined. */
export function recordOf<Row extends HasId>(table: readonly Row[], id: string): Row | undefined {
  const row = rowOf(table, id);
  return row < 0 ? undefined : table[row];
}

/** Tells that `next` is `table` with records replaced or appended, none moved. */
export function carryIndex(table: readonly HasId[], next: readonly HasId[]): void {
  const index = indexOf(table);
  for (let row = table.length; row < next.length; row += 1) {
    const record = next[row];
    if (!record) continue;
    const known = index.get(record.id);
    // Two tables that grew apart from one disagree about this record: the later gets an index of its own, when asked.
    if (known !== undefined && known !== row) return;
    index.set(record.id, row);
  }
  indexes.set(next, index);
}

function indexOf(table: readonly HasId[]): Map<string, number> {
  let index = indexes.get(table);
  if (!index) {
    index = new Map(table.map((record, row) => [record.id, row]));
    indexes.set(table, index);
  }
  return index;
}
