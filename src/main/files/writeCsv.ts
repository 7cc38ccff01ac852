import Papa from 'papaparse';
import { inertText } from '../../core/text/inertText';

/** A cell of a table: text, a number, or nothing. */
export type CsvCell = string | number | null;

/**
 * [I3] A table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. Numbers
 * stay numbers; text that a spreadsheet would run is made inert.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? inertText(cell) : cell)));
  return `\uFEFF${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n' })}\r\n`;
}
