import type { Choice, RivalRows } from './resolution';
import { firstOf, standsAlone } from './winner';

/** Chooses the rival that comes to the most, or to the least; of those that are equal the newest. */
export function chooseByTotal({ rows, totalOf, standing }: RivalRows, which: 'most' | 'least'): Choice {
  const totals = new Map(rows.map((row) => [row, totalOf(row)]));
  const compare = (a: number, b: number) => {
    const [first, second] = [totals.get(a) ?? 0n, totals.get(b) ?? 0n];
    if (first === second) return standing.compareLatest(a, b);
    return first > second === (which === 'most') ? -1 : 1;
  };
  return standsAlone(rows, firstOf(rows, compare));
}
