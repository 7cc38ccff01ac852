import type { Dataset } from '../dataset/dataset';
import type { Source } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { bundledOrigins } from '../rates/rateTable';
import type { Bar, Comparison } from './comparison';
import { dayText, oneLine } from './words';

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
  for (const bar of bars) {
    for (const { investment, conversion } of comparison.piecesOf(bar)) {
      origins.add(conversion.origin);
      for (const { source: id } of investment.citations) {
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
