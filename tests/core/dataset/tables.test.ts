import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyChange } from '../../../src/core/change/applyChange';
import { Change } from '../../../src/core/change/change';
import { putOf } from '../../../src/core/change/putOf';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { targetOf } from '../../../src/core/dataset/id';
import { newRecord } from '../../../src/core/dataset/newRecord';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { referencesOf } from '../../../src/core/dataset/references';
import {
  cellTables,
  type TableName,
  tableNames,
  type Tables,
  tables,
  tablesByPage,
} from '../../../src/core/dataset/tables';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { quickRead } from '../../../src/core/dataset/snapshot/quickRead';
import { countReview, reviewOf } from '../../../src/core/table/reviewOf';
import { tableColumns } from '../../../src/core/table/tableColumns';
import { unreadFields } from './unreadFields';

test('prefixes, titles and pages of tables are told apart', () => {
  for (const property of ['prefix', 'title', 'one', 'purpose', 'page'] as const) {
    expect(new Set(tableNames.map((name) => tables[name][property])).size, property).toBe(tableNames.length);
  }
  expect(tablesByPage.map((name) => tables[name].page)).toEqual(tableNames.map((_, i) => i + 1));
});

describe.each(tableNames)('%s', (name) => {
  const record = newRecord(name, `${tables[name].prefix}_1`);

  test('a new record fits its schema and says nothing', () => {
    expect(tables[name].schema.parse(record)).toEqual(record);
    expect(referencesOf(name, record)).toEqual([]);
  });

  test('a change puts its records, and a file keeps them, read the quick way too', () => {
    const { dataset } = applyChange(empty, Change.parse({ label: 'put', edits: [putOf(name, record)] }));
    expect(dataset[name]).toEqual([record]);
    const text = writeSnapshot(dataset);
    expect(readSnapshot(text)[name]).toEqual([record]);
    expect(quickRead(text, false)?.[name]).toEqual([record]);
  });

  test('a file with a record that is none of its table is refused', () => {
    const text = writeSnapshot(empty).replace(`"${name}": []`, `"${name}": [{"id":"${record.id}","nonsense":1}]`);
    expect(quickRead(text, false)).toBeNull();
    expect(() => readSnapshot(text)).toThrow(name);
  });

  const paths = referencePaths(tables[name].schema);
  test('what its schema calls an id of a table is read as a reference', () => {
    for (const { path, to } of paths) {
      const [reference] = referencesOf(name, withId(record, path, `${prefixOf(to)}_gone`));
      expect(reference, path.join('.')).toEqual({ to, id: `${prefixOf(to)}_gone`, field: path.join('.') });
    }
  });

  test.each(paths.map(({ path, to }) => [path.join('.'), path, to] as const))(
    '%s must lead to a record, in a change and in a file, as long as it is there',
    (field, path, to) => {
      const id = `${prefixOf(to)}_2`;
      const referring = withId(record, path, id);
      const message = `refers to a record that does not exist: ${id}`;
      const put = { label: 'put', edits: [putOf(name, referring)] };
      expect(() => applyChange(empty, put)).toThrow(message);
      expect(() => readSnapshot(writeSnapshot({ ...empty, [name]: [referring] }))).toThrow(message);
      const target: Dataset = { ...empty, [to]: [newRecord(to, id)] };
      const { dataset } = applyChange(target, put);
      expect(referencesOf(name, referring).map((reference) => reference.field)).toEqual([field]);
      expect(() => applyChange(dataset, { label: 'gone', edits: [{ kind: 'remove', table: to, id }] })).toThrow(
        message,
      );
    },
  );
});

describe.each(cellTables)('%s', (name) => {
  test('each field that may be unread has a column, and stands in the review with its text', () => {
    const fields = unreadFields(name);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) {
      const unread = { ...newRecord(name, `${tables[name].prefix}_1`), unread: { [field]: '???' } };
      const dataset: Dataset = { ...empty, [name]: [unread] };
      expect(countReview(dataset), field).toBe(1);
      expect(reviewOf(dataset), field).toMatchObject([{ table: name, id: unread.id, field, text: '???' }]);
      expect(tableColumns(name).some(({ key }) => key === field)).toBe(true);
    }
  });
});

const empty = emptyDataset('dat_1', 'Test');

function prefixOf(table: TableName): string {
  return tables[table].prefix;
}

/** Where in records of a schema the ids of other records stand; the first item of a list stands for all. */
function referencePaths(schema: z.core.$ZodType): { readonly path: readonly string[]; readonly to: TableName }[] {
  const to = tableNames.find((name) => name === targetOf(schema));
  if (to) return [{ path: [], to }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return referencePaths(schema.def.innerType);
  if (schema instanceof z.ZodArray) return under('0', schema.element);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, part]) => under(key, part));
}

function under(key: string, schema: z.core.$ZodType) {
  return referencePaths(schema).map(({ path, to }) => ({ path: [key, ...path], to }));
}

/** The record with an id at a path; what else the way there needs is made up. */
function withId<Name extends TableName>(record: Tables[Name], path: readonly string[], id: string): Tables[Name] {
  return { ...record, ...(valueAt(path, id) as object) };
}

function valueAt([key, ...rest]: readonly string[], id: string): unknown {
  if (key === undefined) return id;
  const value = valueAt(rest, id);
  if (key === '0') return [value];
  return key === 'disputed' ? { disputed: { by: 'Somebody', ...(value as object) } } : { [key]: value };
}
