import type { Edit } from '../../change/change';
import type { TableName, Tables } from '../../dataset/tables';
import type { Reading, RefusedText } from '../../text/reading';
import type { CellSet, Column, TableContext } from './column';
import { inOrder } from './inOrder';

type Row = Tables[TableName];

/** A column as its table's file describes it; `createColumn` adds what all have in common. */
export interface ColumnPlan<Name extends TableName> {
  readonly key: string;
  readonly title: string;
  readonly width?: number;
  readonly align?: 'left' | 'right';
  readonly example?: string;
  readonly isAmount?: boolean;
  readonly options?: (context: TableContext) => readonly string[];
  readonly create?: boolean;
  readonly text: (record: Tables[Name], context: TableContext) => string;
  readonly refusal?: Column<Name>['refusal'];
  /** The text comes trimmed; what is made is pushed to `made`. */
  readonly set: (record: Tables[Name], text: string, context: TableContext, made: Edit[]) => Tables[Name];
}

/** A column in which typing what already stands there changes nothing, and records keep their order of fields. */
export function createColumn<Name extends TableName>(table: Name, plan: ColumnPlan<Name>): Column<Name> {
  const { key, title, width = 140, align = 'left', example, isAmount, options, create, text } = plan;
  const refusal = plan.refusal ?? (() => null);
  return {
    key,
    title,
    align,
    width,
    ...(example !== undefined && { example }),
    ...(isAmount && { isAmount }),
    ...(options && { options }),
    ...(create !== undefined && { create }),
    text,
    refusal,
    set: (record, typed, context): CellSet<Name> => {
      const trimmed = typed.trim();
      if (trimmed === text(record, context).trim() && refusal(record, context) === null) return { record, made: [] };
      const made: Edit[] = [];
      return { record: inOrder(table, plan.set(record, trimmed, context, made)), made };
    },
  };
}

/** The column of ids: shown, never typed into. */
export function idColumn<Name extends TableName>(table: Name): Column<Name> {
  return createColumn<Name>(table, {
    key: 'id',
    title: 'Id',
    width: 120,
    text: (record) => (record satisfies Row as Row).id,
    set: (record) => record,
  });
}

export interface ReadPlan<Name extends TableName, Value> extends Omit<ColumnPlan<Name>, 'text' | 'refusal' | 'set'> {
  /** The field of `unread` that keeps what cannot be read. */
  readonly field: string;
  readonly format: (record: Tables[Name], context: TableContext) => string;
  readonly read: (text: string, record: Tables[Name], context: TableContext) => Reading<Value>;
  /** The record with the value, or without one. */
  readonly write: (record: Tables[Name], value: Value | undefined) => Tables[Name];
}

/** A column whose text is read: what cannot be is kept as it was typed, with the reason. */
export function readColumn<Name extends TableName, Value>(table: Name, plan: ReadPlan<Name, Value>): Column<Name> {
  const { field, format, read, write } = plan;
  return createColumn(table, {
    ...plan,
    text: (record, context) => unreadOf(record, field) ?? format(record, context),
    refusal: (record, context) => {
      const text = unreadOf(record, field);
      if (text === undefined) return null;
      const clean = withUnread<Tables[Name]>(record, field, undefined);
      return refusalOf(read(text, record, context), (choice) => {
        const reading = read(choice, record, context);
        return reading.ok ? format(write(clean, reading.value), context) : choice;
      });
    },
    set: (record, text, context) => {
      const clean = withUnread<Tables[Name]>(record, field, undefined);
      if (text === '') return write(clean, undefined);
      const reading = read(text, record, context);
      return reading.ok ? write(clean, reading.value) : withUnread<Tables[Name]>(write(clean, undefined), field, text);
    },
  });
}

/** What was typed into a field and could not be read. */
export function unreadOf(record: Row, field: string): string | undefined {
  const unread: Readonly<Record<string, string>> | undefined = 'unread' in record ? record.unread : undefined;
  return unread?.[field];
}

/** The record with text kept unread in a field, or with none there. */
export function withUnread<Record_ extends Row>(record: Record_, field: string, text: string | undefined): Record_ {
  const { unread }: { readonly unread?: Readonly<Record<string, string>> | undefined } =
    'unread' in record ? record : {};
  const others = Object.entries(unread ?? {}).filter(([known]) => known !== field);
  if (text !== undefined) others.push([field, text]);
  return { ...record, unread: Object.fromEntries(others.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * Why text is unread, also where a change elsewhere (a source's new name) has made it readable since.
 *
 * @param show - Gives for the text of a reading the text of its cell.
 */
export function refusalOf(reading: Reading<unknown>, show = (text: string) => text): RefusedText {
  if (reading.ok) return { ok: false, reason: 'this can be read now: enter it again' };
  return reading.readings ? { ...reading, readings: reading.readings.map(show) } : reading;
}
