import { chooseByTotal } from './byTotal';
import type { Resolution } from './resolution';

/** [C4] The highest figure in the question's currency. */
export const highest: Resolution = {
  title: 'Highest figure',
  rule: 'of rival figures, the highest stands',
  shown: 'the highest is shown',
  choosing: {
    isOfAll: false,
    choose: (rivals) => chooseByTotal(rivals, 'most'),
    whyLost: () => 'a rival: the highest figure stands',
  },
};
