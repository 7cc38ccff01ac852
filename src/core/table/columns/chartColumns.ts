import type { Column } from './column';
import { idColumn } from './createColumn';
import { textColumn } from './plainColumns';
import { withField } from './withField';

const table = 'charts';

/** What of a chart stands in cells; its question and look have panels of their own. */
export const chartColumns: readonly Column<'charts'>[] = [
  idColumn(table),
  textColumn(table, {
    key: 'name',
    title: 'Name',
    width: 240,
    get: ({ name }) => name,
    put: (record, text) => ({ ...record, name: text ?? '' }),
  }),
  textColumn(table, {
    key: 'note',
    title: 'Note',
    width: 240,
    get: ({ note }) => note,
    put: (record, text) => withField(record, 'note', text),
  }),
];
