import type { Dataset } from '../dataset/dataset';
import type { Source } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { bundledOrigins } from '../rates/rateTable';
import type { Bar, Comparison } from '../compare/comparison';
import { pieceColumnsOf } from '../compare/bars/behind';
import { rowFactsOf } from '../compare/prepared/rowFacts';
import { dayText, oneLine } from '../words/inWords';

/**
 * [M3] The sources of the figures in some bars: `Financial Times, 23 Jan 2025`, publisher (else title) and date, one entry
 * each, in the order of first use; then whose exchange rates were used.
 */
export function sourceLines(
  dataset: Dataset,
  comparison: Comparison,
  bars: readonly Bar[],
  locale: string,
): readonly string[] {
  const lines = new Set<string>();
  const origins = new Set<string>();
  const seen = new Set<string>();
  const { table, starts, rows, ways, kinds, placeOf } = pieceColumnsOf(comparison);
  const { citations, codes } = rowFactsOf(table);
  // Most pieces are converted, and most rows cite, as another one.
  const isUsed = new Uint8Array(kinds.length);
  const isRead = new Uint8Array(codes.citations.values.length);
  for (const bar of bars) {
    const place = placeOf(bar);
    for (let i = starts[place] ?? 0; i < (starts[place + 1] ?? 0); i += 1) {
      const [way = -1, row = -1] = [ways[i], rows[i]];
      if (!isUsed[way]) origins.add(kinds[way]?.conversion.origin ?? 'none');
      isUsed[way] = 1;
      const code = citations[row] ?? -1;
      if (code < 0 || isRead[code]) continue;
      isRead[code] = 1;
      for (const { source: id } of table[row]?.citations ?? []) {
        const source = seen.has(id) ? undefined : recordOf(dataset.sources, id);
        seen.add(id);
        if (source) lines.add(sourceLine(source, locale));
      }
    }
  }
  const publishers = new Set([...origins].flatMap((origin) => origin.split('+')));
  for (const origin of bundledOrigins) {
    const credit = comparison.credits?.[origin];
    if (publishers.has(origin) && credit !== undefined) lines.add(credit);
  }
  return [...lines].filter((line) => line !== '');
}

/** One source as a source line names it. */
export function sourceLine({ publisher, title, published }: Source, locale: string): string {
  const name = oneLine(publisher ?? '') || oneLine(title);
  return [name, published === undefined ? '' : dayText(published, locale)].filter((part) => part !== '').join(', ');
}
