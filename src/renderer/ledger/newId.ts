import { type TableName, tables } from '../../core/dataset/tables';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** A fresh id for a record of a table, made by chance alone: 20 letters of 5 bits each. */
export function newId(table: TableName): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return `${tables[table].prefix}_${[...bytes].map((byte) => LETTERS[byte & 31]).join('')}`;
}
