import type { Choice, Resolution, RivalRows } from './resolution';
import { firstOf, standsAlone } from './winner';

/** [C4] The rule by which the rival stands that comes to the most, or to the least, in the question's currency. */
export function byTotal(which: 'highest' | 'lowest', title: string): Resolution {
  return {
    title,
    rule: `of rival figures, the ${which} stands`,
    shown: `the ${which} is shown`,
    choosing: {
      isOfAll: false,
      choose: (rivals) => chooseByTotal(rivals, which),
      whyLost: () => `a rival: the ${which} figure stands`,
    },
  };
}

/** Orders rivals by what they come to, the least first. Each is reckoned once. */
export function compareTotals({ rows, totalOf }: RivalRows): (a: number, b: number) => number {
  const totals = new Map(rows.map((row) => [row, totalOf(row)]));
  return (a, b) => {
    const [first, second] = [totals.get(a) ?? 0n, totals.get(b) ?? 0n];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}

/** Ties as [D16]. */
function chooseByTotal(rivals: RivalRows, which: 'highest' | 'lowest'): Choice {
  const { rows, standing } = rivals;
  const compare = compareTotals(rivals);
  const inOrder = (a: number, b: number) =>
    (which === 'lowest' ? compare(a, b) : compare(b, a)) || standing.compareTied(a, b);
  return standsAlone(rows, firstOf(rows, inOrder));
}
