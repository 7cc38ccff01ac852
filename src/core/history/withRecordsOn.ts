import { applyChange } from '../change/applyChange';
import type { Put } from '../change/change';
import type { Dataset } from '../dataset/dataset';
import { recordOf } from '../dataset/rowIndex';
import { comparedTables } from '../dataset/tables';
import type { EarlierRecord } from './earlierRecord';

/** How a dataset came about in which records stand as they stood at an earlier time. */
export interface Earlier {
  /** The dataset as it is now. */
  readonly now: Dataset;
  /** The records that stand otherwise than now. */
  readonly records: readonly EarlierRecord[];
  /** Their ids. An id is of one table. */
  readonly ids: ReadonlySet<string>;
}

interface Made {
  readonly now: Dataset;
  readonly then: Dataset;
}

/*
 * What was made last of each list of earlier records: a comparison keeps what it knows of a table beside the table, so two
 * calls about the same tables must give the same ones.
 */
const made = new WeakMap<readonly EarlierRecord[], Made>();
const origins = new WeakMap<Dataset, Earlier>();

/**
 * The dataset with records as `earlierRecords` has found them, those that were removed since at the end of their tables.
 *
 * @throws {Failure} `badInput` where they are of another dataset, and refer to what it does not have.
 */
export function withRecordsOn(now: Dataset, records: readonly EarlierRecord[]): Dataset {
  if (records.length === 0) return now;
  const last = made.get(records);
  if (last?.now === now) return last.then;
  const then =
    last && comparedTables.every((table) => last.now[table] === now[table]) ? last.then : putAll(now, records);
  const compared = Object.fromEntries(comparedTables.map((table) => [table, then[table]]));
  const dataset: Dataset = { ...now, ...compared };
  made.set(records, { now, then: dataset });
  origins.set(dataset, { now, records, ids: new Set(records.map(({ record }) => record.id)) });
  return dataset;
}

/** Which records of a dataset that `withRecordsOn` has made stand otherwise than now; null for any other dataset. */
export function earlierOf(dataset: Dataset): Earlier | null {
  return origins.get(dataset) ?? null;
}

/** What became of a record that stood otherwise; null where it stands as it did. */
export function sinceThen(
  { now, ids }: Earlier,
  table: EarlierRecord['table'],
  id: string,
): 'changed' | 'removed' | null {
  if (!ids.has(id)) return null;
  return recordOf<{ readonly id: string }>(now[table], id) ? 'changed' : 'removed';
}

function putAll(now: Dataset, records: readonly EarlierRecord[]): Dataset {
  const edits = records.map(({ table, record }) => ({ kind: 'put', table, record }) as Put);
  return applyChange(now, { label: 'as they stood', edits }).dataset;
}
