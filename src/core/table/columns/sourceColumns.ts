import { reliabilities, type Source, sourceKinds } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import { formatDay } from '../../text/times/formatDay';
import { quoteText } from '../../text/plainText';
import { readDay } from '../../text/times/readDay';
import type { Reading } from '../../text/reading';
import { readReliability, readSourceKind, readYesNo } from '../../text/readWord';
import type { Column, TableContext } from './column';
import { createColumn, idColumn, readColumn, refusalOf, unreadOf, withUnread } from './createColumn';
import { findByName, findOrMake, nameById } from './nameIndex';
import { listColumn, textColumn } from './plainColumns';
import { withField } from './withField';

const table = 'sources';

/** The columns of sources. The archived article itself is no cell. */
export const sourceColumns: readonly Column<'sources'>[] = [
  idColumn(table),
  textColumn(table, {
    key: 'title',
    title: 'Title',
    width: 280,
    get: ({ title }) => title,
    put: (record, text) => ({ ...record, title: text ?? '' }),
  }),
  textColumn(table, {
    key: 'publisher',
    title: 'Publisher',
    width: 160,
    get: ({ publisher }) => publisher,
    put: (record, text) => withField(record, 'publisher', text),
  }),
  listColumn(table, {
    key: 'authors',
    title: 'Authors',
    width: 160,
    get: ({ authors }) => authors,
    put: (record, authors) => ({ ...record, authors: authors ?? [] }),
  }),
  textColumn(table, {
    key: 'url',
    title: 'Address',
    width: 200,
    get: ({ url }) => url,
    put: (record, text) => withField(record, 'url', text),
  }),
  readColumn(table, {
    key: 'published',
    field: 'published',
    title: 'Published',
    width: 110,
    format: ({ published }, { locale }) => (published ? formatDay(published, locale) : ''),
    read: (text, _, context) => readDay(text, context),
    write: (record, day) => withField(record, 'published', day),
  }),
  readColumn(table, {
    key: 'accessed',
    field: 'accessed',
    title: 'Accessed',
    width: 110,
    format: ({ accessed }, { locale }) => (accessed ? formatDay(accessed, locale) : ''),
    read: (text, _, context) => readDay(text, context),
    write: (record, day) => withField(record, 'accessed', day),
  }),
  readColumn(table, {
    key: 'kind',
    field: 'kind',
    title: 'Kind',
    width: 140,
    options: () => sourceKinds,
    format: ({ kind }) => kind,
    read: readSourceKind,
    write: (record, kind) => ({ ...record, kind: kind ?? 'other' }),
  }),
  readColumn(table, {
    key: 'reliability',
    field: 'reliability',
    title: 'Reliability',
    width: 100,
    options: () => reliabilities,
    format: ({ reliability }) => reliability,
    read: readReliability,
    write: (record, grade) => ({ ...record, reliability: grade ?? 'F' }),
  }),
  readColumn(table, {
    key: 'anonymous',
    field: 'anonymous',
    title: 'Anonymous',
    width: 100,
    options: () => ['yes', ''],
    format: ({ anonymous }) => (anonymous ? 'yes' : ''),
    read: readYesNo,
    write: (record, value) => ({ ...record, anonymous: value ?? false }),
  }),
  createColumn(table, {
    key: 'basedOn',
    title: 'Based on',
    width: 200,
    create: true,
    options: ({ dataset }) => dataset.sources.map(({ title }) => title),
    text: (record, { dataset }) => unreadOf(record, 'basedOn') ?? nameById(dataset, 'sources', record.basedOn),
    refusal: (record, context) => {
      const text = unreadOf(record, 'basedOn');
      return text === undefined ? null : refusalOf(readBasis(text, record, context));
    },
    set: (record, text, context, made) => {
      const clean = withField(withUnread(record, 'basedOn', undefined), 'basedOn', undefined);
      if (text === '') return clean;
      if (!readBasis(text, record, context).ok) return withUnread(clean, 'basedOn', text);
      return { ...clean, basedOn: findOrMake('sources', text, context, made) };
    },
  }),
  textColumn(table, {
    key: 'note',
    title: 'Note',
    width: 240,
    get: ({ note }) => note,
    put: (record, text) => withField(record, 'note', text),
  }),
];

/** A source may repeat any other that does not, by however many steps, repeat it. */
function readBasis(text: string, record: Source, { dataset }: TableContext): Reading<true> {
  const seen = new Set([record.id]);
  for (let at = findByName(dataset, 'sources', text); at !== undefined; at = recordOf(dataset.sources, at)?.basedOn) {
    if (seen.has(at)) return { ok: false, reason: `a source cannot be based on itself: ${quoteText(text)}` };
    seen.add(at);
  }
  return { ok: true, value: true };
}
