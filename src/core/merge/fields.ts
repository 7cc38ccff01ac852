import { Settings } from '../dataset/dataset';
import { type TableName, type Tables, tables } from '../dataset/tables';
import { Look } from '../dataset/question';

export type Row = Tables[TableName];
type Plain = Readonly<Record<string, unknown>>;

/** What stands in one field: its value, and the text that could not be read in place of one. */
export interface Field {
  readonly value: unknown;
  readonly unread: string | undefined;
}

const nothing: Field = { value: undefined, unread: undefined };

/** Fields that make one statement together: one taken from each side would say what neither has said. */
export function statementsOf(table: TableName | 'settings'): readonly (readonly string[])[] {
  return table === 'settings' ? [] : tables[table].statements;
}

/** The names of all fields that either of two records has, `id` aside. The parts of a chart's look are fields of their own. */
export function fieldNames(table: TableName | 'settings', ...records: readonly object[]): readonly string[] {
  const names = new Set<string>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      if (name === 'id' || name === 'unread') continue;
      if (name === 'look' && table === 'charts')
        for (const part of Object.keys(Object(value))) names.add(`look.${part}`);
      else names.add(name);
    }
    for (const name of Object.keys(unreadOf(record))) names.add(name);
  }
  return [...names];
}

export function fieldOf(record: object, name: string): Field {
  const [outer = '', part] = name.split('.');
  const value = read(record, outer);
  if (part !== undefined) return { value: read(Object(value) as object, part), unread: undefined };
  const unread = read(unreadOf(record), name);
  return value === undefined && unread === undefined ? nothing : { value, unread: unread as string | undefined };
}

/** What a field says, for whoever must choose. */
export function saidOf({ value, unread }: Field): unknown {
  return unread ?? value;
}

/** The record with what stands in a field of another version of it. */
export function withFieldOf<Part extends object>(record: Part, name: string, { value, unread }: Field): Part {
  const [outer = '', part] = name.split('.');
  if (part !== undefined) {
    return { ...record, [outer]: put(Object(read(record, outer)) as Plain, part, value) };
  }
  const unreadText = put(unreadOf(record), name, unread);
  const next = put(record as unknown as Plain, name, value);
  return put(next, 'unread', Object.keys(unreadText).length > 0 ? unreadText : undefined) as unknown as Part;
}

/** What a field says that nobody has filled in. */
export function emptyField(table: TableName | 'settings', name: string): Field {
  const [outer = '', part] = name.split('.');
  const shape: Plain =
    part !== undefined ? Look.shape : table === 'settings' ? Settings.shape : tables[table].schema.shape;
  const schema = read(shape, part ?? outer) as { safeParse: (value: undefined) => { data?: unknown } } | undefined;
  return { value: schema?.safeParse(undefined).data, unread: undefined };
}

function unreadOf(record: object): Plain {
  return (read(record, 'unread') as Plain | undefined) ?? {};
}

function read(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Plain)[name] : undefined;
}

function put(record: Plain, name: string, value: unknown): Plain {
  if (value !== undefined) return { ...record, [name]: value };
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
