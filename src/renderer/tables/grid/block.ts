/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line breaks between rows, and quotes round a
 * cell that has one of these (or begins with a quote) in it, its own quotes doubled.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const sign = text.charAt(at);
    const closing = sign === '"' && cell === '' ? closingQuote(text, at) : -1;
    if (closing >= 0) {
      cell = text
        .slice(at + 1, closing)
        .replaceAll('""', '"')
        .replace(/\r\n?/g, '\n');
      at = closing + 1;
    } else if (sign === '\t') {
      endCell();
      at += 1;
    } else if (sign === '\n' || sign === '\r') {
      endRow();
      at += sign === '\r' && text.charAt(at + 1) === '\n' ? 2 : 1;
    } else {
      cell += sign;
      at += 1;
    }
  }
  // Spreadsheets end the last row with a break too: that is no further row.
  if (cell !== '' || row.length > 0) endRow();
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

/** The text of a block for the clipboard, such that `readBlock` and spreadsheets read the same cells. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Where the quote that was opened at `from` closes: before a tab, a break or the end; -1 where it never does. */
function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) === '"') at += 1;
    else return /^[\t\r\n]?$/.test(text.charAt(at + 1)) ? at : -1;
  }
  return -1;
}
