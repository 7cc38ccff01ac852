import type { Metric } from '../../dataset/records';
import { currencyCodes } from '../../text/currencies/currencies';
import { formatAmount } from '../../text/amounts/formatAmount';
import { readAmount } from '../../text/amounts/readAmount';
import { readCurrency } from '../../text/currencies/readCurrency';
import { sourcesColumn } from './citations';
import type { Column, TableContext } from './column';
import { createColumn, idColumn, readColumn, unreadOf, withUnread } from './createColumn';
import { periodColumn, rereadPeriod } from './periodCell';
import { companyColumn, listColumn, textColumn } from './plainColumns';
import { withMarks } from './investmentAmount';
import { readingContext } from './readingContext';
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
    key: 'subject',
    title: 'Subject',
    width: 140,
    create: true,
    example: 'Doubao',
    options: ({ dataset }) => said(dataset.metrics.map(({ subject }) => subject ?? '')),
    get: ({ subject }) => subject,
    put: (record, text) => withField(record, 'subject', text),
  }),
  listColumn(table, {
    key: 'subjectAliases',
    title: 'Subject also called',
    width: 140,
    example: 'Cici',
    get: ({ subjectAliases }) => subjectAliases,
    put: (record, aliases) => withField(record, 'subjectAliases', aliases?.length ? aliases : undefined),
  }),
  textColumn(table, {
    key: 'name',
    title: 'Metric',
    width: 180,
    create: true,
    example: 'Revenue',
    options: ({ dataset }) => said(dataset.metrics.map(({ name }) => name)),
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
  periodColumn(table),
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

/** What stands somewhere already, each once, in order. */
function said(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '').sort();
}

/** A unit that is a currency decides what `$` means. */
function valueContext(record: Metric, context: TableContext) {
  const currency = currencyCodes.has(record.unit) ? record.unit : undefined;
  return { ...readingContext(record, context), currency };
}

/** Reads again what could not be read, and what hangs on the fiscal year, after the company or the unit changed. */
function reread(record: Metric, context: TableContext): Metric {
  const next = rereadPeriod(record, context);
  const value = unreadOf(next, 'value');
  if (value === undefined) return next;
  const reading = readAmount(value, valueContext(next, context));
  if (!reading.ok) return next;
  const { amount, currency } = reading.value;
  return withMarks(
    { ...withUnread(next, 'value', undefined), value: amount, unit: currency ?? next.unit },
    reading.value,
  );
}
