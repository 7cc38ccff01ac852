import type { Resolution } from './resolution';
import { whyOutranked } from './whyOutranked';
import { firstOf, standsAlone } from './winner';

/** [C4] The one of the source with the best grade. */
export const reliable: Resolution = {
  title: 'Most reliable source',
  rule: 'of rival figures, the one of the most reliable source stands',
  shown: 'the most reliable is shown',
  choosing: {
    isOfAll: false,
    choose: ({ rows, standing }) => standsAlone(rows, firstOf(rows, standing.compareReliable)),
    whyLost: (pair) => whyOutranked(pair, 'grade'),
  },
};
