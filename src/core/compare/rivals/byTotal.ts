import type { Choice, RivalRows } from './resolution';
import { firstOf, standsAlone } from './winner';

/** Orders rivals by what they come to, the least first. Each is reckoned once. */
export function compareTotals({ rows, totalOf }: RivalRows): (a: number, b: number) => number {
  const totals = new Map(rows.map((row) => [row, totalOf(row)]));
  return (a, b) => {
    const [first, second] = [totals.get(a) ?? 0n, totals.get(b) ?? 0n];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}

/** Chooses the rival that comes to the most, or to the least; ties as [D16]. */
export function chooseByTotal(rivals: RivalRows, which: 'most' | 'least'): Choice {
  const { rows, standing } = rivals;
  const compare = compareTotals(rivals);
  const inOrder = (a: number, b: number) =>
    (which === 'least' ? compare(a, b) : compare(b, a)) || standing.compareTied(a, b);
  return standsAlone(rows, firstOf(rows, inOrder));
}
