import type { TableName, Tables } from '../../dataset/tables';
import type { Column } from './column';
import { type ColumnPlan, createColumn } from './createColumn';
import { joinList, splitList } from './list';
import { findOrMake, nameById } from './nameIndex';

type Look<Name extends TableName> = Omit<ColumnPlan<Name>, 'text' | 'refusal' | 'set'>;

export interface Access<Name extends TableName, Value> {
  readonly get: (record: Tables[Name]) => Value | undefined;
  /** The record with the value; undefined where the cell was cleared. */
  readonly put: (record: Tables[Name], value: Value | undefined) => Tables[Name];
}

/** A column of free text: it stands as it was typed. */
export function textColumn<Name extends TableName>(
  table: Name,
  { get, put, ...look }: Look<Name> & Access<Name, string>,
): Column<Name> {
  return createColumn(table, {
    ...look,
    text: (record) => get(record) ?? '',
    set: (record, text) => put(record, text === '' ? undefined : text),
  });
}

/** A column of several texts, parted by `;`, each once. */
export function listColumn<Name extends TableName>(
  table: Name,
  { get, put, ...look }: Look<Name> & Access<Name, string[]>,
): Column<Name> {
  return createColumn(table, {
    ...look,
    text: (record) => joinList(get(record) ?? []),
    set: (record, text) => put(record, [...new Set(splitList(text))]),
  });
}

/** A column that names one company; a name that nobody bears makes a company. */
export function companyColumn<Name extends TableName>(table: Name, { get, put }: Access<Name, string>): Column<Name> {
  return createColumn(table, {
    key: 'company',
    title: 'Company',
    width: 160,
    create: true,
    options: ({ dataset }) => dataset.companies.map(({ name }) => name),
    text: (record, { dataset }) => nameById(dataset, 'companies', get(record)),
    set: (record, text, context, made) =>
      put(record, text === '' ? undefined : findOrMake('companies', text, context, made)),
  });
}
