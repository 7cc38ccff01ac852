import type { Choice, Resolution, RivalRows } from './resolution';
import { firstOf } from './winner';

/**
 * [C4] The mean of the witnesses. What its originals say stands for each, and those that repeat it are lost to it: sources that
 * copy one another are counted once.
 */
export const mean: Resolution = {
  title: 'Mean of all',
  rule: 'of rival figures, the mean of independent witnesses stands',
  shown: 'their mean is shown',
  choosing: {
    choose: chooseMean,
    whyLost: () => 'a rival of the same witness, which counts once in the mean',
  },
};

function chooseMean({ witnesses, standing: { compareLatest } }: RivalRows): Choice {
  const all = witnesses();
  const members = all.flatMap(({ originals }) =>
    originals.map((row) => ({ row, weight: all.length * originals.length })),
  );
  const lost = all.flatMap(({ originals, repeats }) => {
    const by = firstOf(originals, compareLatest);
    return repeats.map((row) => ({ row, by }));
  });
  return { members: members.sort((a, b) => compareLatest(a.row, b.row)), lost };
}
