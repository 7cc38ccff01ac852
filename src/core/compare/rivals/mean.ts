import type { Choice, Resolution, RivalRows } from './resolution';

/** [C4], [D16] The mean of all rivals but repeats. */
export const mean: Resolution = {
  title: 'Mean of all',
  rule: 'of rival figures, the mean of independent witnesses stands',
  shown: 'their mean is shown',
  choosing: {
    isOfAll: true,
    choose: chooseMean,
    whyLost: () => 'a rival: the mean of all stands',
  },
};

function chooseMean({ rows, standing: { compareLatest } }: RivalRows): Choice {
  const members = [...rows].sort(compareLatest).map((row) => ({ row, weight: rows.length }));
  return { members, lost: [] };
}
