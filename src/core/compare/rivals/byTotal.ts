import type { Choice, Resolution, RivalRows } from './resolution';
import { firstOf, standsAlone } from './winner';

/** [C4] The rule by which the rival stands that comes to the most, or to the least, in the question's currency. */
export function byTotal(which: 'highest' | 'lowest', title: string): Resolution {
  return {
    title,
    rule: `of rival figures, the ${which} stands`,
    shown: `the ${which} is shown`,
    choosing: {
      choose: (rivals) => chooseByTotal(rivals, which),
      whyLost: () => `a rival: the ${which} figure stands`,
    },
  };
}

/** Of those that are equal the newest. */
function chooseByTotal({ rows, totalOf, standing }: RivalRows, which: 'highest' | 'lowest'): Choice {
  const totals = new Map(rows.map((row) => [row, totalOf(row)]));
  const compare = (a: number, b: number) => {
    const [first, second] = [totals.get(a) ?? 0n, totals.get(b) ?? 0n];
    if (first === second) return standing.compareLatest(a, b);
    return first > second === (which === 'highest') ? -1 : 1;
  };
  return standsAlone(rows, firstOf(rows, compare));
}
