import type { Dataset } from '../dataset/dataset';
import { type TableName, tableNames } from '../dataset/tables';
import { recordOf } from '../dataset/rowIndex';
import type { Row } from './fields';

/** What a merge makes of mine so far: records to put and to remove, by table and id. */
export class Outcome {
  readonly #tables = new Map<TableName, Map<string, Row | null>>(tableNames.map((table) => [table, new Map()]));

  constructor(
    readonly mine: Dataset,
    readonly theirs: Dataset,
  ) {}

  put(table: TableName, record: Row): void {
    this.#table(table).set(record.id, record);
  }

  remove(table: TableName, id: string): void {
    this.#table(table).set(id, null);
  }

  /** Leaves a record as it is in mine. */
  leave(table: TableName, id: string): void {
    this.#table(table).delete(id);
  }

  /** What is to be done in a table: null for a record that goes. */
  of(table: TableName): ReadonlyMap<string, Row | null> {
    return this.#table(table);
  }

  /** A record as it will be; undefined where there will be none. */
  record(table: TableName, id: string): Row | undefined {
    const done = this.#table(table).get(id);
    return done === undefined ? recordOf<Row>(this.mine[table], id) : (done ?? undefined);
  }

  /** The records of a table as they will be. */
  *records(table: TableName): Generator<Row> {
    const done = this.#table(table);
    for (const record of this.mine[table]) if (!done.has(record.id)) yield record;
    for (const record of done.values()) if (record) yield record;
  }

  #table(table: TableName): Map<string, Row | null> {
    const found = this.#tables.get(table);
    if (!found) throw new Error(`no such table: ${table}`);
    return found;
  }
}
