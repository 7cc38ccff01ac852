import type { Amount } from '../../../core/dataset/amount';
import type { TableName, Tables } from '../../../core/dataset/tables';
import type { Column, TableContext } from '../../../core/table/columns/column';

/** What a cell is sorted by: amounts by their value, periods by their end, all else by its text; null where it is empty. */
export function sortKeyOf<Name extends TableName>(
  record: Tables[Name],
  column: Column<Name>,
  context: TableContext,
): number | string | null {
  const field: unknown = (record as Readonly<Record<string, unknown>>)[column.key];
  if (isAmount(field)) return valueOf(field);
  if (isPeriod(field)) return field.end;
  if (column.align === 'right' && typeof field === 'string' && field !== '' && !Number.isNaN(Number(field))) {
    return Number(field);
  }
  if (typeof field === 'number') return field;
  return column.text(record, context) || null;
}

function valueOf(amount: Amount): number {
  if (amount.qualifier === 'over') return Number(amount.low);
  if (amount.qualifier === 'upTo') return Number(amount.high);
  return (Number(amount.low) + Number(amount.high)) / 2;
}

function isAmount(field: unknown): field is Amount {
  return typeof field === 'object' && field !== null && 'qualifier' in field;
}

function isPeriod(field: unknown): field is { readonly end: string } {
  return typeof field === 'object' && field !== null && 'end' in field && typeof field.end === 'string';
}
