import { quoteText } from '../../text/plainText';
import { readCountry } from '../../text/currencies/readCountry';
import { fiscalYearNames } from '../../dataset/records';
import { readFiscalYearName } from '../../text/readWord';
import type { Reading } from '../../text/reading';
import { formatMonth, readMonth } from '../../text/times/readMonth';
import type { Column } from './column';
import { idColumn, readColumn } from './createColumn';
import { listColumn, textColumn } from './plainColumns';
import { withField } from './withField';

const table = 'companies';
const months = Array.from({ length: 12 }, (_, i) => formatMonth(i + 1));

/** The columns of companies. */
export const companyColumns: readonly Column<'companies'>[] = [
  idColumn(table),
  textColumn(table, {
    key: 'name',
    title: 'Name',
    width: 200,
    get: ({ name }) => name,
    put: (record, text) => ({ ...record, name: text ?? '' }),
  }),
  listColumn(table, {
    key: 'aliases',
    title: 'Also called',
    width: 200,
    get: ({ aliases }) => aliases,
    put: (record, aliases) => ({ ...record, aliases: aliases ?? [] }),
  }),
  readColumn(table, {
    key: 'country',
    field: 'country',
    title: 'Country',
    width: 100,
    example: 'CN',
    format: ({ country }) => country ?? '',
    read: readCountry,
    write: (record, code) => withField(record, 'country', code),
  }),
  readColumn(table, {
    key: 'fiscalYearEnd',
    field: 'fiscalYearEnd',
    title: 'Fiscal year ends',
    width: 130,
    example: 'June',
    options: () => months,
    format: ({ fiscalYearEnd }) => (fiscalYearEnd === undefined ? '' : formatMonth(fiscalYearEnd)),
    read: readMonth,
    write: (record, month) => withField(record, 'fiscalYearEnd', month),
  }),
  readColumn(table, {
    key: 'fiscalYearName',
    field: 'fiscalYearName',
    title: 'Year named by',
    width: 120,
    options: () => fiscalYearNames,
    format: ({ fiscalYearName }) => fiscalYearName ?? '',
    read: readFiscalYearName,
    write: (record, name) => withField(record, 'fiscalYearName', name),
  }),
  textColumn(table, {
    key: 'ticker',
    title: 'Ticker',
    width: 100,
    get: ({ ticker }) => ticker,
    put: (record, text) => withField(record, 'ticker', text),
  }),
  readColumn(table, {
    key: 'colour',
    field: 'colour',
    title: 'Colour',
    width: 100,
    example: '#336699',
    format: ({ colour }) => colour ?? '',
    read: readColour,
    write: (record, colour) => withField(record, 'colour', colour),
  }),
  textColumn(table, {
    key: 'note',
    title: 'Note',
    width: 240,
    get: ({ note }) => note,
    put: (record, text) => withField(record, 'note', text),
  }),
];

function readColour(text: string): Reading<string> {
  if (/^#[0-9a-f]{6}$/i.test(text)) return { ok: true, value: text };
  return { ok: false, reason: `not a colour like #336699: ${quoteText(text)}` };
}
