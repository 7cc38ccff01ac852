import { z } from 'zod';
import { Failure } from '../failure';
import type { Dataset } from './dataset';
import { targetOf } from './id';
import { recordOf } from './rowIndex';
import { eachTable, type TableName, tableNames, type Tables, tables } from './tables';

/** One record's mention of another: `citations.0.source` refers to a source. */
export interface Reference {
  readonly to: TableName;
  readonly id: string;
  readonly field: string;
}

type Row = Tables[TableName];

/** Every reference of one record to another, in the order of its schema, which says what each id is of. */
export function referencesOf(table: TableName, record: Row): readonly Reference[] {
  const found: Reference[] = [];
  readers[table]?.(record, '', found);
  return found;
}

/** The tables whose records may refer to one of their own table, and so to each other in a circle. */
export const chainedTables: readonly TableName[] = tableNames.filter((table) => refersTo(tables[table].schema, table));

/** What of its own table a record refers to; undefined where it refers to nothing. */
export function chainOf(table: TableName, record: Row): Reference | undefined {
  return referencesOf(table, record).find(({ to }) => to === table);
}

/** The tables to which records of any table may refer. */
export const referredTables: readonly TableName[] = tableNames.filter((to) =>
  tableNames.some((table) => refersTo(tables[table].schema, to)),
);

/**
 * Checks every reference of a dataset.
 *
 * @throws {Failure} `badInput` at the first one that leads nowhere, or where records of one table are based on each other in a
 * circle. Its path is table, id and field of the record that refers.
 */
export function checkAllReferences(dataset: Dataset): void {
  const check = createReferenceCheck(dataset);
  for (const table of tableNames) {
    if (!readers[table]) continue;
    for (const record of dataset[table]) check(table, record);
  }
}

/** Checks the references of records one by one; a long chain of them is walked once. Throws as `checkAllReferences` does. */
export function createReferenceCheck(dataset: Dataset): (table: TableName, record: Row) => void {
  const clear = new Set<string>();
  return (table, record) => {
    for (const { to, id, field } of referencesOf(table, record)) {
      if (recordOf<Row>(dataset[to], id)) continue;
      throw new Failure('badInput', `refers to a record that does not exist: ${id}`, [table, record.id, field]);
    }
    if (chainedTables.includes(table)) checkCircle(dataset, table, record, clear);
  };
}

function checkCircle(dataset: Dataset, table: TableName, record: Row, clear: Set<string>): void {
  const seen = new Set<string>();
  const field = chainOf(table, record)?.field ?? '';
  for (let at: string | undefined = record.id; at !== undefined && !clear.has(at);) {
    if (seen.has(at)) {
      const path = [table, record.id, field];
      throw new Failure('badInput', `${table} are based on each other in a circle: ${at}`, path);
    }
    seen.add(at);
    const next: Row | undefined = recordOf<Row>(dataset[table], at);
    at = next && chainOf(table, next)?.id;
  }
  for (const at of seen) clear.add(at);
}

/** Adds the references in a value to those found; `field` is the path of the value. */
type ReferenceReader = (value: unknown, field: string, found: Reference[]) => void;

const readers = eachTable<Record<TableName, ReferenceReader | null>>((table) => readerOf(tables[table].schema));

/** What reads the references in values of a schema; null where it can hold none. */
function readerOf(schema: z.core.$ZodType): ReferenceReader | null {
  const target = targetOf(schema);
  if (target !== undefined) return idReader(target);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return readerOf(schema.def.innerType);
  }
  if (schema instanceof z.ZodArray) return arrayReader(readerOf(schema.element));
  if (schema instanceof z.ZodUnion) return unionReader(schema);
  return schema instanceof z.ZodObject ? objectReader(schema) : null;
}

function idReader(target: string): ReferenceReader {
  const to = tableNames.find((name) => name === target);
  if (!to) throw new Error(`an id of a table that does not exist: ${target}`);
  return (value, field, found) => {
    if (typeof value === 'string') found.push({ to, id: value, field });
  };
}

function arrayReader(read: ReferenceReader | null): ReferenceReader | null {
  if (!read) return null;
  return (value, field, found) => {
    if (Array.isArray(value)) value.forEach((item, i) => read(item, `${field}.${i}`, found));
  };
}

/** At most one kind of member of a union may refer: what a value of another kind holds is no reference. */
function unionReader({ options }: z.ZodUnion): ReferenceReader | null {
  const readers = options.flatMap((option) => readerOf(option) ?? []);
  if (readers.length > 1) throw new Error('several members of a union refer: which of them a value is cannot be told');
  return readers[0] ?? null;
}

function objectReader({ shape }: z.ZodObject): ReferenceReader | null {
  const fields = Object.entries<z.core.$ZodType>(shape).flatMap(([key, schema]) => {
    const read = readerOf(schema);
    return read ? [{ key, read }] : [];
  });
  if (fields.length === 0) return null;
  return (value, field, found) => {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Readonly<Record<string, unknown>>;
    for (const { key, read } of fields) {
      if (record[key] !== undefined) read(record[key], field === '' ? key : `${field}.${key}`, found);
    }
  };
}

function refersTo(schema: z.core.$ZodType, table: TableName): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return targetOf(schema) === table || refersTo(schema.def.innerType, table);
  }
  if (schema instanceof z.ZodArray) return refersTo(schema.element, table);
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => refersTo(option, table));
  if (schema instanceof z.ZodObject)
    return Object.values<z.core.$ZodType>(schema.shape).some((part) => refersTo(part, table));
  return targetOf(schema) === table;
}
