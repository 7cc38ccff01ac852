import { type Dataset, Settings } from '../dataset';
import { type TableName, tableNames, tables } from '../tables';
import { type TextOf, textOf } from './recordText';

/**
 * The text of a dataset as it stands in its file: one JSON object, one record a line, so that a comparison of two files shows
 * rows. The same dataset gives the same bytes, always: keys stand in the schema's order, and a field that has its schema's
 * default is left out.
 *
 * {
 * "format": "outlay",
 * "version": 1,
 * "id": "dat_...",
 * "revision": 7,
 * "settings": {"title":"Capex"},
 * "companies": [
 * {"id":"com_...","name":"ByteDance"}
 * ],
 * "sources": [],
 * ...
 * }
 */
export function writeSnapshot(dataset: Dataset): string {
  return [...snapshotPieces(dataset)].join('');
}

/** The same text in pieces of about `size` characters, so that a large dataset can be written without a long pause. */
export function* snapshotPieces(dataset: Dataset, size = 1 << 16): Generator<string, void, void> {
  const { format, version, id, revision, settings } = dataset;
  let piece =
    `{\n"format": ${JSON.stringify(format)},\n"version": ${version},\n"id": ${JSON.stringify(id)},\n` +
    `"revision": ${revision},\n"settings": ${settingsText(settings)}`;
  for (const table of tableNames) {
    const text = recordTexts[table];
    const rows = dataset[table];
    piece += `,\n"${table}": [`;
    for (let row = 0; row < rows.length; row += 1) {
      piece += `${row === 0 ? '\n' : ',\n'}${text(rows[row])}`;
      if (piece.length < size) continue;
      yield piece;
      piece = '';
    }
    piece += rows.length === 0 ? ']' : '\n]';
  }
  yield `${piece}\n}\n`;
}

const settingsText = textOf(Settings);
const recordTexts = Object.fromEntries(tableNames.map((table) => [table, textOf(tables[table].schema)])) as Readonly<
  Record<TableName, TextOf>
>;
