import { pieceColumnsOf } from '../../compare/bars/behind';
import type { Bar, Comparison } from '../../compare/comparison';

/** The rows of which some bars of a comparison are made, by their places in its table. */
export function rowsInBars(comparison: Comparison, bars: readonly Bar[]): ReadonlySet<number> {
  const { starts, rows, placeOf } = pieceColumnsOf(comparison);
  const found = new Set<number>();
  for (const bar of bars) {
    const place = placeOf(bar);
    const to = starts[place + 1] ?? 0;
    for (let i = starts[place] ?? 0; i < to; i += 1) found.add(rows[i] ?? -1);
  }
  return found;
}
