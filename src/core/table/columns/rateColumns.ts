import { formatNumber } from '../../text/formatNumber';
import { formatPeriod } from '../../text/times/formatPeriod';
import { plainText, quoteText } from '../../text/plainText';
import { readCurrency } from '../../text/currencies/readCurrency';
import type { Reading } from '../../text/reading';
import { readNumber } from '../../text/readNumber';
import { readPeriod } from '../../text/times/readPeriod';
import { sourcesColumn } from './citations';
import type { Column, TableContext } from './column';
import { idColumn, readColumn } from './createColumn';
import { textColumn } from './plainColumns';
import { withField } from './withField';

const table = 'rates';

/** The columns of rates. Their fiscal years are calendar years. */
export const rateColumns: readonly Column<'rates'>[] = [
  idColumn(table),
  readColumn(table, {
    key: 'base',
    field: 'base',
    title: 'One unit of',
    width: 100,
    example: 'USD',
    format: ({ base }) => base ?? '',
    read: (text, _, { locale }) => readCurrency(text, { locale }),
    write: (record, code) => withField(record, 'base', code),
  }),
  readColumn(table, {
    key: 'quote',
    field: 'quote',
    title: 'Is worth, in',
    width: 100,
    example: 'CNY',
    format: ({ quote }) => quote ?? '',
    read: (text, _, { locale }) => readCurrency(text, { locale }),
    write: (record, code) => withField(record, 'quote', code),
  }),
  readColumn(table, {
    key: 'value',
    field: 'value',
    title: 'Rate',
    align: 'right',
    width: 110,
    example: '7.2957',
    format: ({ value }, { locale }) => (value === undefined ? '' : formatNumber(value, locale)),
    read: readRate,
    write: (record, value) => withField(record, 'value', value),
  }),
  readColumn(table, {
    key: 'period',
    field: 'period',
    title: 'Average over',
    width: 120,
    example: 'Jan 2025',
    format: ({ period }, { locale }) => (period ? formatPeriod(period, 12, locale) : ''),
    // A rate is nobody's: its years are those of the calendar.
    read: (text, _, { locale }) => readPeriod(text, { locale, fiscalYearEnd: 12 }),
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

function readRate(text: string, _: unknown, { locale }: TableContext): Reading<string> {
  if (text.length > 60) return { ok: false, reason: `not a rate: ${quoteText(text)}` };
  const reading = readNumber(plainText(text), locale);
  if (!reading.ok) return reading;
  if (/^[0.]+$/.test(reading.value)) return { ok: false, reason: `a rate is more than zero: ${quoteText(text)}` };
  return reading;
}
