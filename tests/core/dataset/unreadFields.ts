import { type CellTable, tables } from '../../../src/core/dataset/tables';

/** The fields of a table that may keep a text which could not be read. */
export function unreadFields(name: CellTable): readonly string[] {
  return tables[name].schema.shape.unread.def.innerType.keyType.options;
}
