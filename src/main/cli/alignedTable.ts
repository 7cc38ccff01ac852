import { stripVTControlCharacters } from 'node:util';

export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Text in aligned columns, two spaces apart; nothing a cell holds can break the line or speak to the terminal. */
export function alignedTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(terminalLine))];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  const write = (line: readonly string[]) =>
    columns
      .map(({ align }, column) => {
        const text = line[column] ?? '';
        const room = ' '.repeat((widths[column] ?? 0) - widthOf(text));
        return align === 'right' ? room + text : text + room;
      })
      .join('  ')
      .trimEnd();
  return `${lines.map(write).join('\n')}\n`;
}

/** Text that anyone may have typed, as one harmless line. */
export function terminalLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, '');
}

/** Columns that text takes in a terminal: East Asian characters and emoji take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : isWide.test(character) ? 2 : 1;
  return width;
}

const isWide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
