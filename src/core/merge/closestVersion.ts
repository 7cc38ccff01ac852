import type { Change } from '../change/change';
import type { Dataset } from '../dataset/dataset';
import { type TableName, tableNames } from '../dataset/tables';
import { recordOf } from '../dataset/rowIndex';
import { fieldNames, fieldOf, type Row } from './fields';
import { isSameValue } from '../dataset/isSameValue';
import type { RewoundVersion } from './rewind';

/**
 * The version of a dataset from which another one has most likely grown: the one with the fewest fields that differ. Of
 * several, the oldest: what is then counted as changed on both sides is asked, never overwritten. Later versions than the
 * other's revision are none that it can have grown from. Null where there is no such version.
 */
export function closestVersion(versions: Iterable<RewoundVersion>, other: Dataset): Dataset | null {
  let closest: { readonly dataset: Dataset; readonly distance: number } | null = null;
  let last: { readonly dataset: Dataset; readonly distance: number } | null = null;
  for (const { dataset, by } of versions) {
    // Two versions differ only in what one change has touched: only that is looked at again.
    const distance: number =
      last && by ? last.distance + moved(last.dataset, dataset, by, other) : distanceOf(dataset, other);
    last = { dataset, distance };
    if (dataset.revision <= other.revision && (!closest || distance <= closest.distance)) closest = last;
  }
  return closest?.dataset ?? null;
}

function distanceOf(version: Dataset, other: Dataset): number {
  return tableNames.reduce((sum, table) => sum + tableDistance(table, version[table], other[table]), 0);
}

function tableDistance(table: TableName, rows: readonly Row[], others: readonly Row[]): number {
  const here = rows.reduce((sum, row) => sum + recordDistance(table, row, recordOf(others, row.id)), 0);
  return here + others.filter(({ id }) => !recordOf(rows, id)).length;
}

/** By how much the distance to the other dataset grows from one version to the one before it. */
function moved(from: Dataset, to: Dataset, { edits }: Change, other: Dataset): number {
  let by = 0;
  const seen = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'settings') continue;
    const { table } = edit;
    const id = edit.kind === 'put' ? edit.record.id : edit.id;
    if (seen.has(`${table} ${id}`)) continue;
    seen.add(`${table} ${id}`);
    const there = recordOf<Row>(other[table], id);
    by += recordDistance(table, recordOf<Row>(to[table], id), there);
    by -= recordDistance(table, recordOf<Row>(from[table], id), there);
  }
  return by;
}

function recordDistance(table: TableName, a: Row | undefined, b: Row | undefined): number {
  if (!a || !b) return a === b ? 0 : 1;
  if (a === b) return 0;
  return fieldNames(table, a, b).filter((name) => !isSameValue(fieldOf(a, name), fieldOf(b, name))).length;
}
