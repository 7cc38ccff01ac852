/** Items in one cell, parted by `;`. An item that has a `;` in it, or begins with a quotation mark, stands in quotation marks. */
export function joinList(items: readonly string[]): string {
  return items.map(quoteItem).join('; ');
}

/** The items of a cell, trimmed, empty ones left out. */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const quoted = quotedItem(rest);
    const end = rest.indexOf(';');
    const taken = quoted ?? { item: end < 0 ? rest : rest.slice(0, end), length: end < 0 ? rest.length : end };
    if (taken.item.trim() !== '') items.push(taken.item.trim());
    rest = rest.slice(taken.length + 1).trim();
  }
  return items;
}

/** One item as `joinList` writes it. */
function quoteItem(item: string): string {
  return item.includes(';') || item.startsWith('"') ? `"${item.replaceAll('"', '""')}"` : item;
}

/** An item in quotation marks at the beginning, closed before a `;` or the end; null where there is none. */
function quotedItem(text: string): { readonly item: string; readonly length: number } | null {
  const match = /^"((?:[^"]|"")*)"\s*(?=;|$)/.exec(text);
  return match ? { item: (match[1] ?? '').replaceAll('""', '"'), length: match[0].length } : null;
}
