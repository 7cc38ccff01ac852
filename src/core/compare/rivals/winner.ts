import type { Choice } from './resolution';

/** The first of some rows in an order; of those that are equal in it the first in the list. */
export function firstOf(rows: readonly number[], compare: (a: number, b: number) => number): number {
  return rows.reduce((best, row) => (compare(row, best) < 0 ? row : best));
}

/** One stands for all. */
export function standsAlone(rows: readonly number[], winner: number): Choice {
  return {
    members: [{ row: winner, weight: 1 }],
    lost: rows.filter((row) => row !== winner).map((row) => ({ row, by: winner })),
  };
}
