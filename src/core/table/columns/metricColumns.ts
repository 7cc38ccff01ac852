import type { Metric } from '../../dataset/records';
import { currencyCodes } from '../../text/currencies/currencies';
import { formatAmount } from '../../text/amounts/formatAmount';
import { readAmount } from '../../text/amounts/readAmount';
import { readCurrency } from '../../text/currencies/readCurrency';
import { readPeriod } from '../../text/times/readPeriod';
import { sourcesColumn } from './citations';
import type { Column, TableContext } from './column';
import { createColumn, idColumn, readColumn, unreadOf, withUnread } from './createColumn';
import { cellPeriod, readingContext, withMarks } from './investmentAmount';
import { companyColumn, textColumn } from './plainColumns';
import { withField } from './withField';

const table = 'metrics';
const company = companyColumn(table, {
  get: (record) => record.company,
  put: (record, id) => withField(record, 'company', id),
});

/** The columns of metrics; a row is read in this order. */
export const metricColumns: readonly Column<'metrics'>[] = [
  idColumn(table),
  createColumn(table, {
    ...company,
    set: (record, text, context, made) => {
      const cell = company.set(record, text, context);
      made.push(...cell.made);
      return reread(cell.record, context);
    },
  }),
  textColumn(table, {
    key: 'name',
    title: 'Metric',
    width: 180,
    create: true,
    example: 'Revenue',
    options: ({ dataset }) =>
      [...new Set(dataset.metrics.map(({ name }) => name))].filter((name) => name !== '').sort(),
    get: ({ name }) => name,
    put: (record, text) => ({ ...record, name: text ?? '' }),
  }),
  readColumn(table, {
    key: 'value',
    field: 'value',
    title: 'Value',
    align: 'right',
    width: 120,
    example: '75m',
    isAmount: true,
    format: ({ value }, { locale }) => (value ? formatAmount(value, undefined, locale) : ''),
    read: (text, record, context) => readAmount(text, valueContext(record, context)),
    write: (record, read) =>
      withMarks({ ...withField(record, 'value', read?.amount), unit: read?.currency ?? record.unit }, read),
  }),
  createColumn(table, {
    key: 'unit',
    title: 'Unit',
    width: 100,
    example: 'USD',
    text: ({ unit }) => unit,
    set: (record, text, context) => {
      const currency = readCurrency(text, valueContext({ ...record, unit: '' }, context));
      return reread({ ...record, unit: currency.ok ? currency.value : text }, context);
    },
  }),
  readColumn(table, {
    key: 'period',
    field: 'period',
    title: 'Period',
    width: 120,
    example: 'FY2024',
    format: (record, context) => (record.period ? cellPeriod(record.period, readingContext(record, context)) : ''),
    read: (text, record, context) => readPeriod(text, readingContext(record, context)),
    write: (record, period) => withField(record, 'period', period),
  }),
  sourcesColumn(
    table,
    ({ citations }) => citations,
    (record, citations) => ({ ...record, citations }),
  ),
  textColumn(table, {
    key: 'note',
    title: 'Note',
    width: 240,
    get: ({ note }) => note,
    put: (record, text) => withField(record, 'note', text),
  }),
];

/** A unit that is a currency decides what `$` means. */
function valueContext(record: Metric, context: TableContext) {
  const currency = currencyCodes.has(record.unit) ? record.unit : undefined;
  return { ...readingContext(record, context), currency };
}

/** Reads again what could not be read, after the company or the unit changed. */
function reread(record: Metric, context: TableContext): Metric {
  let next = record;
  const value = unreadOf(next, 'value');
  if (value !== undefined) {
    const reading = readAmount(value, valueContext(next, context));
    if (reading.ok) {
      const { amount, currency } = reading.value;
      next = { ...withUnread(next, 'value', undefined), value: amount, unit: currency ?? next.unit };
      next = withMarks(next, reading.value);
    }
  }
  const period = unreadOf(next, 'period');
  if (period !== undefined) {
    const reading = readPeriod(period, readingContext(next, context));
    if (reading.ok) next = { ...withUnread(next, 'period', undefined), period: reading.value };
  }
  return next;
}
