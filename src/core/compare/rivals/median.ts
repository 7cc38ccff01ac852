import { compareTotals } from './byTotal';
import type { Choice, Resolution, RivalRows } from './resolution';

/** [C4], [D16] The median of all rivals but repeats: the one in the middle; of an even number the mean of the two there. */
export const median: Resolution = {
  title: 'Median of all',
  rule: 'of rival figures, the median of independent witnesses stands',
  shown: 'their median is shown',
  choosing: {
    isOfAll: true,
    choose: chooseMedian,
    whyLost: () => 'a rival: the median of all stands',
  },
};

function chooseMedian(rivals: RivalRows): Choice {
  const { rows, standing } = rivals;
  const compare = compareTotals(rivals);
  const ranked = [...rows].sort((a, b) => compare(a, b) || standing.compareTied(a, b));
  const middle = ranked.slice((ranked.length - 1) >> 1, (ranked.length >> 1) + 1).sort(standing.compareLatest);
  const [by = -1] = middle;
  return {
    members: middle.map((row) => ({ row, weight: middle.length })),
    lost: rows.filter((row) => !middle.includes(row)).map((row) => ({ row, by })),
  };
}
