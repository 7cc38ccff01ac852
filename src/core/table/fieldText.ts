import type { TableName, Tables } from '../dataset/tables';
import { formatAmount } from '../text/amounts/formatAmount';
import { formatPeriod } from '../text/times/formatPeriod';
import { recordOf } from '../dataset/rowIndex';
import { tableColumns } from './tableColumns';
import type { Column, TableContext } from './columns/column';

/** Longer text is cut: it stands in a list of differences. Characters. */
const LONGEST = 500;

/** Fields that no column of their own shows, in words; a citation is its sources and their quotes. */
const titles: Readonly<Record<string, string>> = {
  citations: 'Sources',
  periodTyped: 'Period as typed',
  text: 'Archived text',
  question: 'Question',
  currency: 'Currency',
  title: 'Title',
};

/** What a field of a table is called on the screen: `Stated as`, `Look: width`. */
export function fieldTitle(table: TableName | 'settings', field: string): string {
  if (field.startsWith('look.')) return `Look: ${field.slice('look.'.length)}`;
  const column = table === 'settings' ? undefined : columnOf(table, field);
  return column?.title ?? titles[field] ?? field;
}

/** What stands in a field of a record, as a cell shows it; empty where nothing does. */
export function fieldText<Name extends TableName>(
  table: Name,
  field: string,
  record: Tables[Name],
  context: TableContext,
): string {
  const columns =
    field === 'citations' ? [columnOf(table, 'sources'), columnOf(table, 'quote')] : [columnOf(table, field)];
  const shown = columns.filter((column) => column !== undefined);
  const text =
    shown.length > 0
      ? shown
          .map((column) => column.text(record, context))
          .filter(Boolean)
          .join(': ')
      : plainText(record, field);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What a record is called in a list: `ByteDance, 2025, over CN¥150bn`. */
export function recordTitle(table: TableName, record: Tables[TableName], { dataset, locale }: TableContext): string {
  const parts: (string | undefined)[] = [];
  if ('company' in record && record.company) parts.push(recordOf(dataset.companies, record.company)?.name);
  if ('subject' in record) parts.push(record.subject);
  if ('title' in record) parts.push(record.title);
  else if ('name' in record) parts.push(record.name);
  if ('base' in record) parts.push(`${record.base ?? '?'} in ${'quote' in record ? (record.quote ?? '?') : '?'}`);
  if ('period' in record && record.period) parts.push(formatPeriod(record.period, 12, locale));
  if ('amount' in record && record.amount) parts.push(formatAmount(record.amount, record.currency, locale));
  const title = parts.filter(Boolean).join(', ');
  return title === '' ? `(${table === 'investments' ? 'no company' : 'no name'})` : title.slice(0, LONGEST);
}

function columnOf<Name extends TableName>(table: Name, key: string): Column<Name> | undefined {
  return tableColumns(table).find((column) => column.key === key);
}

function plainText(record: object, field: string): string {
  const [outer = '', part] = field.split('.');
  const value = read(record, outer);
  const said = part === undefined ? value : read(Object(value) as object, part);
  if (said === undefined) return '';
  return typeof said === 'string' ? said : JSON.stringify(said);
}

function read(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? (record as Readonly<Record<string, unknown>>)[key] : undefined;
}
