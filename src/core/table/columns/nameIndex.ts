import { keep } from '../../keep';
import type { Edit } from '../../change/change';
import type { Dataset } from '../../dataset/dataset';
import { recordOf } from '../../dataset/rowIndex';
import type { TableContext } from './column';
import { newRecord } from '../../dataset/newRecord';

type Named = 'companies' | 'sources';

interface Index {
  readonly ids: Map<string, string>;
  /** How many rows have been read into it: a table that is being added to is read on from there. */
  rows: number;
}

// A Map keyed by what people typed; kept beside its table, which is never changed in place but by appending.
const indexes = keep<[Dataset[Named]], Index>(() => ({ ids: new Map(), rows: 0 }));

/** The id of the company (by name or alias) or source (by title), whatever the case; undefined where there is none. */
export function findByName(dataset: Dataset, table: Named, name: string): string | undefined {
  const rows = dataset[table];
  const index = indexes(rows);
  const from = index.rows;
  index.rows = rows.length;
  const add = (id: string, written: string) => {
    const key = nameKey(written);
    if (key !== '' && !index.ids.has(key)) index.ids.set(key, id);
  };
  // Names before aliases: an alias never hides a company of that name.
  for (const row of rows.slice(from)) add(row.id, 'title' in row ? row.title : row.name);
  for (const row of rows.slice(from)) if ('aliases' in row) row.aliases.forEach((alias) => add(row.id, alias));
  return index.ids.get(nameKey(name));
}

/** The same, made where it does not exist; `made` is told of it. */
export function findOrMake(table: Named, name: string, context: TableContext, made: Edit[]): string {
  const known = findByName(context.dataset, table, name);
  if (known !== undefined) return known;
  // One cell may name a new company twice.
  const key = nameKey(name);
  for (const edit of made) {
    if (edit.kind === 'put' && edit.table === table && nameKey(nameOf(edit.record)) === key) return edit.record.id;
  }
  const id = context.newId(table);
  if (table === 'companies') made.push({ kind: 'put', table, record: { ...newRecord(table, id), name } });
  else made.push({ kind: 'put', table, record: { ...newRecord(table, id), title: name } });
  return id;
}

/** What a company or source is called; empty where there is none of that id. */
export function nameById(dataset: Dataset, table: Named, id: string | undefined): string {
  if (id === undefined) return '';
  if (table === 'companies') return recordOf(dataset.companies, id)?.name ?? '';
  return recordOf(dataset.sources, id)?.title ?? '';
}

/** Names that are equal but for case, surrounding space and the way in which accents are encoded. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

function nameOf(record: object): string {
  if ('title' in record && typeof record.title === 'string') return record.title;
  return 'name' in record && typeof record.name === 'string' ? record.name : '';
}
