import type { TableName } from '../core/dataset/tables';

/** The command that shows the page of a table: `showInvestments`. The desktop app's menu sends it by this name. */
export type PageCommand = `show${Capitalize<TableName>}`;

export function pageCommandOf(table: TableName): PageCommand {
  // A template of a name is text to the compiler.
  return `show${table.charAt(0).toUpperCase()}${table.slice(1)}` as PageCommand;
}
