import type { Choosing, Resolution } from './resolution';
import { whyOutranked } from './whyOutranked';
import { firstOf, standsAlone } from './winner';

/** [C4] The one of the newest source. So it is chosen among adopted ones as well, whatever the rule. */
export const latest: Resolution & { readonly choosing: Choosing } = {
  title: 'Newest source',
  rule: 'of rival figures, the one of the newest source stands',
  shown: 'the latest is shown',
  choosing: {
    isOfAll: false,
    choose: ({ rows, standing }) => standsAlone(rows, firstOf(rows, standing.compareLatest)),
    whyLost: (pair) => whyOutranked(pair, 'day'),
  },
};
